import type { MonthIndex } from '../months.ts'
import { drawBinomial } from '../random/draw-binomial.ts'
import { drawPoisson } from '../random/draw-poisson.ts'
import { streamOf } from '../random/random-stream.ts'
import type { Village } from '../territory/regency.ts'
import { season } from './demography.ts'
import { type Simulation, shifted } from './simulation.ts'

/** Pregnancies of one village due in one month, and how far their antenatal care came. */
export interface Cohort {
  /** Expected mothers. */
  expected: number
  mothers: number
  /** First contact in trimester 1, and later; pregnancies that end early are among them. */
  early: number
  late: number
  k4: number
  k6: number
}

const LOSSES = 0.047 // 1.10 pregnancies for 1.05 deliveries (PWS-KIA guideline, Kemenkes 2010)
const SEEN = 0.975
const EARLY = 0.87
const K4 = 0.94
const K6 = 0.83 // of mothers; 1.05 targets a birth make it 78 % of the target
const YEARLY_GAIN = 0.07 // logits, K1M and K6

export function followCohort(simulation: Simulation, village: Village, due: MonthIndex): Cohort {
  const random = streamOf(simulation.regency.seed, 3, village.number, due)
  const expected = expectedMothers(simulation, village, due)
  const mothers = drawPoisson(random, expected)
  const losses = drawPoisson(random, LOSSES * expected)
  const gain = (YEARLY_GAIN * (due - simulation.lastMonth)) / 12 + YEARLY_GAIN
  const seen = drawBinomial(random, mothers + losses, SEEN)
  const early = drawBinomial(random, seen, shifted(EARLY, village.habits.early + gain))
  const reachK4 = shifted(K4, village.habits.k4)
  const reachK6 = Math.min(reachK4, shifted(K6, village.habits.k6 + gain))
  const fallen = Math.max(0, reachK6 + coverageFall(simulation, village, due))
  const k4 = drawBinomial(random, mothers, reachK4)
  const k6 = drawBinomial(random, k4, fallen / reachK4)
  return { expected, mothers, early, late: seen - early, k4, k6 }
}

function expectedMothers({ demography, effects }: Simulation, village: Village, due: MonthIndex): number {
  const births = (demography.population(due) * demography.birthsPerPerson(due) * village.share) / 12
  const [excess] = effects('OVER_FULL_COVERAGE', village, due)
  return births * village.fertility * season(due) * (excess?.size ?? 1)
}

function coverageFall({ effects }: Simulation, village: Village, due: MonthIndex): number {
  return effects('COVERAGE_FALL', village, due).reduce((sum, effect) => sum + effect.size, 0)
}
