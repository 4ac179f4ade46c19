import type { RandomStream } from '../random/random-stream.ts'
import { type DayNumber, dateOf, instantOf } from './days.ts'
import { drawChance, drawDecimal, drawOne, drawWhole } from './draw.ts'
import type {
  SimulatedAntenatal,
  SimulatedClient,
  SimulatedContact,
  SimulatedDeath,
  SimulatedDelivery,
  SimulatedNewborn,
  SimulatedReferral,
} from './simulated-register.ts'

/** What happens between registration and the end, as far as it lies before the last day. */
export type Course = Pick<
  SimulatedClient,
  'antenatal' | 'delivery' | 'newborns' | 'postpartum' | 'neonatal' | 'referrals' | 'deaths'
>

export interface CourseFacts {
  readonly lmp: DayNumber
  readonly registered: DayNumber
  readonly today: DayNumber
  readonly isHighRisk: boolean
  readonly height: number
}

const weeks = [
  [20, 0.86],
  [24, 0.8],
  [30, 0.88],
  [34, 0.84],
  [36, 0.74],
] as const

const always = ['WEIGHT_HEIGHT', 'BLOOD_PRESSURE', 'ARM_CIRCUMFERENCE', 'FUNDAL_HEIGHT', 'IRON', 'COUNSELLING'] as const
const sometimes = [
  'PRESENTATION_HEART_RATE',
  'TETANUS',
  'LABORATORY',
  'CASE_MANAGEMENT',
  'ULTRASOUND',
  'MENTAL_HEALTH',
] as const

export function simulateCourse(random: RandomStream, facts: CourseFacts): Course {
  const { lmp, today } = facts
  const isLost = drawChance(random, 0.03)
  const end = isLost ? lmp + drawWhole(random, 70, 125) : lmp + drawEnd(random)
  const lastContact = Math.min(end - 1, today)
  const antenatal = simulateAntenatal(random, facts, lastContact)
  const open = { antenatal, delivery: null, newborns: [], postpartum: [], neonatal: [], deaths: [], referrals: [] }
  if (end > today || end <= facts.registered) return open
  if (isLost) return { ...open, delivery: miscarriage(end) }
  return { ...open, ...simulateBirth(random, facts, end) }
}

/** Term with a tail of preterm births, about one in twelve. */
const drawEnd = (random: RandomStream) =>
  drawChance(random, 0.08) ? drawWhole(random, 225, 258) : drawWhole(random, 262, 288)

function simulateAntenatal(random: RandomStream, facts: CourseFacts, last: DayNumber): SimulatedAntenatal[] {
  const { lmp, registered, height } = facts
  const [startKg, arm] = [drawDecimal(random, 42, 68, 1), drawDecimal(random, 22, 30, 1)]
  const planned: { day: DayNumber; isDoctor: boolean }[] = [{ day: registered, isDoctor: drawChance(random, 0.5) }]
  for (const [week, chance] of weeks) {
    const day = lmp + week * 7 - drawWhole(random, 2, 12)
    const isDone = drawChance(random, chance)
    if (isDone && day > registered) planned.push({ day, isDoctor: week >= 30 && drawChance(random, 0.4) })
  }
  return planned
    .filter(({ day }) => day <= last)
    .map(({ day, isDoctor }, index) => {
      const week = Math.floor((day - lmp) / 7)
      const isFirst = index === 0
      const systolic = drawWhole(random, 98, facts.isHighRisk ? 145 : 128)
      return {
        on: dateOf(day),
        provider: isDoctor ? 'DOCTOR' : 'MIDWIFE',
        place: isDoctor ? 'HEALTH_CENTRE' : drawOne(random, ['POSYANDU', 'VILLAGE_POST', 'HEALTH_CENTRE']),
        weightKg: Number((startKg + Math.max(0, week - 10) * 0.4).toFixed(1)),
        systolicMmhg: systolic,
        diastolicMmhg: Math.round(systolic * 0.65),
        armCm: arm,
        fundalCm: week >= 20 ? Math.round(week - 2 + height / 100) : null,
        haemoglobin: isFirst || week >= 30 ? drawDecimal(random, 9.6, 13.4, 1) : null,
        ironTablets: 30,
        components: [...always, ...sometimes.filter(() => drawChance(random, isFirst ? 0.8 : 0.4))],
        factors: [],
      }
    })
}

const miscarriage = (end: DayNumber): SimulatedDelivery => ({
  on: dateOf(end),
  at: instantOf(end, 10),
  outcome: 'MISCARRIAGE',
  provider: 'DOCTOR',
  place: 'HOSPITAL',
  method: null,
  complications: [],
})

type Birth = Omit<Course, 'antenatal'>

function simulateBirth(random: RandomStream, facts: CourseFacts, day: DayNumber): Birth {
  const hour = drawDecimal(random, 1, 22, 1)
  const isReferred = drawChance(random, facts.isHighRisk ? 0.3 : 0.05)
  const isCaesarean = isReferred && drawChance(random, 0.6)
  const newborns = simulateNewborns(random, day - facts.lmp)
  const deaths = simulateDeaths(random, newborns, day, facts.today)
  const delivery: SimulatedDelivery = {
    on: dateOf(day),
    at: instantOf(day, hour),
    outcome: 'BIRTH',
    provider: isReferred ? 'SPECIALIST' : 'MIDWIFE',
    place: isReferred ? 'HOSPITAL' : drawOne(random, ['HEALTH_CENTRE', 'HEALTH_CENTRE', 'VILLAGE_POST']),
    method: isCaesarean ? 'CAESAREAN' : 'SPONTANEOUS',
    complications: isReferred ? [drawOne(random, ['HAEMORRHAGE', 'HYPERTENSION', 'OBSTRUCTED'])] : [],
  }
  const referrals = isReferred ? [simulateReferral(random, day, hour)] : []
  return { delivery, newborns, deaths, referrals, ...simulateFollowUp(random, day, facts.today, newborns, deaths) }
}

function simulateNewborns(random: RandomStream, gestation: number): SimulatedNewborn[] {
  const isTwin = drawChance(random, 0.012)
  const mean = 3150 - Math.max(0, 268 - gestation) * 18 - (isTwin ? 600 : 0)
  return (isTwin ? [1, 2] : [1]).map((ordinal) => ({
    ordinal,
    sex: drawChance(random, 0.488) ? 'FEMALE' : 'MALE',
    isLive: !drawChance(random, 0.008),
    weightGrams: Math.max(900, Math.round((mean + drawWhole(random, -550, 550)) / 10) * 10),
    lengthCm: drawWhole(random, 44, 52),
  }))
}

/** Stillbirths as they are; of live births about twelve in a thousand die in their first year, most in the first week. */
function simulateDeaths(
  random: RandomStream,
  newborns: readonly SimulatedNewborn[],
  day: DayNumber,
  today: DayNumber,
): SimulatedDeath[] {
  return newborns.flatMap(({ ordinal, isLive }): SimulatedDeath[] => {
    const age = drawChance(random, 0.6) ? drawWhole(random, 0, 6) : drawWhole(random, 7, 200)
    const isDead = !isLive || drawChance(random, 0.012)
    const died = isLive ? day + age : day
    if (!isDead || died > today) return []
    const causeGroup = drawOne(random, ['ASPHYXIA', 'LOW_WEIGHT', 'CONGENITAL', 'PNEUMONIA'])
    const reviewed = died + drawWhole(random, 20, 60)
    const reviewedOn = reviewed <= today && drawChance(random, 0.8) ? dateOf(reviewed) : null
    const place = drawOne<SimulatedDeath['place']>(random, ['HOSPITAL', 'HOSPITAL', 'HOME'])
    return [{ kind: isLive ? 'INFANT' : 'FETAL', ordinal, diedOn: dateOf(died), causeGroup, place, reviewedOn }]
  })
}

const reasons = ['Perdarahan', 'Preeklampsia', 'Partus lama', 'Ketuban pecah dini'] as const

function simulateReferral(random: RandomStream, day: DayNumber, bornHour: number): SimulatedReferral {
  const treated = bornHour - 0.3
  const arrived = treated - drawDecimal(random, 0.2, 1.2, 1)
  const left = arrived - drawDecimal(random, 0.7, 1.8, 1)
  const decided = left - drawDecimal(random, 0.2, 1.5, 1)
  const detected = decided - drawDecimal(random, 0.2, 6, 1)
  return {
    reason: drawOne(random, reasons),
    facility: 'RSUD Hj. Anna Lasmanah',
    detectedAt: instantOf(day, detected),
    decidedAt: instantOf(day, decided),
    leftAt: instantOf(day, left),
    arrivedAt: instantOf(day, arrived),
    treatedAt: instantOf(day, treated),
    outcome: 'RECOVERED',
  }
}

const afterBirth = [
  [1, 0.96],
  [5, 0.93],
  [14, 0.91],
  [35, 0.86],
] as const

function simulateFollowUp(
  random: RandomStream,
  day: DayNumber,
  today: DayNumber,
  newborns: readonly SimulatedNewborn[],
  deaths: readonly SimulatedDeath[],
): Pick<Course, 'postpartum' | 'neonatal'> {
  const done = afterBirth.filter(([after, chance]) => drawChance(random, chance) && day + after <= today)
  const contact = (after: number) => ({
    on: dateOf(day + after),
    provider: 'MIDWIFE' as const,
    place: after === 1 ? ('HEALTH_CENTRE' as const) : drawOne<SimulatedContact['place']>(random, ['HOME', 'POSYANDU']),
  })
  const isAlive = ({ ordinal, isLive }: SimulatedNewborn, after: number) => {
    const death = deaths.find((found) => found.ordinal === ordinal)
    return isLive && (death === undefined || dateOf(day + after) <= death.diedOn)
  }
  return {
    postpartum: done.map(([after]) => ({ ...contact(after), hasVitaminA: true, signs: [] })),
    neonatal: done
      .filter(([after]) => after <= 28)
      .flatMap(([after]) =>
        newborns
          .filter((newborn) => isAlive(newborn, after))
          .map(({ ordinal, weightGrams }) => ({
            ...contact(after),
            ordinal,
            weightGrams: weightGrams + after * 25 - 60,
            isBreastfed: drawChance(random, 0.9),
          })),
      ),
  }
}
