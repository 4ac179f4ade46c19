import type postgres from 'postgres'
import { applyReports } from '../../tallies/apply-reports.ts'
import type { Changes } from '../taker.ts'

export interface FiguresOfImport {
  readonly regencyCode: string
  readonly importId: number
}

/**
 * Makes the rows of the temporary table `arrived` (element_key, grain, area_code, period_start, value, reporting) the
 * reports that stand, and brings the tallies up to date. Every report is kept, also an equal one: it says so anew, and
 * stands when the earlier one is taken back. `lockTallies` must have been called.
 */
export async function writeFigures(
  tx: postgres.TransactionSql,
  { regencyCode, importId }: FiguresOfImport,
): Promise<Changes> {
  const [counts] = await tx<Changes[]>`
    select (count(*) filter (where standing is null))::integer as added,
      (count(*) filter (where standing is not null and not is_same))::integer as changed,
      (count(*) filter (where standing is not null and is_same))::integer as same
    from (
      select coalesce(t.cumulative, t.reported) as standing,
        coalesce(t.cumulative, t.reported) = a.value
          and (t.cumulative is not null) = (a.reporting = 'CUMULATIVE_YTD') as is_same
      from arrived a
      left join tallies t on t.regency_code = ${regencyCode} and t.element_key = a.element_key and t.grain = a.grain
        and t.area_code = a.area_code and t.period_start = a.period_start and t.reported is not null
    ) c`
  await tx`
    create temporary table incoming on commit drop as
    select element_key, grain, area_code, period_start, value, reporting, ${importId}::integer as import_id from arrived`
  await tx`
    insert into figures (regency_code, element_key, grain, area_code, period_start, import_id, value, reporting)
    select ${regencyCode}, element_key, grain, area_code, period_start, ${importId}, value, reporting from arrived`
  await applyReports(tx, regencyCode)
  await tx`drop table incoming`
  return counts ?? { added: 0, changed: 0, same: 0 }
}
