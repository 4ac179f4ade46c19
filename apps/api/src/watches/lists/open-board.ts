import type { RegistryAsker } from '../../registry/access/with-registry.ts'
import { measureEscalation } from '../escalations/measure-escalation.ts'
import { once } from '../once.ts'
import { listSigns, type SignRow } from './list-signs.ts'
import { listWatched, type Watched } from './load-watched.ts'
import { summariseDelays } from './summarise-delays.ts'
import { countBands, countWeeks, listBirths, listCadreWatches, listOverdueClients } from './watch-lists.ts'

const WAITING_DAYS = 7 // our choice: a client should have a cadre a week after registration
const DAY_MS = 86_400_000

/** The work in an area; each part is read when it is first asked for, in one statement. */
export interface Board {
  readonly area: string | null
  readonly today: string
  readonly now: Date
  readonly watched: () => Promise<readonly Watched[]>
  readonly signs: () => Promise<readonly SignRow[]>
}

export const openBoard = (asker: RegistryAsker, area: string | null): Board => ({
  area,
  today: asker.clock.today(),
  now: asker.clock.now(),
  watched: once(() => listWatched(asker, area)),
  signs: once(() => listSigns(asker, area)),
})

/** Rows about one area. */
export interface BoardPart {
  readonly areaCode: string
  readonly watched: readonly Watched[]
  readonly signs: readonly SignRow[]
}

export function countPart({ areaCode, watched, signs }: BoardPart, today: string, now: Date) {
  const withCadre = watched.filter(({ pregnancy }) => pregnancy.activeCadreId !== null)
  const isWaiting = ({ pregnancy }: Watched) =>
    pregnancy.activeCadreId === null && Date.parse(today) - Date.parse(pregnancy.registeredOn) > WAITING_DAYS * DAY_MS
  const cadres = listCadreWatches(watched, today)
  const weeks = countWeeks(watched, 7)
  const open = signs.map((sign) => measureEscalation(sign, now)).filter(({ isOpen }) => isOpen)
  const { cases, inTime } = summariseDelays(signs, now)
  const births = countBands(listBirths(watched, today).map((birth) => birth.watched))
  const heard = watched.flatMap(({ lastSheetAt }) => (lastSheetAt === null ? [] : [lastSheetAt.slice(0, 10)]))
  return {
    areaCode,
    clients: watched.length,
    withCadre: withCadre.length,
    waitingForCadre: watched.filter(isWaiting).length,
    cadres: cadres.length,
    cadresWithOne: cadres.filter(({ clients }) => clients.length === 1).length,
    silentCadres: cadres.filter(({ isSilent }) => isSilent).length,
    weeksDue: weeks.reduce((sum, { due }) => sum + due, 0),
    weeksReported: weeks.reduce((sum, { reported }) => sum + reported, 0),
    overdueClients: listOverdueClients(watched, today).length,
    openSigns: open.length,
    overdueSigns: open.filter(({ clock }) => clock === 'OVERDUE').length,
    treatedSigns: cases,
    treatedInTime: inTime,
    birthsKrst: births.krst,
    birthsKrt: births.krt,
    birthsKrr: births.krr,
    lastSheetOn: heard.sort().at(-1) ?? null,
  }
}

export type PartCounts = ReturnType<typeof countPart>

/** What needs somebody first: overdue signs, open signs, clients without a cadre, then the larger part. */
export const byNeed = (a: PartCounts, b: PartCounts): number =>
  b.overdueSigns - a.overdueSigns ||
  b.openSigns - a.openSigns ||
  b.clients - b.withCadre - (a.clients - a.withCadre) ||
  b.clients - a.clients ||
  a.areaCode.localeCompare(b.areaCode)
