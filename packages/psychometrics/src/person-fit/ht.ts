import { answersOf, isPerfect, type RightAnswers } from './right-answers.ts'

/**
 * HT: covariance of a pupil's answers with those of all others over the most those scores allow,
 * Σ cov(x, x')/Σ min(b(1 - b'), b'(1 - b)), b = T/n (Sijtsma 1986, Kwantitatieve Methoden 22). Low values are unlike the others.
 * Patterns of all or none have no value and count for no one: null, as for a single pupil. By pupil.
 */
export function ht(answers: RightAnswers): (number | null)[] {
  const { pupilCount, itemCount, scores } = answers
  const totals = new Float64Array(itemCount)
  const counts = new Float64Array(itemCount + 1)
  for (let pupil = 0; pupil < pupilCount; pupil++) {
    if (isPerfect(answers, pupil)) continue
    counts[scores[pupil] ?? 0] = (counts[scores[pupil] ?? 0] ?? 0) + 1
    answersOf(answers, pupil).forEach((x, item) => {
      totals[item] = (totals[item] ?? 0) + x
    })
  }
  const most = counts.map((_, score) => mostCovariance(counts, score, itemCount))
  const sum = totals.reduce((all, total) => all + total, 0)
  return Array.from({ length: pupilCount }, (_, pupil) => {
    const score = scores[pupil] ?? 0
    if (isPerfect(answers, pupil) || !((most[score] ?? 0) > 0)) return null
    const x = answersOf(answers, pupil)
    const together = totals.reduce((all, total, item) => all + (x[item] ?? 0) * (total - (x[item] ?? 0)), 0)
    const covariance = together / itemCount - (score / itemCount) * ((sum - score) / itemCount)
    return covariance / (most[score] ?? 1)
  })
}

/** Σ min(b(1 - b'), b'(1 - b)) over the other pupils of a score. */
function mostCovariance(counts: Float64Array, score: number, items: number): number {
  return counts.reduce((sum, count, other) => {
    const others = other === score ? Math.max(0, count - 1) : count
    return sum + (others * Math.min(score * (items - other), other * (items - score))) / (items * items)
  }, 0)
}
