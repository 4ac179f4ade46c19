import type postgres from 'postgres'
import { lockTallies } from '../tallies/apply-reports.ts'
import { asTally } from './as-tally.ts'
import { type RecordPlace, tallyChanges } from './count-changes.ts'
import { gatherSourceCells } from './gather-source-cells.ts'
import { openChangedCells } from './write-cases.ts'

/**
 * Counts what has come due by itself since the day it was last counted: weeks that ended, states of a new month, and the
 * months of villages whose count is zero until a client comes. Gives the number of cells changed; at most once a day.
 */
export const advanceRecords = (sql: postgres.Sql, place: RecordPlace): Promise<number> =>
  sql.begin(async (tx) => {
    const { regencyCode, clock } = place
    const today = clock.today()
    await lockTallies(tx, regencyCode)
    const [counted] = await tx<{ on: string }[]>`
      select counted_on as on from record_days where regency_code = ${regencyCode}`
    if (counted !== undefined && counted.on >= today) return 0
    const since = counted?.on ?? '-infinity'
    const cells = await asTally(tx, regencyCode, async () => {
      await openChangedCells(tx)
      await tx`
        insert into changed_cells
        select distinct element_key, area_code, period_start from counted_cases
        where regency_code = ${regencyCode} and counts_from > ${since} and counts_from <= ${today}`
      await gatherSourceCells(tx, regencyCode, { since, today })
      return tallyChanges(tx, place)
    })
    await tx`
      insert into record_days (regency_code, counted_on) values (${regencyCode}, ${today})
      on conflict (regency_code) do update set counted_on = excluded.counted_on`
    return cells
  })
