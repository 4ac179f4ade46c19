import type postgres from 'postgres'
import { analyseIncoming, applyReports } from '../tallies/apply-reports.ts'
import { type ImportRow, importColumns } from './import-row.ts'

export interface Withdrawal {
  readonly regencyCode: string
  readonly importId: number
  readonly by: string | null
}

/**
 * Marks a standing import as undone and lets the earlier reports of its cells stand again; null where it does not stand.
 * `lockTallies` must have been called.
 */
export async function withdrawImport(
  tx: postgres.TransactionSql,
  { regencyCode, importId, by }: Withdrawal,
): Promise<ImportRow | null> {
  const [undone] = await tx<ImportRow[]>`
    update imports set state = 'UNDONE', undone_at = now(), undone_by = ${by}
    where id = ${importId} and regency_code = ${regencyCode} and state = 'DONE' returning ${importColumns(tx)}`
  if (undone?.sheet === 'FIGURES') await restoreReports(tx, regencyCode, importId)
  return undone ?? null
}

async function restoreReports(tx: postgres.TransactionSql, regencyCode: string, importId: number): Promise<void> {
  await tx`
    create temporary table incoming on commit drop as
    select c.element_key, c.grain, c.area_code, c.period_start, s.value, s.reporting, s.import_id
    from figures c
    left join lateral (
      select f.value, f.reporting, f.import_id from figures f join imports i on i.id = f.import_id and i.undone_at is null
      where f.regency_code = c.regency_code and f.element_key = c.element_key and f.grain = c.grain
        and f.area_code = c.area_code and f.period_start = c.period_start
      order by f.import_id desc limit 1
    ) s on true
    where c.regency_code = ${regencyCode} and c.import_id = ${importId}`
  await analyseIncoming(tx)
  await applyReports(tx, regencyCode)
  await tx`drop table incoming`
}
