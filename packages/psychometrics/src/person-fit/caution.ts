import { answersOf, isPerfect, type RightAnswers } from './right-answers.ts'

/**
 * Caution indices: Sato's C = 1 - cov(x, p)/cov(g, p), g the Guttman pattern of the same score (Sato 1975), and the modified C* =
 * (Pmax - P)/(Pmax - Pmin), P the sum of p over the right answers, Pmax and Pmin those of the T easiest and hardest items
 * (Harnisch & Linn 1981, Journal of Educational Measurement 18, 133-146). A pattern of all or none, or items all alike, give null.
 */
export function caution(answers: RightAnswers, pupil: number): { sato: number; modified: number } | null {
  if (isPerfect(answers, pupil)) return null
  const { shares, order, itemCount, scores } = answers
  const x = answersOf(answers, pupil)
  const score = scores[pupil] ?? 0
  const observed = shares.reduce((sum, p, item) => sum + p * (x[item] ?? 0), 0)
  const sumOf = (items: Int32Array) => items.reduce((sum, item) => sum + (shares[item] ?? 0), 0)
  const most = sumOf(order.subarray(0, score))
  const least = sumOf(order.subarray(itemCount - score))
  const expected = (score / itemCount) * sumOf(order)
  if (!(most > least)) return null
  return { sato: 1 - (observed - expected) / (most - expected), modified: (most - observed) / (most - least) }
}
