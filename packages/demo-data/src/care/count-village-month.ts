import type { MonthIndex } from '../months.ts'
import { drawBinomial } from '../random/draw-binomial.ts'
import { drawNegativeBinomial } from '../random/draw-negative-binomial.ts'
import { drawPoisson } from '../random/draw-poisson.ts'
import { type RandomStream, streamOf } from '../random/random-stream.ts'
import type { Village } from '../territory/regency.ts'
import { type Cohort, followCohort } from './follow-cohort.ts'
import { type Simulation, shifted } from './simulation.ts'

// A first contact in trimester 1 comes about seven months before birth, a later one four, K4 one.
const [EARLY_LEAD, LATE_LEAD, K4_LEAD] = [7, 4, 1]

const [SKILLED, FACILITY] = [0.996, 0.984]
const [KF1, KF_COMPLETE] = [0.965, 0.93]
const [KN1, KN_COMPLETE] = [0.975, 0.955]
const [WEIGHED, LOW_WEIGHT] = [0.995, 0.065]
const TWINS = 0.011
const STILL = 0.008
const [EARLY_NEONATAL, LATE_NEONATAL] = [0.0056, 0.0016] // per live birth; AKN 2021: 9.5 (Dinkes Jawa Tengah)
const [POST_NEONATAL, CHILD] = [0.0029, 0.0022] // with the above 10 infant deaths in 1,000; 157 and 169 in 2023 and 2022
const MATERNAL = 0.0015 // 24 a year; 41, 17 and 15 in 2021 to 2023 (Dinkes Banjarnegara)
const HB_TESTS = 1.3 // for each expected mother
const HB_BATCH = 6 // negative binomial size: tests come in laboratory days
const [ANAEMIA, SEVERE, MODERATE] = [0.25, 0.012, 0.38] // of the tested; of the anaemic; of the rest
const [MEASURED, DEFICIENT] = [0.98, 0.13]

/** What a village would report for a month, by element. */
export function countVillageMonth(simulation: Simulation, village: Village, month: MonthIndex) {
  const cohort = followCohort(simulation, village, month)
  const random = streamOf(simulation.regency.seed, 4, village.number, month)
  const antenatal = countAntenatal(simulation, village, month, cohort)
  const delivery = countDelivery(random, village, cohort)
  const tests = countTests(random, village, cohort, antenatal)
  const [planted] = simulation.effects('DEATH_CLUSTER', village, month)
  const deaths = countDeaths(random, cohort, delivery['birth.live'], planted?.size ?? 0)
  return { ...antenatal, ...delivery, ...tests, ...deaths }
}

export type VillageMonth = ReturnType<typeof countVillageMonth>

type Antenatal = ReturnType<typeof countAntenatal>

function countAntenatal(simulation: Simulation, village: Village, month: MonthIndex, cohort: Cohort) {
  return {
    'anc.first_contact_early': followCohort(simulation, village, month + EARLY_LEAD).early,
    'anc.first_contact_late': followCohort(simulation, village, month + LATE_LEAD).late,
    'anc.k4': followCohort(simulation, village, month + K4_LEAD).k4,
    'anc.k6_delivered': cohort.k6,
  }
}

function countDelivery(random: RandomStream, { habits }: Village, { mothers }: Cohort) {
  const skilled = drawBinomial(random, mothers, shifted(SKILLED, habits.facility))
  const facility = drawBinomial(random, skilled, shifted(FACILITY, habits.facility))
  const kf1 = drawBinomial(random, mothers, shifted(KF1, habits.postpartum))
  const still = drawBinomial(random, mothers, STILL)
  const live = mothers + drawBinomial(random, mothers, TWINS) - still
  const kn1 = drawBinomial(random, live, shifted(KN1, habits.newborn))
  const weighed = drawBinomial(random, live, WEIGHED)
  return {
    'birth.mothers': mothers,
    'birth.skilled': skilled,
    'birth.facility': facility,
    'birth.live': live,
    'birth.still': still,
    'birth.weighed': weighed,
    'birth.low_weight': drawBinomial(random, weighed, shifted(LOW_WEIGHT, habits.nutrition)),
    'pnc.kf1': kf1,
    'pnc.complete': drawBinomial(random, kf1, shifted(KF_COMPLETE, habits.postpartum)),
    'neo.kn1': kn1,
    'neo.complete': drawBinomial(random, kn1, shifted(KN_COMPLETE, habits.newborn)),
  }
}

function countTests(random: RandomStream, { habits }: Village, { expected }: Cohort, antenatal: Antenatal) {
  const tested = drawNegativeBinomial(random, HB_TESTS * expected, HB_BATCH)
  const anaemic = drawBinomial(random, tested, shifted(ANAEMIA, habits.anaemia))
  const severe = drawBinomial(random, anaemic, SEVERE)
  const moderate = drawBinomial(random, anaemic - severe, MODERATE)
  const contacts = antenatal['anc.first_contact_early'] + antenatal['anc.first_contact_late']
  const measured = drawBinomial(random, contacts, MEASURED)
  return {
    'hb.tested': tested,
    'anaemia.mild': anaemic - severe - moderate,
    'anaemia.moderate': moderate,
    'anaemia.severe': severe,
    'nutrition.measured': measured,
    'nutrition.deficient': drawBinomial(random, measured, shifted(DEFICIENT, habits.nutrition)),
  }
}

function countDeaths(random: RandomStream, { expected, mothers }: Cohort, live: number, planted: number) {
  const early = Math.min(live, drawBinomial(random, live, EARLY_NEONATAL) + planted)
  const neonatal = early + drawBinomial(random, live - early, LATE_NEONATAL)
  const infant = neonatal + drawPoisson(random, POST_NEONATAL * expected)
  return {
    'death.maternal': drawBinomial(random, mothers, MATERNAL),
    'death.early_neonatal': early,
    'death.neonatal': neonatal,
    'death.infant': infant,
    'death.under_five': infant + drawPoisson(random, CHILD * expected),
  }
}
