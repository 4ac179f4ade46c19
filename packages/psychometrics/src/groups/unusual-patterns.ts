import type { RightAnswers } from '../person-fit/right-answers.ts'
import { answersOf } from '../person-fit/right-answers.ts'

/**
 * M4 by pupil: Z = Σ (x - q)², q the share right among all pupils of the same score, less the mean Z of that score; a class's M4 is the
 * mean of its pupils (Jacob & Levitt 2003, Quarterly Journal of Economics 118, 843-877). A pupil alone at a score has 0.
 */
export function unusualPatterns(answers: RightAnswers): Float64Array {
  const { pupilCount, itemCount, scores } = answers
  const shares = new Float64Array((itemCount + 1) * itemCount)
  const counts = new Float64Array(itemCount + 1)
  const add = (of: Float64Array, place: number, value: number) => {
    of[place] = (of[place] ?? 0) + value
  }
  for (let pupil = 0; pupil < pupilCount; pupil++) {
    const score = scores[pupil] ?? 0
    add(counts, score, 1)
    answersOf(answers, pupil).forEach((x, item) => {
      add(shares, score * itemCount + item, x)
    })
  }
  const distances = Float64Array.from({ length: pupilCount }, (_, pupil) => {
    const score = scores[pupil] ?? 0
    const n = counts[score] ?? 1
    return answersOf(answers, pupil).reduce((sum, x, i) => sum + (x - (shares[score * itemCount + i] ?? 0) / n) ** 2, 0)
  })
  const totals = new Float64Array(itemCount + 1)
  distances.forEach((distance, pupil) => {
    add(totals, scores[pupil] ?? 0, distance)
  })
  return distances.map((distance, pupil) => {
    const score = scores[pupil] ?? 0
    return distance - (totals[score] ?? 0) / (counts[score] ?? 1)
  })
}
