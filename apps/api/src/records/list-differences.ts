import type postgres from 'postgres'
import { withinScope } from '../access/area-scope.ts'
import type { Scope } from '../access/scope.ts'
import { onlyRecorded, recordElements } from './record-elements.ts'

interface DifferenceQuestion {
  /** First and last month, `2026-03`. */
  readonly fromMonth: string
  readonly toMonth: string
  /** An area and all below it; all within scope when null. */
  readonly areaCode: string | null
  /** Elements to compare; all that are both counted and reported when null. */
  readonly elementKeys: readonly string[] | null
  readonly today: string
  /** At most so many, the largest differences first. */
  readonly limit: number
}

/** A village's report of an element that says something else than its register. */
export interface RecordDifference {
  readonly areaCode: string
  readonly elementKey: string
  /** The month of the report, `2026-03`, and how many months it covers. */
  readonly month: string
  readonly months: number
  /** What was reported; null where no report came for a month that is over. */
  readonly reported: number | null
  /** What the register counts over the same months. */
  readonly recorded: number
  /** Which of them holds: true where the register does. */
  readonly isRecorded: boolean
}

interface RecordDifferences {
  readonly totalCount: number
  readonly rows: readonly RecordDifference[]
}

/** Counts of which a village that keeps the register has some in every month with clients. */
const witnesses = [
  'oceoke.open',
  'oceoke.cadres_active',
  'birth.mothers',
  'anc.first_contact_early',
  'anc.first_contact_late',
]

/**
 * Where register and report of a village differ, by element and month, in one statement. Compared are villages that had
 * anybody counted in the register that month, over the months that a report covers; a month without a report counts once it is
 * over and has any case.
 */
export async function listRecordDifferences(
  sql: postgres.Sql,
  scope: Scope,
  question: DifferenceQuestion,
): Promise<RecordDifferences> {
  const { fromMonth, toMonth, areaCode, elementKeys, today, limit } = question
  const { regencyCode } = scope
  const [first, last] = [`${fromMonth}-01`, `${toMonth}-01`]
  const keys = recordElements.filter((key) => elementKeys?.includes(key) ?? true)
  const rows = await sql<(RecordDifference & { totalCount: number })[]>`
    with places as (
      select a.code from areas a where a.regency_code = ${regencyCode} and a.level = 'VILLAGE' and ${withinScope(sql, scope)}
        and (${areaCode}::text is null or exists (select from area_links l where l.regency_code = ${regencyCode}
          and l.ancestor_code = ${areaCode} and l.descendant_code = a.code
          and l.valid_from <= ${last}::date and l.valid_to > ${last}::date))
    ), kept as materialized (
      select distinct t.area_code, t.period_start from places p
      cross join unnest(${witnesses}::text[]) as w(key)
      join tallies t on t.regency_code = ${regencyCode} and t.element_key = w.key and t.grain = 'MONTH' and t.area_code = p.code
        and t.period_start between ${first}::date and ${last}::date and t.recorded > 0
    ), villages as materialized (
      select distinct area_code from kept
    ), cells as materialized (
      select t.area_code, t.element_key, t.period_start, t.reported, t.reported_months, t.recorded, t.is_recorded,
        1 << (extract(month from t.period_start)::integer - 1) as own_month,
        bit_or(t.reported_months) over (partition by t.area_code, t.element_key, date_trunc('year', t.period_start)) as told_months
      from villages v
      cross join unnest(${keys}::text[]) as e(key)
      join tallies t on t.regency_code = ${regencyCode} and t.element_key = e.key and t.grain = 'MONTH' and t.area_code = v.area_code
        and t.period_start between date_trunc('year', ${first}::date) and ${last}::date
        and (t.reported is not null or t.recorded is not null)
    ), told as (
      select c.area_code, c.element_key, c.period_start, bit_count(c.reported_months::integer::bit(12))::integer as months, c.reported, c.is_recorded,
        case when c.reported_months = c.own_month then coalesce(c.recorded, 0) else ${recordedOver(sql, regencyCode)} end as recorded
      from cells c
      join kept k on k.area_code = c.area_code and k.period_start = c.period_start
      where c.reported is not null and c.period_start >= ${first}::date
    ), untold as (
      select c.area_code, c.element_key, c.period_start, 1 as months, null::double precision as reported, c.is_recorded, c.recorded
      from cells c
      where c.reported is null and c.recorded > 0 and c.period_start >= ${first}::date and c.period_start < date_trunc('month', ${today}::date)
        and c.told_months & c.own_month = 0 and c.element_key <> all(${[...onlyRecorded]}::text[])
    )
    select d.area_code as "areaCode", d.element_key as "elementKey", to_char(d.period_start, 'YYYY-MM') as month,
      d.months, d.reported, d.recorded, d.is_recorded as "isRecorded", (count(*) over ())::integer as "totalCount"
    from (select * from told union all select * from untold) d
    where d.reported is distinct from d.recorded
    order by abs(coalesce(d.reported, 0) - d.recorded) desc, d.period_start desc, d.area_code, d.element_key
    limit ${limit}`
  return { totalCount: rows[0]?.totalCount ?? 0, rows: rows.map(({ totalCount: _, ...row }) => row) }
}

/** The register's count over the months of its year that the report of cell `c` covers. */
const recordedOver = (sql: postgres.Sql, regencyCode: string) => sql`(
  select coalesce(sum(r.recorded), 0) from tallies r
  where r.regency_code = ${regencyCode} and r.element_key = c.element_key and r.grain = 'MONTH' and r.area_code = c.area_code
    and r.period_start between date_trunc('year', c.period_start) and c.period_start
    and c.reported_months & (1 << (extract(month from r.period_start)::integer - 1)) <> 0)`
