import { type CalendarDate, daysBetween } from '../calendar/calendar-date.ts'
import type { WatchPhase } from './monitoring-sheet.ts'

const POSTPARTUM_DAYS = 42 // Permenkes 21/2021: childbed lasts 42 days
const NEWBORN_DAYS = 28 // Buku KIA 2020: newborn to 28 days

export interface Client {
  /** End of the pregnancy; null while it goes on. */
  endedOn: CalendarDate | null
  /** Whether it ended in a birth, live or still, rather than a miscarriage. */
  isBirth: boolean
  motherDiedOn: CalendarDate | null
  /** Days of death of the children born alive, null for each who lives; empty without a live birth. */
  childrenDiedOn: readonly (CalendarDate | null)[]
}

const isAliveOn = (diedOn: CalendarDate | null, on: CalendarDate) => diedOn === null || daysBetween(on, diedOn) > 0

/**
 * Which of the four watches hold on a day: hamil until the pregnancy ends, bersalin on the day of birth, nifas to day 42
 * while the mother lives (after a miscarriage too), bayi baru lahir to day 28 while a child lives.
 */
export function listWatches(client: Client, today: CalendarDate): WatchPhase[] {
  const isMotherAlive = isAliveOn(client.motherDiedOn, today)
  const day = client.endedOn === null ? -1 : daysBetween(client.endedOn, today)
  if (day < 0) return isMotherAlive ? ['PREGNANCY'] : []
  const watches: WatchPhase[] = []
  if (day === 0 && client.isBirth) watches.push('CHILDBIRTH')
  if (day <= POSTPARTUM_DAYS && isMotherAlive) watches.push('POSTPARTUM')
  const hasChild = client.childrenDiedOn.some((diedOn) => isAliveOn(diedOn, today))
  if (day <= NEWBORN_DAYS && hasChild) watches.push('NEWBORN')
  return watches
}
