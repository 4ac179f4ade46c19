import type postgres from 'postgres'
import type { AreaLevel } from '../areas/area.ts'
import { firstDayOf } from './signal-months.ts'

export interface ReportingArea {
  readonly code: string
  readonly level: AreaLevel
  /** Elements counted there in some month. */
  readonly elements: ReadonlySet<string>
}

/** The regency and the areas below it with counts in these months, without the leaf for mothers from elsewhere. */
export async function listReportingAreas(
  sql: postgres.Sql,
  regencyCode: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<ReportingArea[]> {
  const rows = await sql<{ code: string; level: AreaLevel; elements: string[] }[]>`
    select a.code, a.level, array_agg(t.element_key) as elements
    from (
      select distinct area_code, element_key from tallies
      where regency_code = ${regencyCode} and grain = 'MONTH' and value is not null
        and period_start between ${firstDayOf(from)} and ${firstDayOf(to)}
    ) t
    join areas a on a.code = t.area_code and not a.is_outside
    group by a.code, a.level order by a.code`
  return rows.map(({ elements, ...area }) => ({ ...area, elements: new Set(elements) }))
}
