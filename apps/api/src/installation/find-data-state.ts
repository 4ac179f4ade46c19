import type postgres from 'postgres'
import { elements } from '../indicators/elements.ts'
import { onlyRecorded } from '../records/record-elements.ts'

export interface DataState {
  /** Goes up with every change of figures. */
  readonly version: number
  /** `2026-10`; null before the first monthly figure. */
  readonly lastMonth: string | null
  readonly lastYear: number | null
}

/** Targets are known before their year, and the register counts today, so they do not say how far the reports reach. */
const countedKeys = [...elements.values()]
  .filter(({ kind, key }) => kind !== 'TARGET' && !onlyRecorded.includes(key))
  .map(({ key }) => key)

/** How far the figures of the regency reach: one look into the index of tallies for each element. */
export async function findDataState(sql: postgres.Sql, regencyCode: string): Promise<DataState> {
  const newest = (grain: 'MONTH' | 'YEAR') => sql`
    (select max(t.period_start) from unnest(${countedKeys}::text[]) e(key) cross join lateral (
      select period_start from tallies
      where regency_code = i.regency_code and element_key = e.key and grain = ${grain} and area_code = i.regency_code
        and value is not null and (not is_recorded or import_id is not null)
      order by period_start desc limit 1) t)`
  const [state] = await sql<DataState[]>`
    select version, to_char(month, 'YYYY-MM') as "lastMonth",
      extract(year from greatest(month, year))::integer as "lastYear"
    from (select i.data_version as version, ${newest('MONTH')} as month, ${newest('YEAR')} as year
      from installations i where i.regency_code = ${regencyCode}) s`
  return state ?? { version: 0, lastMonth: null, lastYear: null }
}
