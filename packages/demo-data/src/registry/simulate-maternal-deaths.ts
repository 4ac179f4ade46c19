import { type RandomStream, streamOf } from '../random/random-stream.ts'
import { type DayNumber, dateOf, dayOf, instantOf } from './days.ts'
import { drawChance, drawDecimal, drawOne, drawWhole } from './draw.ts'
import { clientNumber } from './simulate-client.ts'
import { simulateHome, simulatePerson } from './simulate-person.ts'
import type { SimulatedClient, SimulatedDeath, SimulatedReferral } from './simulated-register.ts'

const DEFAULT_SEED = 3304
const DEATH_STREAM = 11 // of the streams of the simulation, one of its own
const REGISTERED = 0.95 // the others are missed by the register, so that it differs from the reports
const DAYS_PER_YEAR = 365.25

/** Maternal deaths that the reports count in a village and month `YYYY-MM`. */
export interface ReportedDeaths {
  readonly villageCode: string
  readonly month: string
  readonly count: number
}

/** Clients of the whole regency behind most of the maternal deaths that the reports count, each with her death. */
export function simulateMaternalDeaths(
  reported: readonly ReportedDeaths[],
  { seed = DEFAULT_SEED, today }: { readonly seed?: number; readonly today: string },
): SimulatedClient[] {
  const clients: SimulatedClient[] = []
  for (const { villageCode, month, count } of reported)
    for (let order = 1; order <= count; order += 1) {
      const random = streamOf(seed, DEATH_STREAM, ...[villageCode, month].flatMap(numbersIn), order)
      if (!drawChance(random, REGISTERED)) continue
      const number = clientNumber(clients.length + 1, 'KSD')
      clients.push(
        simulateMother(random, { key: `${villageCode}/ibu/${month}/${order}`, number, villageCode, month, today }),
      )
    }
  return clients
}

const numbersIn = (text: string) => text.split(/[.-]/).map(Number)

interface MotherFacts {
  readonly key: string
  readonly number: string
  readonly villageCode: string
  readonly month: string
  readonly today: string
}

function simulateMother(
  random: RandomStream,
  { key, number, villageCode, month, today }: MotherFacts,
): SimulatedClient {
  const died = Math.min(dayOf(`${month}-01`) + drawWhole(random, 0, 27), dayOf(today))
  const after = drawOne(random, [null, 0, 0, 1, 3, 8, 19] as const)
  const ended = after === null ? null : died - after
  const lmp = (ended ?? died) - (ended === null ? drawWhole(random, 140, 230) : drawWhole(random, 245, 284))
  const registered = lmp + drawWhole(random, 48, 110)
  const years = drawWhole(random, 19, 41)
  const parity = years < 22 ? 0 : drawWhole(random, 0, 4)
  const born = registered - Math.round(years * DAYS_PER_YEAR) - drawWhole(random, 10, 340)
  const place = drawOne(random, ['HOSPITAL', 'HOSPITAL', 'HOSPITAL', 'HEALTH_CENTRE', 'HOME'] as const)
  const referral = place === 'HOSPITAL' ? [simulateLateReferral(random, ended ?? died)] : []
  return {
    ...{ key, number, home: simulateHome(random, villageCode), person: simulatePerson(random, born) },
    ...{ registeredOn: dateOf(registered), lmpOn: dateOf(lmp), ageYears: years, gravida: parity + 1, parity },
    lastBirthOn: parity === 0 ? null : dateOf(lmp - drawWhole(random, 500, 2400)),
    ...{ yearsMarried: parity + drawWhole(random, 1, 6), heightCm: drawWhole(random, 144, 163), factors: [] },
    ...{ assignments: [], antenatal: [contactOn(registered)], postpartum: [], neonatal: [], referrals: referral },
    delivery:
      ended === null
        ? null
        : {
            ...{
              on: dateOf(ended),
              at: instantOf(ended, 9),
              outcome: 'BIRTH',
              provider: 'MIDWIFE',
              method: 'SPONTANEOUS',
            },
            ...{ place: place === 'HOME' ? 'HOME' : 'HEALTH_CENTRE', complications: [] },
          },
    newborns:
      ended === null
        ? []
        : [{ ordinal: 1, sex: 'FEMALE', isLive: true, weightGrams: drawWhole(random, 240, 350) * 10, lengthCm: 48 }],
    deaths: [simulateDeath(random, died, { place, today: dayOf(today) })],
  }
}

const contactOn = (day: DayNumber) => ({
  ...{ on: dateOf(day), provider: 'MIDWIFE' as const, place: 'VILLAGE_POST' as const },
  ...{ weightKg: 53, systolicMmhg: 122, diastolicMmhg: 80, armCm: 24, fundalCm: null, haemoglobin: 11.2 },
  ...{ ironTablets: 30, components: ['WEIGHT_HEIGHT', 'BLOOD_PRESSURE', 'IRON'], factors: [] },
})

const causes = [
  'HYPERTENSION',
  'HYPERTENSION',
  'HYPERTENSION',
  'HAEMORRHAGE',
  'HAEMORRHAGE',
  'HEART',
  'INFECTION',
  'OTHER',
] as const

const findings = {
  DECIDING: 'Keluarga menunggu suami pulang sebelum memutuskan rujukan',
  REACHING: 'Kendaraan desa tidak siap malam hari',
  RECEIVING: 'Darah belum tersedia ketika pasien tiba',
} as const

/** Three of four deaths have had their audit two months on. */
function simulateDeath(
  random: RandomStream,
  died: DayNumber,
  { place, today }: { readonly place: SimulatedDeath['place']; readonly today: DayNumber },
): SimulatedDeath {
  const held = died + drawWhole(random, 21, 60)
  const isReviewed = drawChance(random, 0.75) && held <= today
  const delay = drawOne(random, ['DECIDING', 'DECIDING', 'REACHING', 'RECEIVING'] as const)
  const isAvoidable = drawChance(random, 0.7)
  const death = {
    kind: 'MATERNAL' as const,
    ordinal: null,
    diedOn: dateOf(died),
    causeGroup: drawOne(random, causes),
    place,
  }
  if (!isReviewed) return { ...death, reviewedOn: null }
  return {
    ...{ ...death, reviewedOn: dateOf(held), reviewVerdict: isAvoidable ? 'AVOIDABLE' : 'UNDETERMINED' },
    ...{ reviewDelays: isAvoidable ? [delay] : [], reviewFinding: isAvoidable ? findings[delay] : null },
  }
}

function simulateLateReferral(random: RandomStream, day: DayNumber): SimulatedReferral {
  const hours = [drawDecimal(random, 1, 9, 1)]
  for (const [least, most] of [
    [1, 14],
    [0.3, 2.5],
    [0.7, 2.2],
    [0.3, 2],
  ] as const)
    hours.push((hours.at(-1) ?? 0) + drawDecimal(random, least, most, 1))
  const [detectedAt = null, decidedAt = null, leftAt = null, arrivedAt = null, treatedAt = null] = hours.map((hour) =>
    instantOf(day - 1, hour),
  )
  return {
    ...{
      reason: drawOne(random, ['Preeklampsia', 'Perdarahan', 'Kejang'] as const),
      facility: 'RSUD Hj. Anna Lasmanah',
    },
    ...{ detectedAt: detectedAt ?? '', decidedAt: decidedAt ?? '', leftAt: leftAt ?? '', arrivedAt: arrivedAt ?? '' },
    ...{ treatedAt, outcome: 'DIED' },
  }
}
