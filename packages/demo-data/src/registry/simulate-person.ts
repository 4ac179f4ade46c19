import type { RandomStream } from '../random/random-stream.ts'
import { type DayNumber, dateOf } from './days.ts'
import { drawOne, drawWhole } from './draw.ts'
import type { Home, SimulatedPerson } from './simulated-register.ts'

const beginnings = ['War', 'Sri', 'Las', 'Tur', 'Kar', 'Mur', 'Sul', 'Yan', 'Rus', 'Wid', 'Pur', 'Nur'] as const
const middles = ['ti', 'yo', 'mi', 'ri', 'sa', 'wa', 'ni', 'lu'] as const
const ends = ['ni', 'ti', 'sih', 'yah', 'nah', 'wati', 'ningsih'] as const

/** Made of syllables, with the word that says so. */
export const simulateName = (random: RandomStream): string =>
  `${drawOne(random, beginnings)}${drawOne(random, middles)}${drawOne(random, ends)} Simulasi`

/** Numbers that no telephone has: 0800 is not given to mobiles. */
export const simulatePhone = (random: RandomStream): string => `0800${drawWhole(random, 10_000_000, 99_999_999)}`

const NO_PROVINCE = '990000' // no province has the code 99, so that the number is nobody's
const WOMEN_DAYS = 40

export function simulatePerson(random: RandomStream, bornOn: DayNumber): SimulatedPerson {
  const [year = '', month = '', day = ''] = dateOf(bornOn).split('-')
  const serial = String(drawWhole(random, 1, 9999)).padStart(4, '0')
  return {
    name: simulateName(random),
    bornOn: dateOf(bornOn),
    nik: `${NO_PROVINCE}${Number(day) + WOMEN_DAYS}${month}${year.slice(2)}${serial}`,
    phone: simulatePhone(random),
  }
}

const hamlets = ['Krajan', 'Karanganyar', 'Sidamulya'] as const

/** Three hamlets of two RW each, four RT in an RW. */
export function simulateHome(random: RandomStream, villageCode: string): Home {
  const rw = drawWhole(random, 1, 6)
  const hamlet = hamlets[Math.ceil(rw / 2) - 1] ?? hamlets[0]
  return { villageCode, hamlet, rw: `0${rw}`, rt: `0${drawWhole(random, 1, 4)}` }
}
