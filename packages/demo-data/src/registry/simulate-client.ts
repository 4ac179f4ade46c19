import { type RandomStream, streamOf } from '../random/random-stream.ts'
import { type DayNumber, dateOf } from './days.ts'
import { drawChance, drawWhole } from './draw.ts'
import { simulateCourse } from './simulate-course.ts'
import { simulateHome, simulatePerson } from './simulate-person.ts'
import type { SimulatedClient } from './simulated-register.ts'

const DAYS_PER_YEAR = 365.25
const REGISTER_STREAM = 9 // of the streams of the simulation, the register's own

export interface ClientPlace {
  readonly seed: number
  readonly villageCode: string
  readonly villageNumber: number
  /** Order of the client in her village. */
  readonly order: number
  readonly lmp: DayNumber
  readonly today: DayNumber
}

/** One client with everything recorded of her by the last day, but her cadres; null where she is not registered yet. */
export function simulateClient(place: ClientPlace): Omit<SimulatedClient, 'assignments'> | null {
  const { seed, villageCode, villageNumber, order, lmp, today } = place
  const random = streamOf(seed, REGISTER_STREAM, villageNumber, order)
  const registered = lmp + (drawChance(random, 0.82) ? drawWhole(random, 42, 84) : drawWhole(random, 85, 150))
  if (registered > today) return null
  const ageDays = Math.round(
    DAYS_PER_YEAR * (drawChance(random, 0.12) ? drawWhole(random, 34, 42) : drawWhole(random, 17, 33)),
  )
  const born = registered - ageDays - drawWhole(random, 10, 340)
  const past = simulatePast(random, lmp, ageDays / DAYS_PER_YEAR)
  const heightCm = drawWhole(random, 143, 165)
  const factors = past.parity > 0 && drawChance(random, 0.08) ? ['CAESAR'] : []
  const isHighRisk = factors.length > 0 || ageDays > 35 * DAYS_PER_YEAR || heightCm <= 145
  return {
    key: `${villageCode}/${order}`,
    number: clientNumber(villageNumber * 4000 + order),
    home: simulateHome(random, villageCode),
    person: simulatePerson(random, born),
    registeredOn: dateOf(registered),
    lmpOn: dateOf(lmp),
    ageYears: completedYears(born, registered),
    ...past,
    heightCm,
    factors,
    ...simulateCourse(random, { lmp, registered, today, isHighRisk, height: heightCm }),
  }
}

type Past = Pick<SimulatedClient, 'gravida' | 'parity' | 'lastBirthOn' | 'yearsMarried'>

function simulatePast(random: RandomStream, lmp: DayNumber, ageYears: number): Past {
  const parity = ageYears < 20 ? 0 : Math.min(5, Math.floor(random() * ((ageYears - 17) / 5)))
  const interval = Math.round(DAYS_PER_YEAR * (1.2 + random() * 6))
  const yearsMarried = parity === 0 ? drawWhole(random, 0, 3) : Math.ceil(interval / DAYS_PER_YEAR) + parity
  return { gravida: parity + 1, parity, lastBirthOn: parity === 0 ? null : dateOf(lmp - interval), yearsMarried }
}

const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** In the form of the register; the leading letters are those of the simulation. */
export function clientNumber(serial: number, letters = 'KSM'): string {
  let rest = serial
  let digits = ''
  for (let place = 0; place < 5; place += 1) {
    digits = (alphabet[rest % alphabet.length] ?? '2') + digits
    rest = Math.floor(rest / alphabet.length)
  }
  return letters + digits
}

function completedYears(born: DayNumber, on: DayNumber): number {
  const [from, to] = [dateOf(born), dateOf(on)]
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? years - 1 : years
}
