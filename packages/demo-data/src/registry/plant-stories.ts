import { type DayNumber, dateOf, dayOf, instantOf } from './days.ts'
import type { SimulatedClient, SimulatedRegister } from './simulated-register.ts'

const STORY_VILLAGE = '33.04.15.2001'
const OTHER_VILLAGE = '33.04.16.2001' // of another puskesmas

/** Clients with a story of their own, by key. All of them are of the first village, which the small register holds too. */
export const storyClients = {
  /** Her danger sign waited 31 hours for a decision. */
  delayed: `${STORY_VILLAGE}/delayed`,
  /** At very high risk, and without a cadre. */
  unassigned: `${STORY_VILLAGE}/unassigned`,
  /** Handed over from one cadre to another. */
  handedOver: `${STORY_VILLAGE}/handed-over`,
  /** Registered in two puskesmas. */
  duplicate: `${STORY_VILLAGE}/duplicate`,
  duplicateElsewhere: `${OTHER_VILLAGE}/duplicate`,
} as const

type Named = Pick<SimulatedClient, 'key' | 'number' | 'person'>

/** Puts the stories into the register of their village. */
export function plantStories(register: SimulatedRegister, today: DayNumber): SimulatedRegister {
  const cadres = register.cadres.filter(({ villageCode }) => villageCode === STORY_VILLAGE)
  const [first, second, third] = cadres
  if (first === undefined || second === undefined || third === undefined) return register
  const stories = [
    delayedReferral(today, third.key),
    unassigned(today),
    handedOver(today, first.key, second.key),
    ...duplicates(today),
  ]
  return { cadres: register.cadres, clients: [...register.clients, ...stories] }
}

function openClient(
  { key, number, person }: Named,
  lmp: DayNumber,
  over: Partial<SimulatedClient> = {},
): SimulatedClient {
  const registered = lmp + 63
  return {
    key,
    number,
    person,
    home: { villageCode: STORY_VILLAGE, hamlet: 'Krajan', rw: '01', rt: '02' },
    registeredOn: dateOf(registered),
    lmpOn: dateOf(lmp),
    ageYears: 27,
    gravida: 2,
    parity: 1,
    lastBirthOn: dateOf(lmp - 1400),
    yearsMarried: 6,
    heightCm: 153,
    factors: [],
    assignments: [],
    antenatal: [contactOn(registered), contactOn(registered + 70)],
    delivery: null,
    newborns: [],
    postpartum: [],
    neonatal: [],
    referrals: [],
    deaths: [],
    ...over,
  }
}

const contactOn = (day: DayNumber, factors: readonly string[] = []) => ({
  on: dateOf(day),
  provider: 'MIDWIFE' as const,
  place: 'VILLAGE_POST' as const,
  ...{ weightKg: 54.5, systolicMmhg: 118, diastolicMmhg: 76, armCm: 24.5, fundalCm: null, haemoglobin: 11.4 },
  ironTablets: 30,
  components: ['WEIGHT_HEIGHT', 'BLOOD_PRESSURE', 'ARM_CIRCUMFERENCE', 'IRON', 'COUNSELLING'],
  factors,
})

/** Aged 27 on any day of the two years of the register. */
const personOf = (name: string, today: DayNumber, serial: string) => {
  const born = today - Math.round(27.6 * 365.25)
  const [year = '', month = '', day = ''] = dateOf(born).split('-')
  const nik = `990000${Number(day) + 40}${month}${year.slice(2)}${serial}`
  return { name: `${name} Simulasi`, bornOn: dateOf(born), nik, phone: `08009000${serial}` }
}

const assigned = (cadreKey: string, fromOn: string) => ({
  ...{ cadreKey, fromOn, endedOn: null, endReason: null, reason: null },
  nearness: 'HAMLET' as const,
})

function delayedReferral(today: DayNumber, cadreKey: string): SimulatedClient {
  const lmp = today - 232
  const noticed = today - 9
  const about = { key: storyClients.delayed, number: 'KSMTRMBT', person: personOf('Tarsiyem', today, '7001') }
  return openClient(about, lmp, {
    antenatal: [contactOn(lmp + 63), contactOn(lmp + 140), contactOn(noticed - 12)],
    assignments: [assigned(cadreKey, dateOf(lmp + 68))],
    referrals: [
      {
        reason: 'Perdarahan',
        facility: 'RSUD Hj. Anna Lasmanah',
        detectedAt: instantOf(noticed, 6),
        decidedAt: instantOf(noticed + 1, 13),
        leftAt: instantOf(noticed + 1, 15.5),
        arrivedAt: instantOf(noticed + 1, 17.2),
        treatedAt: instantOf(noticed + 1, 18.1),
        outcome: 'RECOVERED',
      },
    ],
  })
}

function unassigned(today: DayNumber): SimulatedClient {
  const lmp = today - 190
  const about = { key: storyClients.unassigned, number: 'KSMRSTGG', person: personOf('Wagiyem', today, '7002') }
  return openClient(about, lmp, {
    ...{ gravida: 5, parity: 4, heightCm: 144, factors: ['CAESAR'], lastBirthOn: dateOf(lmp - 500), yearsMarried: 10 },
    home: { villageCode: STORY_VILLAGE, hamlet: 'Sidamulya', rw: '06', rt: '04' },
  })
}

function handedOver(today: DayNumber, from: string, to: string): SimulatedClient {
  const lmp = today - 150
  const on = dateOf(today - 30)
  const about = { key: storyClients.handedOver, number: 'KSMSRHTR', person: personOf('Karminah', today, '7003') }
  return openClient(about, lmp, {
    assignments: [
      { ...assigned(from, dateOf(lmp + 68)), endedOn: on, endReason: 'HANDED_OVER' },
      { ...assigned(to, on), reason: 'Kader sebelumnya pindah rumah' },
    ],
    antenatal: [contactOn(lmp + 63), contactOn(lmp + 133)],
  })
}

function duplicates(today: DayNumber): SimulatedClient[] {
  const lmp = today - 120
  const person = personOf('Sutinah', today, '7004')
  const here = openClient({ key: storyClients.duplicate, number: 'KSMGNDA2', person }, lmp, {
    antenatal: [contactOn(lmp + 63)],
  })
  const there = openClient({ key: storyClients.duplicateElsewhere, number: 'KSMGNDA3', person }, lmp + 4, {
    home: { villageCode: OTHER_VILLAGE, hamlet: 'Krajan', rw: '02', rt: '01' },
    antenatal: [contactOn(lmp + 92)],
    registeredOn: dateOf(lmp + 90),
  })
  return [here, there].map((client) => ({ ...client, ageYears: agedOn(client) }))
}

function agedOn({ person, registeredOn }: SimulatedClient): number {
  return Math.floor((dayOf(registeredOn) - dayOf(person.bornOn)) / 365.25)
}
