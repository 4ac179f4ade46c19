import type postgres from 'postgres'
import { type RegistryAsker, withRegistry } from '../access/with-registry.ts'
import { type Choice, nearnesses } from '../records/choices.ts'
import { type CadreRow, cadreColumns } from './cadre-row.ts'

export type Nearness = Choice<typeof nearnesses>

export interface Suggestion {
  readonly cadre: CadreRow
  readonly nearness: Nearness
  readonly clientCount: number
  /** She has a client already, or somebody nearer is free. */
  readonly needsReason: boolean
}

export interface Home {
  readonly villageCode: string
  readonly hamlet: string | null
  readonly rw: string | null
  readonly rt: string | null
}

const same = (a: string | null, b: string | null) =>
  a !== null && b !== null && plain(a) === plain(b) && plain(a) !== ''

/** `RT 03`, `003` and `3` are one. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/^(dusun|dsn|rw|rt)\b\.?/, '')
    .replace(/\s+/g, '')
    .replace(/^0+/, '')

/** How near two homes lie by what their addresses share. An RT is one of its RW, an RW one of its village. */
export function nearnessOf(client: Home, cadre: Home): Nearness {
  if (client.villageCode !== cadre.villageCode) return 'NEIGHBOUR'
  if (same(client.rw, cadre.rw)) return same(client.rt, cadre.rt) ? 'RT' : 'RW'
  return same(client.hamlet, cadre.hamlet) ? 'HAMLET' : 'VILLAGE'
}

/** The free before those who have clients, then the nearest, then the fewest clients, then the number. */
export function orderSuggestions(client: Home, cadres: readonly CadreRow[]): Suggestion[] {
  const rank = (nearness: Nearness) => nearnesses.indexOf(nearness)
  const found = cadres.map((cadre) => ({ cadre, nearness: nearnessOf(client, cadre), clientCount: cadre.clientCount }))
  const nearestFree = Math.min(
    ...found.filter(({ clientCount }) => clientCount === 0).map(({ nearness }) => rank(nearness)),
  )
  return found
    .map((one) => ({
      ...one,
      needsReason: one.clientCount > 0 || rank(one.nearness) > nearestFree || one.nearness === 'NEIGHBOUR',
    }))
    .sort(
      (a, b) =>
        Number(a.clientCount > 0) - Number(b.clientCount > 0) ||
        rank(a.nearness) - rank(b.nearness) ||
        a.clientCount - b.clientCount ||
        (a.cadre.number < b.cadre.number ? -1 : 1),
    )
}

/** Cadres who take clients in the village of a client and in the others of its puskesmas, the nearest free one first. */
export const suggestCadres = (asker: RegistryAsker, pregnancyId: number, first: number): Promise<Suggestion[]> =>
  withRegistry(asker, 'read only', async (tx) => {
    const suggestions = await suggestIn(tx, pregnancyId, asker.clock.today())
    return suggestions.slice(0, first)
  })

export async function suggestIn(
  tx: postgres.TransactionSql,
  pregnancyId: number,
  today: string,
): Promise<Suggestion[]> {
  const home = await findHome(tx, pregnancyId)
  if (home === null) return []
  const cadres = await tx<CadreRow[]>`
    select ${cadreColumns(tx)} from cadres c
    where c.status = 'ACTIVE' and c.withdrawn_at is null and (c.village_code = ${home.villageCode} or exists (
      select from area_links v join areas a on a.code = v.ancestor_code and a.level = 'HEALTH_CENTRE'
      join area_links l on l.ancestor_code = v.ancestor_code and l.descendant_code = c.village_code
      where v.descendant_code = ${home.villageCode}
        and v.valid_from <= ${today}::date and v.valid_to > ${today}::date
        and l.valid_from <= ${today}::date and l.valid_to > ${today}::date))`
  return orderSuggestions(home, cadres)
}

export async function findHome(tx: postgres.TransactionSql, pregnancyId: number): Promise<Home | null> {
  const [home] = await tx<Home[]>`
    select p.village_code as "villageCode", n.hamlet, n.rw, n.rt
    from pregnancies p left join pregnancy_persons n on n.pregnancy_id = p.id where p.id = ${pregnancyId}`
  return home ?? null
}
