import type { TkdArea } from '../../../../graphql/generated/graphql.ts'

interface Person {
  readonly number: string
  readonly name: string | null
  readonly schoolCode: string
}

interface Assigned {
  readonly className: string
  readonly grade: number
  readonly area: TkdArea
  readonly pupils: number
  readonly examiner: Person | null
  readonly secondRater: Person | null
}

export interface LetterLine {
  readonly className: string
  readonly grade: number
  readonly role: 'examiner' | 'second'
  readonly areas: readonly TkdArea[]
  /** Children of the grade of the class. */
  readonly pupils: number
}

/** What one person is asked to do. */
export interface Letter {
  readonly teacher: Person
  readonly lines: readonly LetterLine[]
}

/** A letter for each person who examines or rates a second time, in the order in which they first appear. */
export function listLetters(assignments: readonly Assigned[]): Letter[] {
  const letters = new Map<string, { teacher: Person; lines: Map<string, LetterLine> }>()
  for (const assignment of assignments)
    for (const role of ['examiner', 'second'] as const) {
      const teacher = role === 'examiner' ? assignment.examiner : assignment.secondRater
      if (teacher === null) continue
      const letter = letters.get(teacher.number) ?? { teacher, lines: new Map<string, LetterLine>() }
      letters.set(teacher.number, letter)
      const { className, grade, pupils, area } = assignment
      const key = `${grade} ${className} ${role}`
      letter.lines.set(key, { className, grade, role, pupils, areas: [...(letter.lines.get(key)?.areas ?? []), area] })
    }
  return [...letters.values()].map(({ teacher, lines }) => ({ teacher, lines: [...lines.values()] }))
}
