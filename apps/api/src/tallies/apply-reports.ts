import type postgres from 'postgres'
import { deriveIncrements } from './derive-increments.ts'
import { tallyMonths } from './tally-months.ts'
import { tallyYears } from './tally-years.ts'

/**
 * Brings the tallies up to date with the temporary table `incoming` (element_key, grain, area_code, period_start, value,
 * reporting, import_id), analysed: the report that stands now for each touched cell, value null where none stands any
 * more. Later reports from January whose increment changes join it. Call it last in the transaction; `lockTallies` must
 * have been called before the present reports were read.
 */
export async function applyReports(tx: postgres.TransactionSql, regencyCode: string): Promise<void> {
  await numberAreas(tx, regencyCode)
  await deriveIncrements(tx, regencyCode)
  await writeReports(tx, regencyCode)
  await tallyMonths(tx, regencyCode)
  await tallyYears(tx, regencyCode)
  await tx`drop table area_units, increments`
}

/** Makes the temporary table `area_units`: areas by number, with what each is as a unit that reports. */
export async function numberAreas(tx: postgres.TransactionSql, regencyCode: string): Promise<void> {
  await tx`
    create temporary table area_units on commit drop as
    select (row_number() over ())::integer as unit, a.code, (a.level = 'VILLAGE')::integer as village, (a.level in ('HEALTH_CENTRE', 'SCHOOL'))::integer as facility,
      exists (select from area_links l where l.regency_code = ${regencyCode} and l.ancestor_code = a.code
        and l.descendant_code <> a.code) as has_parts
    from areas a where a.regency_code = ${regencyCode}`
  await tx`analyze area_units`
}

/** So that what reads `incoming` is joined by hashing; the columns by which it is joined suffice. */
export const analyseIncoming = async (tx: postgres.TransactionSql): Promise<void> => {
  await tx`analyze incoming (element_key, grain, area_code, period_start)`
}

/** One writer of tallies a regency at a time, so that every sum is made from committed parts. */
export const lockTallies = async (tx: postgres.TransactionSql, regencyCode: string): Promise<void> => {
  await tx`select pg_advisory_xact_lock(hashtextextended('tallies ' || ${regencyCode}, 0))`
}

/** Own reports; a month's report of an area that has no parts is its figure at once, unless the register's count holds. */
const writeReports = (tx: postgres.TransactionSql, regencyCode: string) => tx`
  merge into tallies t
  using (
    select r.*, case when r.is_figure then r.reported end as value, case when r.is_figure then r.months else 0 end as value_months,
      case when r.is_figure then r.village else 0 end as village_units,
      case when r.is_figure then r.facility else 0 end as facility_units,
      case when r.is_figure then r.reported_by end as import_id
    from (
      select i.element_key, i.grain, i.area_code, i.period_start, coalesce(n.increment, i.value) as reported,
        case when i.reporting = 'CUMULATIVE_YTD' then i.value end as cumulative,
        case when i.value is not null and i.grain = 'MONTH'
          then coalesce(n.months, 1 << (extract(month from i.period_start)::integer - 1)) else 0 end as months,
        case when i.value is not null then i.import_id end as reported_by,
        i.grain = 'MONTH' and not u.has_parts and i.value is not null as is_figure, u.village, u.facility
      from incoming i
      join area_units u on u.code = i.area_code
      left join increments n on i.reporting = 'CUMULATIVE_YTD' and n.element_key = i.element_key
        and n.area_code = i.area_code and n.period_start = i.period_start
    ) r
  ) n on t.regency_code = ${regencyCode} and t.element_key = n.element_key and t.grain = n.grain
    and t.area_code = n.area_code and t.period_start = n.period_start
  when matched then update set reported = n.reported, cumulative = n.cumulative, reported_months = n.months,
    reported_by = n.reported_by, value = case when t.is_recorded then t.value else n.value end,
    months = case when t.is_recorded then t.months else n.value_months end,
    has_fall = not t.is_recorded and coalesce(n.value < 0, false),
    village_units = case when t.is_recorded then t.village_units else n.village_units end,
    facility_units = n.facility_units, import_id = case when t.is_recorded then null else n.import_id end, import_ids = null
  when not matched then insert (regency_code, element_key, grain, area_code, period_start, reported, cumulative,
      reported_months, reported_by, value, months, has_fall, village_units, facility_units, import_id)
    values (${regencyCode}, n.element_key, n.grain, n.area_code, n.period_start, n.reported, n.cumulative, n.months,
      n.reported_by, n.value, n.value_months, coalesce(n.value < 0, false), n.village_units, n.facility_units,
      n.import_id)`
