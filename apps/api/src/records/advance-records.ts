import type postgres from 'postgres'
import { lockTallies } from '../tallies/apply-reports.ts'
import { asTally } from './as-tally.ts'
import { type RecordPlace, tallyChanges } from './count-changes.ts'
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
      await gatherNewMonths(tx, regencyCode, { since, today })
      return tallyChanges(tx, place)
    })
    await tx`
      insert into record_days (regency_code, counted_on) values (${regencyCode}, ${today})
      on conflict (regency_code) do update set counted_on = excluded.counted_on`
    return cells
  })

/** Months begun since, of the villages that were set to records. */
const gatherNewMonths = (
  tx: postgres.TransactionSql,
  regencyCode: string,
  { since, today }: { readonly since: string; readonly today: string },
) => tx`
  insert into changed_cells
  select distinct s.element_key, l.descendant_code, m.month::date from record_sources s
  cross join generate_series(greatest(s.from_month, date_trunc('month', ${since}::timestamp)::date), ${today}::date, interval '1 month') as m(month)
  join area_links l on l.regency_code = ${regencyCode} and l.ancestor_code = s.health_centre_code
    and l.valid_from <= m.month::date and l.valid_to > m.month::date
  join areas a on a.code = l.descendant_code and a.level = 'VILLAGE'
  where s.regency_code = ${regencyCode} and s.source = 'RECORDS'`
