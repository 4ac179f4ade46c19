import type { Interval } from '../numeric/wilson.ts'

export const LEAST_EXAMINED = 10 // pupils an examiner must have seen (education domain reference, E21)
export const LEAST_EXAMINERS = 20 // examiners needed to tell their spread from chance (education domain reference, E21)
export const LENIENT_ABOVE = 3 // |u|/se; three standard errors as for class signals

const Z_95 = 1.959963984540054

export interface ExaminedPupil {
  examiner: number
  /** Examiners are compared inside their school; the same number for all compares over the regency. */
  school: number
  score: number
  prior: number
}

export interface ExaminerLeniency {
  examiner: number
  pupils: number
  /** Points above (lenient) or below what the pupils' prior scores and the school let expect, shrunken. */
  leniency: number
  se: number
  interval: Interval
  isOutlier: boolean
}

export interface LeniencyModel {
  /** Points of the score by point of the prior score. */
  slope: number
  /** Variance between examiners of a school, and of pupils around it. */
  examinerVariance: number
  pupilVariance: number
  examiners: ExaminerLeniency[]
}

interface Seen {
  examiner: number
  school: number
  n: number
  score: number
  prior: number
}

/**
 * Examiner leniency: score = school + b·prior + u + e, u ~ N(0, τ²), shrunken û = nτ²/(nτ² + σ²) (d - school mean), d the mean of
 * score - b·prior, with standard error √(τ²σ²/(nτ² + σ²)) (Robinson 1991, Statistical Science 6, 15-32). b and σ² come from inside
 * examiners, τ² from between those of a school (Henderson 1953, method 3). Schools with one examiner have no comparison and are left
 * out. No examiner with company, or no pupil variance, gives null.
 */
export function examinerLeniency(pupils: readonly ExaminedPupil[]): LeniencyModel | null {
  const seen = summarise(pupils)
  const { slope, pupilVariance } = withinExaminers(pupils, seen)
  const bySchool = new Map<number, Seen[]>()
  for (const each of seen.values()) bySchool.set(each.school, [...(bySchool.get(each.school) ?? []), each])
  const schools = [...bySchool.values()].filter((examiners) => examiners.length > 1)
  if (schools.length === 0 || !(pupilVariance > 0)) return null
  const adjusted = ({ score, prior }: Seen) => score - slope * prior
  const examinerVariance = betweenExaminers(schools, adjusted, pupilVariance)
  const examiners = schools.flatMap((group) => {
    const weightOf = ({ n }: Seen) => 1 / (examinerVariance + pupilVariance / n)
    const total = group.reduce((sum, each) => sum + weightOf(each), 0)
    const centre = group.reduce((sum, each) => sum + weightOf(each) * adjusted(each), 0) / total
    return group.map((each) => shrink(each, adjusted(each) - centre, examinerVariance, pupilVariance))
  })
  return { slope, examinerVariance, pupilVariance, examiners }
}

function shrink(
  { examiner, n }: Seen,
  distance: number,
  examinerVariance: number,
  pupilVariance: number,
): ExaminerLeniency {
  const leniency = ((n * examinerVariance) / (n * examinerVariance + pupilVariance)) * distance
  const se = Math.sqrt((examinerVariance * pupilVariance) / (n * examinerVariance + pupilVariance))
  return {
    examiner,
    pupils: n,
    leniency,
    se,
    interval: { lower: leniency - Z_95 * se, upper: leniency + Z_95 * se },
    isOutlier: n >= LEAST_EXAMINED && se > 0 && Math.abs(leniency) / se > LENIENT_ABOVE,
  }
}

/** Means of each examiner in each school. */
function summarise(pupils: readonly ExaminedPupil[]): Map<string, Seen> {
  const seen = new Map<string, Seen>()
  for (const { examiner, school, score, prior } of pupils) {
    const key = `${school} ${examiner}`
    const before = seen.get(key) ?? { examiner, school, n: 0, score: 0, prior: 0 }
    const n = before.n + 1
    seen.set(key, {
      examiner,
      school,
      n,
      score: before.score + (score - before.score) / n,
      prior: before.prior + (prior - before.prior) / n,
    })
  }
  return seen
}

function withinExaminers(pupils: readonly ExaminedPupil[], seen: ReadonlyMap<string, Seen>) {
  let [cross, priorSquares, scoreSquares] = [0, 0, 0]
  for (const { examiner, school, score, prior } of pupils) {
    const mean = seen.get(`${school} ${examiner}`)
    const [x, y] = [prior - (mean?.prior ?? 0), score - (mean?.score ?? 0)]
    cross += x * y
    priorSquares += x * x
    scoreSquares += y * y
  }
  const slope = priorSquares > 0 ? cross / priorSquares : 0
  const degrees = pupils.length - seen.size - (priorSquares > 0 ? 1 : 0)
  return { slope, pupilVariance: degrees > 0 ? (scoreSquares - slope * cross) / degrees : 0 }
}

function betweenExaminers(schools: readonly Seen[][], adjusted: (each: Seen) => number, pupilVariance: number): number {
  let [squares, degrees, size] = [0, 0, 0]
  for (const group of schools) {
    const n = group.reduce((sum, each) => sum + each.n, 0)
    const mean = group.reduce((sum, each) => sum + each.n * adjusted(each), 0) / n
    squares += group.reduce((sum, each) => sum + each.n * (adjusted(each) - mean) ** 2, 0)
    degrees += group.length - 1
    size += n - group.reduce((sum, each) => sum + each.n * each.n, 0) / n
  }
  return Math.max(0, (squares - degrees * pupilVariance) / size)
}
