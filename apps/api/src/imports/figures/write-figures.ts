import type postgres from 'postgres'
import { applyReports } from '../../tallies/apply-reports.ts'
import type { Changes } from '../taker.ts'

/**
 * Makes the rows of applyReports' temporary table `incoming` reports that are kept, and brings the tallies up to date.
 * An equal one is kept as well: it says so anew, and stands when the earlier one is taken back. `lockTallies` must have
 * been called.
 */
export async function writeFigures(tx: postgres.TransactionSql, regencyCode: string): Promise<Changes> {
  const [counts] = await tx<Changes[]>`
    select (count(*) filter (where standing is null))::integer as added,
      (count(*) filter (where standing is not null and not is_same))::integer as changed,
      (count(*) filter (where standing is not null and is_same))::integer as same
    from (
      select coalesce(t.cumulative, t.reported) as standing,
        coalesce(t.cumulative, t.reported) = i.value
          and (t.cumulative is not null) = (i.reporting = 'CUMULATIVE_YTD') as is_same
      from incoming i
      left join tallies t on t.regency_code = ${regencyCode} and t.element_key = i.element_key and t.grain = i.grain
        and t.area_code = i.area_code and t.period_start = i.period_start and t.reported is not null
    ) c`
  await tx`
    insert into figures (regency_code, element_key, grain, area_code, period_start, import_id, value, reporting)
    select ${regencyCode}, element_key, grain, area_code, period_start, import_id, value, reporting from incoming`
  await applyReports(tx, regencyCode)
  return counts ?? { added: 0, changed: 0, same: 0 }
}
