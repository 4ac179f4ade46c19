import { type Estimate, leastPupils, type ScoredPupil, withheld } from './scored-pupil.ts'

const z95 = 1.96 // normal approximation; at least 10 pupils

/** How many points the class teacher's own marks lie above the examiner's, with a 95 % interval of the mean difference. */
export function measureGap(rows: readonly ScoredPupil[]): Estimate {
  return meanOf(rows.flatMap(({ score, teacherScore }) => (teacherScore === null ? [] : [teacherScore - score])))
}

function meanOf(values: readonly number[]): Estimate {
  const n = values.length
  if (n < leastPupils) return withheld(n)
  const value = values.reduce((sum, each) => sum + each, 0) / n
  const variance = values.reduce((sum, each) => sum + (each - value) ** 2, 0) / (n - 1)
  const margin = z95 * Math.sqrt(variance / n)
  return { n, value, lower: value - margin, upper: value + margin }
}
