import type { DemoOptions } from '../demo-sheet.ts'
import { drawPoisson } from '../random/draw-poisson.ts'
import { streamOf } from '../random/random-stream.ts'
import { buildRegency, type Village } from '../territory/regency.ts'
import { assignCadres } from './assign-cadres.ts'
import { type DayNumber, dateOf, dayOf } from './days.ts'
import { drawChance } from './draw.ts'
import { plantStories, storyClients } from './plant-stories.ts'
import { simulateClient } from './simulate-client.ts'
import { simulateHome, simulateName, simulatePhone } from './simulate-person.ts'
import type { SimulatedCadre, SimulatedClient, SimulatedRegister } from './simulated-register.ts'

const DEFAULT_SEED = 3304
const KECAMATAN = '33.04.15' // Pejawaran, where OCE OKE began
const BIRTHS_A_YEAR = 700 // about 717 live births in 2015
const FOLLOWED_DAYS = 280 // from registration to day 42, on average
const REGISTERED_MONTHS = 24
const DAYS_PER_MONTH = 30.44
const PREGNANCY_DAYS = 280
const CADRE_STREAM = 8
const PERIOD_STREAM = 7
const SMALL_VILLAGES = 2

export interface RegistryOptions extends Omit<DemoOptions, 'lastMonth'> {
  /** The last day on which anything is recorded. */
  today: string
}

/**
 * The simulated register of Puskesmas Pejawaran over 24 months: its cadres and clients with all that is recorded of them
 * by the last day, and the planted stories. `small` holds two of its villages, their clients equal to those of `full`.
 */
export function simulateRegistry({ seed = DEFAULT_SEED, today: lastDate, size }: RegistryOptions): SimulatedRegister {
  const villages = buildRegency(seed).villages.filter(({ kecamatanCode }) => kecamatanCode === KECAMATAN)
  const total = villages.reduce((sum, village) => sum + weightOf(village), 0)
  const chosen = size === 'small' ? villages.slice(0, SMALL_VILLAGES) : villages
  const today = dayOf(lastDate)
  const parts = chosen.map((village) =>
    simulateVillage(seed, village, (BIRTHS_A_YEAR * weightOf(village)) / total, today),
  )
  const register = { cadres: parts.flatMap(({ cadres }) => cadres), clients: parts.flatMap(({ clients }) => clients) }
  return plantStories(register, today)
}

const weightOf = ({ share, fertility }: Village) => share * fertility

function simulateVillage(seed: number, village: Village, births: number, today: DayNumber) {
  const cadres = simulateCadres(seed, village, Math.max(4, Math.round((births * FOLLOWED_DAYS) / 365)), today)
  const clients = simulateClients(seed, village, births, today)
  const isLeftOut = ({ key }: { key: string }) =>
    key === storyClients.unassigned || drawChance(streamOf(seed, CADRE_STREAM, ...numbersOf(key)), 0.06)
  return { cadres, clients: assignCadres(clients, cadres, today, isLeftOut) }
}

const numbersOf = (key: string) => key.split(/[./]/).map(Number)

function simulateCadres(seed: number, { code, number }: Village, count: number, today: DayNumber): SimulatedCadre[] {
  const started = today - 3 * 365
  return Array.from({ length: count }, (_, index) => {
    const random = streamOf(seed, CADRE_STREAM, number, index)
    const order = String(index + 1).padStart(2, '0')
    const home = simulateHome(random, code)
    return {
      key: `${code}/kader/${order}`,
      number: `KD-${code}-${order}`,
      name: simulateName(random),
      phone: simulatePhone(random),
      startedOn: dateOf(started),
      ...home,
    }
  })
}

type Unassigned = Omit<SimulatedClient, 'assignments'>

/** First days of pregnancies follow each other day by day, drawn village by village. */
function simulateClients(seed: number, { code, number }: Village, births: number, today: DayNumber): Unassigned[] {
  const clients: Unassigned[] = []
  const firstDay = today - Math.round(REGISTERED_MONTHS * DAYS_PER_MONTH) - PREGNANCY_DAYS
  const random = streamOf(seed, PERIOD_STREAM, number)
  for (let lmp = firstDay; lmp <= today - 42; lmp += 1) {
    const begun = drawPoisson(random, (births * 1.04) / 365)
    for (let each = 0; each < begun; each += 1) {
      const order = clients.length + 1
      const client = simulateClient({ seed, villageCode: code, villageNumber: number, order, lmp, today })
      if (client !== null) clients.push(client)
    }
  }
  return clients
}
