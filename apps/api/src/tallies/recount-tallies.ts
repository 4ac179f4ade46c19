import type postgres from 'postgres'
import { analyseIncoming, applyReports, lockTallies } from './apply-reports.ts'

/**
 * Makes all tallies of a regency anew inside a transaction, from the newest report of each cell that is not undone. What
 * the register counted stays as it was counted.
 */
export async function recountTallies(tx: postgres.TransactionSql, regencyCode: string): Promise<{ reports: number }> {
  await lockTallies(tx, regencyCode)
  await tx`
    create temporary table incoming on commit drop as
    select distinct on (f.element_key, f.grain, f.area_code, f.period_start)
      f.element_key, f.grain, f.area_code, f.period_start, f.value, f.reporting, f.import_id
    from figures f join imports i on i.id = f.import_id and i.undone_at is null
    where f.regency_code = ${regencyCode}
    order by f.element_key, f.grain, f.area_code, f.period_start, f.import_id desc`
  const [count] = await tx<{ reports: number }[]>`select count(*)::integer as reports from incoming`
  await keepRecorded(tx, regencyCode)
  await analyseIncoming(tx)
  await applyReports(tx, regencyCode)
  await tx`drop table incoming`
  return { reports: count?.reports ?? 0 }
}

/** Clears the tallies but for the register's counts, whose cells join `incoming` without a report, to be summed again. */
async function keepRecorded(tx: postgres.TransactionSql, regencyCode: string): Promise<void> {
  await tx`delete from tallies where regency_code = ${regencyCode} and recorded is null`
  await tx`
    update tallies set reported = null, cumulative = null, reported_months = 0, reported_by = null, import_id = null,
      import_ids = null, value = case when is_recorded then value end
    where regency_code = ${regencyCode}`
  await tx`
    insert into incoming (element_key, grain, area_code, period_start, value, reporting, import_id)
    select t.element_key, t.grain, t.area_code, t.period_start, null, 'INCREMENT', null from tallies t
    where t.regency_code = ${regencyCode} and not exists (
      select from incoming i where i.element_key = t.element_key and i.grain = t.grain and i.area_code = t.area_code
        and i.period_start = t.period_start)`
}
