import type { TkdArea } from '../planning/plan-facts.ts'

/** A child in an area of a session, with whoever saw it and what the years beside say. Scores are 0 to 100. */
export interface ScoredPupil {
  readonly pupilId: number
  readonly area: TkdArea
  readonly grade: number
  readonly classId: number
  readonly schoolCode: string
  readonly examinerId: number
  /** The examiner was the child's own class teacher. */
  readonly isOwnTeacher: boolean
  /** The examiner had a class of a higher grade. */
  readonly isFromAbove: boolean
  readonly levels: readonly number[]
  readonly score: number
  readonly secondLevels: readonly number[] | null
  readonly secondScore: number | null
  readonly teacherScore: number | null
  /** Of the examiner of the year before, and of the year after. */
  readonly prior: number | null
  readonly next: number | null
}

export interface Estimate {
  readonly n: number
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
}

export const leastPupils = 10 // education domain reference, E20 and E21

export const withheld = (n: number): Estimate => ({ n, value: null, lower: null, upper: null })

/** Scores less the mean of their grade and area, so that grades can be compared. */
export function centreScores(
  rows: readonly ScoredPupil[],
  readValue: (row: ScoredPupil) => number | null,
): (row: ScoredPupil) => number | null {
  const sums = new Map<string, { n: number; sum: number }>()
  const keyOf = ({ grade, area }: ScoredPupil) => `${grade} ${area}`
  for (const row of rows) {
    const value = readValue(row)
    if (value === null) continue
    const { n, sum } = sums.get(keyOf(row)) ?? { n: 0, sum: 0 }
    sums.set(keyOf(row), { n: n + 1, sum: sum + value })
  }
  return (row) => {
    const value = readValue(row)
    const { n, sum } = sums.get(keyOf(row)) ?? { n: 0, sum: 0 }
    return value === null || n === 0 ? null : value - sum / n
  }
}
