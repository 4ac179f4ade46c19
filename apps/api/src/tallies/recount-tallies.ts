import type postgres from 'postgres'
import { analyseIncoming, applyReports, lockTallies } from './apply-reports.ts'

/** Makes all tallies of a regency anew inside a transaction, from the newest report of each cell that is not undone. */
export async function recountTallies(tx: postgres.TransactionSql, regencyCode: string): Promise<{ reports: number }> {
  await lockTallies(tx, regencyCode)
  await tx`
    create temporary table incoming on commit drop as
    select distinct on (f.element_key, f.grain, f.area_code, f.period_start)
      f.element_key, f.grain, f.area_code, f.period_start, f.value, f.reporting, f.import_id
    from figures f join imports i on i.id = f.import_id and i.undone_at is null
    where f.regency_code = ${regencyCode}
    order by f.element_key, f.grain, f.area_code, f.period_start, f.import_id desc`
  await analyseIncoming(tx)
  await tx`delete from tallies where regency_code = ${regencyCode}`
  await applyReports(tx, regencyCode)
  const [count] = await tx<{ reports: number }[]>`select count(*)::integer as reports from incoming`
  await tx`drop table incoming`
  return { reports: count?.reports ?? 0 }
}
