import { answersOf, isPerfect, type RightAnswers } from './right-answers.ts'

/**
 * Guttman errors: pairs of items of which the harder is right and the easier wrong, and their share of the most that the score allows,
 * G/(T(n - T)) (Guttman 1944; Van der Flier 1977). A pattern of all or none has none.
 */
export function guttmanErrors(answers: RightAnswers, pupil: number): { errors: number; normed: number } {
  const x = answersOf(answers, pupil)
  let wrong = 0
  let errors = 0
  for (const item of answers.order) {
    if (x[item] === 1) errors += wrong
    else wrong++
  }
  return { errors, normed: isPerfect(answers, pupil) ? 0 : errors / (wrong * (answers.itemCount - wrong)) }
}
