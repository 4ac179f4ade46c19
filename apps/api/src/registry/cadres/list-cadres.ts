import { type RegistryAsker, withRegistry } from '../access/with-registry.ts'
import { checkPage } from '../lists/list-pregnancies.ts'
import { type CadreRow, cadreColumns } from './cadre-row.ts'

export interface CadreChoice {
  readonly area?: string | null
  readonly statuses?: readonly string[] | null
  readonly hasSeveral?: boolean | null
  readonly isFree?: boolean | null
}

export interface CadrePage {
  readonly totalCount: number
  readonly rows: readonly CadreRow[]
  readonly hasNextPage: boolean
}

/** A page of the cadres that the viewer may see, by number. */
export function listCadres(
  asker: RegistryAsker,
  { first, afterNumber, choice }: { first: number; afterNumber: string | null; choice: CadreChoice },
): Promise<CadrePage> {
  checkPage(first)
  const { area, statuses, hasSeveral, isFree } = choice
  const today = asker.clock.today()
  return withRegistry(asker, 'read only', async (tx) => {
    const rows = await tx<(CadreRow & { totalCount: number })[]>`
      with seen as (
        select ${cadreColumns(tx)} from cadres c where c.withdrawn_at is null
          and (${area ?? null}::text is null or exists (
            select from area_links l where l.ancestor_code = ${area ?? ''} and l.descendant_code = c.village_code
              and l.valid_from <= ${today}::date and l.valid_to > ${today}::date))
          and (${statuses == null}::boolean or c.status = any(${[...(statuses ?? [])]}))
      ), wanted as (
        select * from seen
        where (${hasSeveral ?? null}::boolean is null or ("clientCount" > 1) = ${hasSeveral ?? false})
          and (${isFree ?? null}::boolean is null or ("clientCount" = 0) = ${isFree ?? false})
      )
      select *, (select count(*)::integer from wanted) as "totalCount" from wanted
      where ${afterNumber}::text is null or number > ${afterNumber} order by number limit ${first + 1}`
    return { totalCount: rows[0]?.totalCount ?? 0, rows: rows.slice(0, first), hasNextPage: rows.length > first }
  })
}

/** A cadre that the viewer may see, by her key or number. */
export const findCadre = (
  asker: RegistryAsker,
  by: { readonly id: number } | { readonly number: string },
): Promise<CadreRow | null> =>
  withRegistry(asker, 'read only', async (tx) => {
    const condition = 'id' in by ? tx`c.id = ${by.id}` : tx`c.number = ${by.number.trim().toUpperCase()}`
    const [found] = await tx<CadreRow[]>`
      select ${cadreColumns(tx)} from cadres c where ${condition} and c.withdrawn_at is null`
    return found ?? null
  })
