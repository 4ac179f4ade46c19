import type postgres from 'postgres'
import { asTally } from './as-tally.ts'
import { type TallyPlace, tallyChanges } from './count-changes.ts'
import { gatherSourceCells } from './gather-source-cells.ts'
import { delayKey } from './record-elements.ts'
import { openChangedCells } from './write-cases.ts'

/**
 * Judges anew what holds in villages whose puskesmas changed, register or report, and measures the medians of the
 * puskesmas that lost or won them. Call it last in the transaction, under the lock of the tallies.
 */
export const rejudgeVillages = (
  tx: postgres.TransactionSql,
  place: TallyPlace,
  villages: readonly string[],
): Promise<number> =>
  asTally(tx, place.regencyCode, async () => {
    const { regencyCode, clock } = place
    await openChangedCells(tx)
    await gatherSourceCells(tx, regencyCode, { since: '-infinity', today: clock.today() })
    await tx`delete from changed_cells where area_code <> all(${[...villages]}::text[])`
    await tx`
      insert into changed_cells
      select element_key, area_code, period_start from tallies
      where regency_code = ${regencyCode} and grain = 'MONTH' and area_code = any(${[...villages]}::text[])
        and (recorded is not null or is_recorded)
      union
      select element_key, area_code, period_start from counted_cases
      where regency_code = ${regencyCode} and element_key = ${delayKey}`
    await tx`
      delete from stored_results s using areas a
      where s.regency_code = ${regencyCode} and s.indicator_key = ${delayKey} and a.code = s.area_code and a.level = 'HEALTH_CENTRE'`
    return tallyChanges(tx, place)
  })
