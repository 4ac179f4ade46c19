import { gainOutliers } from './gain-outliers.ts'
import { percentileRanks, robustZ } from './robust-z.ts'

/** Standardised scores of the same pupils, by pupil; NaN where a pupil has none. */
export interface YearScores {
  prior: ArrayLike<number>
  next?: ArrayLike<number>
}

export interface ClassGains {
  /** Mean of z less prior, and of next less z. */
  now: number
  next: number | null
  /** SCORE: rank(now)² + (1 - rank(next))²: a leap that the next year takes back. */
  score: number | null
  /** Studentised residual of the class mean on the prior mean, and its robust z over the classes. */
  residual: number | null
  residualZr: number | null
}

/**
 * Gains of classes: z the score standardised over all pupils, divisor N - 1 (Jacob & Levitt 2003, Quarterly Journal of Economics 118,
 * 843-877, for SCORE; gainOutliers for the residual). Pupils without a prior or next score are left out of that gain; a class of
 * none has 0. Fewer than two pupils give z = 0.
 */
export function classGains(scores: ArrayLike<number>, classes: readonly Int32Array[], years: YearScores): ClassGains[] {
  const z = standardise(Array.from(scores))
  const meanOf = (values: ArrayLike<number>, members: Int32Array) =>
    members.reduce((sum, pupil) => sum + (values[pupil] ?? 0), 0) / Math.max(1, members.length)
  const means = classes.map((members) => {
    const known = having(years.prior, members)
    return { pupils: known.length, score: meanOf(z, known), prior: meanOf(years.prior, known) }
  })
  const now = means.map(({ score, prior }) => score - prior)
  const { next: after } = years
  const next = classes.map((members) => {
    if (!after) return null
    const known = having(after, members)
    return meanOf(after, known) - meanOf(z, known)
  })
  const nowRanks = percentileRanks(now)
  const nextRanks = years.next ? percentileRanks(next.map((gain) => gain ?? 0)) : null
  const residuals = gainOutliers(means)
  const residualsZr = robustZ(residuals)
  return classes.map((_, place) => ({
    now: now[place] ?? 0,
    next: next[place] ?? null,
    score: nextRanks ? (nowRanks[place] ?? 0) ** 2 + (1 - (nextRanks[place] ?? 0)) ** 2 : null,
    residual: residuals[place] ?? null,
    residualZr: residualsZr[place] ?? null,
  }))
}

const having = (values: ArrayLike<number>, members: Int32Array) =>
  members.filter((pupil) => !Number.isNaN(values[pupil] ?? Number.NaN))

function standardise(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1)
  return values.map((value) => (variance > 0 ? (value - mean) / Math.sqrt(variance) : 0))
}
