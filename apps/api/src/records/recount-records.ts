import type postgres from 'postgres'
import { lockTallies } from '../tallies/apply-reports.ts'
import { asTally } from './as-tally.ts'
import { type RecordPlace, tallyChanges } from './count-changes.ts'
import { gatherSourceCells } from './gather-source-cells.ts'
import { openChangedCells, writeCases } from './write-cases.ts'

/** Counts every client of a regency anew from her records. Gives the same as the changes one by one. */
export const recountRecords = (sql: postgres.Sql, place: RecordPlace): Promise<{ clients: number; cells: number }> =>
  sql.begin(async (tx) => {
    const { regencyCode } = place
    await lockTallies(tx, regencyCode)
    return asTally(tx, regencyCode, async () => {
      const rows = await tx<
        { id: number }[]
      >`select id from pregnancies where regency_code = ${regencyCode} order by id`
      const ids = rows.map(({ id }) => id)
      await openChangedCells(tx)
      await writeCases(tx, place, ids)
      await listAllCells(tx, place)
      return { clients: ids.length, cells: await tallyChanges(tx, place) }
    })
  })

/** Every cell that has a case, a count that may have none any more, or none where records hold. */
async function listAllCells(tx: postgres.TransactionSql, { regencyCode, clock }: RecordPlace): Promise<void> {
  await tx`
    insert into changed_cells
    select distinct element_key, area_code, period_start from counted_cases
    where regency_code = ${regencyCode} and counts_from <= ${clock.today()}
    union
    select element_key, area_code, period_start from tallies
    where regency_code = ${regencyCode} and grain = 'MONTH' and recorded is not null`
  await gatherSourceCells(tx, regencyCode, { since: '-infinity', today: clock.today() })
  await tx`analyze changed_cells`
}
