import { answersOf, isPerfect, type RightAnswers } from './right-answers.ts'

/**
 * Personal point-biserial: the correlation of a pupil's answers with the items' shares right (Donlon & Fischer 1968, Educational and
 * Psychological Measurement 28, 105-113). A pattern of all or none, or items all alike, give null.
 */
export function pointBiserial(answers: RightAnswers, pupil: number): number | null {
  const { shares, itemCount, scores } = answers
  if (isPerfect(answers, pupil)) return null
  const x = answersOf(answers, pupil)
  const mean = shares.reduce((sum, p) => sum + p, 0) / itemCount
  const b = (scores[pupil] ?? 0) / itemCount
  const spread = shares.reduce((sum, p) => sum + (p - mean) ** 2, 0) / itemCount
  const covariance = shares.reduce((sum, p, item) => sum + ((x[item] ?? 0) - b) * (p - mean), 0) / itemCount
  return spread > 0 ? covariance / Math.sqrt(spread * b * (1 - b)) : null
}
