import type postgres from 'postgres'
import { catalogue } from '../indicators/catalogue.ts'
import { elements } from '../indicators/elements.ts'

/** Areas by indicator whose series have changed; null stands for all its areas. */
export type Touched = ReadonlyMap<string, ReadonlySet<string> | null>

export interface PassState {
  readonly lastImport: number
  readonly weighedAt: string
}

/**
 * The series that imports, undoings, records and new baselines since a pass have changed; null when all have, because areas moved. An
 * import takes its number under the lock of the tallies, so that none with a lower number is still to come. Undoings and
 * records are looked for an hour further back, since they are dated by the beginning of their transaction.
 */
export async function findTouched(
  sql: postgres.Sql,
  regencyCode: string,
  { lastImport, weighedAt }: PassState,
): Promise<Touched | null> {
  const since = sql`i.regency_code = ${regencyCode}
    and (i.id > ${lastImport} or i.undone_at > ${weighedAt}::timestamptz - interval '1 hour')`
  const [others] = await sql`select from imports i where ${since} and i.sheet <> 'FIGURES' limit 1`
  if (others !== undefined) return null
  const rows = await sql<{ element: string; areas: string[] }[]>`
    select f.element_key as element, array_agg(distinct l.ancestor_code) as areas
    from (
      select distinct f.element_key, f.area_code from imports i
      join figures f on f.regency_code = i.regency_code and f.import_id = i.id
      where ${since}
      union
      select r.element_key, r.area_code from record_changes r
      where r.regency_code = ${regencyCode} and r.changed_at > ${weighedAt}::timestamptz - interval '1 hour'
    ) f
    join area_links l on l.regency_code = ${regencyCode} and l.descendant_code = f.area_code
    group by 1`
  const rebases = await sql<{ indicator: string; area: string }[]>`
    select indicator_key as indicator, area_code as area from chart_rebases
    where regency_code = ${regencyCode}
      and greatest(decided_at, taken_back_at) > ${weighedAt}::timestamptz - interval '1 hour'`
  return withRebases(byIndicator(rows), rebases)
}

/** A new baseline touches its area, or all of them. */
function withRebases(
  touched: ReadonlyMap<string, ReadonlySet<string> | null>,
  rebases: readonly { readonly indicator: string; readonly area: string }[],
): Touched {
  const all = new Map(touched)
  for (const { indicator, area } of rebases) {
    const areas = all.get(indicator)
    all.set(indicator, area === '' || areas === null ? null : new Set([...(areas ?? []), area]))
  }
  return all
}

/** A target population given for an area is shared out among those below it: all of them are touched. */
function byIndicator(rows: readonly { readonly element: string; readonly areas: readonly string[] }[]): Touched {
  const areasOf = new Map(rows.map(({ element, areas }) => [element, areas]))
  const touched = new Map<string, ReadonlySet<string> | null>()
  for (const { key, formulas } of catalogue.values()) {
    const keys = new Set(formulas.flatMap(({ numerator, denominator }) => [...numerator, ...denominator]))
    const changed = [...keys].filter((element) => areasOf.has(element))
    if (changed.length === 0) continue
    const isTarget = changed.some((element) => elements.get(element)?.kind === 'TARGET')
    touched.set(key, isTarget ? null : new Set(changed.flatMap((element) => areasOf.get(element) ?? [])))
  }
  return touched
}
