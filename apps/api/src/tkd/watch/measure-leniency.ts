import { type ExaminerLeniency, examinerLeniency, LEAST_EXAMINERS } from '@pantau/psychometrics'
import { centreScores, type ScoredPupil } from './scored-pupil.ts'

export interface Leniency extends Omit<ExaminerLeniency, 'examiner'> {
  readonly examinerId: number
  /** Whose children she examined: one who examines in two schools is compared in each. */
  readonly schoolCode: string
}

/**
 * E21 of each examiner: the shrunken random effect of the score given the child's score of the year before, inside the
 * school, both less the mean of grade and area. A child counts once for an examiner, by the mean of its areas: they are
 * alike. Children without a year before, so all of grade 1, say nothing of leniency. Fewer than 20 examiners give none.
 * The strictest come first.
 */
export function measureLeniency(rows: readonly ScoredPupil[]): Leniency[] {
  const scoreOf = centreScores(rows, ({ score }) => score)
  const priorOf = centreScores(rows, ({ prior }) => prior)
  const schools = numberOff()
  const pairs = numberOff()
  const found: { examinerId: number; schoolCode: string }[] = []
  const children = new Map<string, { examiner: number; school: number; n: number; score: number; prior: number }>()
  for (const row of rows) {
    const [score, prior] = [scoreOf(row), priorOf(row)]
    if (score === null || prior === null) continue
    const { examinerId, schoolCode, pupilId } = row
    const examiner = pairs(`${schoolCode} ${examinerId}`)
    found[examiner] ??= { examinerId, schoolCode }
    const key = `${examiner} ${pupilId}`
    const child = children.get(key)
    if (child === undefined) children.set(key, { examiner, school: schools(schoolCode), n: 1, score, prior })
    else {
      child.n += 1
      child.score += score
      child.prior += prior
    }
  }
  const pupils = [...children.values()].map(({ examiner, school, n, score, prior }) => {
    return { examiner, school, score: score / n, prior: prior / n }
  })
  const examiners = examinerLeniency(pupils)?.examiners ?? []
  if (examiners.length < LEAST_EXAMINERS) return []
  return examiners
    .flatMap(({ examiner, ...rest }) => {
      const who = found[examiner]
      return who === undefined ? [] : [{ ...who, ...rest }]
    })
    .toSorted((one, other) => one.leniency - other.leniency || one.examinerId - other.examinerId)
}

/** Gives each key its number, from 0 in the order in which they come. */
function numberOff(): (key: string) => number {
  const numbers = new Map<string, number>()
  return (key) => {
    const known = numbers.get(key) ?? numbers.size
    numbers.set(key, known)
    return known
  }
}
