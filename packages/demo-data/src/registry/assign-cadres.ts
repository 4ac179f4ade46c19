import { type DayNumber, dateOf, dayOf } from './days.ts'
import type { Home, SimulatedAssignment, SimulatedCadre, SimulatedClient } from './simulated-register.ts'

type Unassigned = Omit<SimulatedClient, 'assignments'>

const nearnesses = ['RT', 'RW', 'HAMLET', 'VILLAGE'] as const

function nearnessOf(client: Home, cadre: Home): (typeof nearnesses)[number] {
  if (client.rw === cadre.rw) return client.rt === cadre.rt ? 'RT' : 'RW'
  return client.hamlet === cadre.hamlet ? 'HAMLET' : 'VILLAGE'
}

const CHILDBED_DAYS = 42
const DAYS_TO_ASSIGN = 5

/** How long a client is followed; for ever while she is. */
function lastDayOf({ delivery, deaths }: Unassigned): DayNumber {
  const mother = deaths.find(({ kind }) => kind === 'MATERNAL')
  if (mother !== undefined) return dayOf(mother.diedOn)
  if (delivery === null) return Number.POSITIVE_INFINITY
  return dayOf(delivery.on) + (delivery.outcome === 'BIRTH' ? CHILDBED_DAYS : 0)
}

/**
 * Gives each client of a village, in order of registration, the nearest cadre who is free that day; where nobody is, the
 * one with the fewest clients, with the reason said.
 */
export function assignCadres(
  clients: readonly Unassigned[],
  cadres: readonly SimulatedCadre[],
  today: DayNumber,
  isLeftOut: (client: Unassigned) => boolean,
): SimulatedClient[] {
  const untilDays = new Map<string, DayNumber[]>(cadres.map(({ key }) => [key, []]))
  const inOrder = [...clients].sort((a, b) => (a.registeredOn < b.registeredOn ? -1 : 1))
  return inOrder.map((client) => {
    const from = Math.min(today, dayOf(client.registeredOn) + DAYS_TO_ASSIGN)
    const last = lastDayOf(client)
    if (isLeftOut(client) || last < from) return { ...client, assignments: [] }
    const cadre = choose(client.home, cadres, (key) => (untilDays.get(key) ?? []).filter((day) => day >= from).length)
    if (cadre === null) return { ...client, assignments: [] }
    untilDays.get(cadre.cadre.key)?.push(last)
    return { ...client, assignments: [assignmentOf(client, cadre, from, last <= today ? last : null)] }
  })
}

interface Chosen {
  readonly cadre: SimulatedCadre
  readonly load: number
}

function choose(home: Home, cadres: readonly SimulatedCadre[], loadOf: (key: string) => number): Chosen | null {
  const rank = ({ cadre, load }: Chosen) => load * nearnesses.length + nearnesses.indexOf(nearnessOf(home, cadre))
  return cadres
    .map((cadre) => ({ cadre, load: loadOf(cadre.key) }))
    .reduce<Chosen | null>((best, one) => (best === null || rank(one) < rank(best) ? one : best), null)
}

const assignmentOf = (
  client: Unassigned,
  { cadre, load }: Chosen,
  from: DayNumber,
  ended: DayNumber | null,
): SimulatedAssignment => ({
  cadreKey: cadre.key,
  fromOn: dateOf(from),
  endedOn: ended === null ? null : dateOf(ended),
  endReason: ended === null ? null : 'COMPLETED',
  nearness: nearnessOf(client.home, cadre),
  reason: load > 0 ? 'Tidak ada kader yang bebas' : null,
})
