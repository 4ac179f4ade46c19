import { answersOf, isPerfect, type RightAnswers } from './right-answers.ts'

/**
 * U3 = (Wmax - W)/(Wmax - Wmin), W the sum of ln(p/q) over the right answers, Wmax and Wmin those of the T easiest and hardest items,
 * and ZU3, U3 less its expectation over its standard deviation given T (Van der Flier 1982, Journal of Cross-Cultural Psychology 13,
 * 267-298). Items that all or none answered rightly say nothing. A pattern of all or none, or items all alike, give null.
 */
export function u3(answers: RightAnswers, pupil: number): { u3: number; zu3: number } | null {
  if (isPerfect(answers, pupil)) return null
  const x = answersOf(answers, pupil)
  const ordered = [...answers.order].filter(
    (item) => (answers.shares[item] ?? 0) > 0 && (answers.shares[item] ?? 0) < 1,
  )
  const weights = ordered.map((item) => logOdds(answers.shares[item] ?? 0))
  const score = ordered.reduce((sum, item) => sum + (x[item] ?? 0), 0)
  const observed = ordered.reduce((sum, item, place) => sum + (x[item] ?? 0) * (weights[place] ?? 0), 0)
  const most = weights.slice(0, score).reduce((sum, weight) => sum + weight, 0)
  const least = weights.slice(weights.length - score).reduce((sum, weight) => sum + weight, 0)
  const range = most - least
  if (!(range > 0)) return null
  const { mean, variance } = conditionalMoments(
    ordered.map((item) => answers.shares[item] ?? 0),
    weights,
    score,
  )
  const value = (most - observed) / range
  return { u3: value, zu3: (value - (most - mean) / range) / (Math.sqrt(variance) / range) }
}

const logOdds = (p: number): number => Math.log(p / (1 - p))

/** Mean and variance of W given the score. */
function conditionalMoments(shares: readonly number[], weights: readonly number[], score: number) {
  let [expectedScore, spread, mean, cross, square] = [0, 0, 0, 0, 0]
  shares.forEach((p, place) => {
    const weight = weights[place] ?? 0
    expectedScore += p
    spread += p * (1 - p)
    mean += p * weight
    cross += p * (1 - p) * weight
    square += p * (1 - p) * weight * weight
  })
  return { mean: mean + (cross * (score - expectedScore)) / spread, variance: square - (cross * cross) / spread }
}
