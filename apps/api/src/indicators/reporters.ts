import type postgres from 'postgres'
import type { Period } from './period.ts'

/** Who reported in a month (its first day, since 1970) below an area (its place); equal where the same ones did. */
export interface ReportersRow {
  readonly area: number
  readonly day: number
  readonly reporters: string
}

export interface ReportersQuestion {
  readonly elementKeys: readonly string[]
  readonly months: readonly Period[]
}

/**
 * The column of measureCounts that tells whether the same areas reported in two months: those below each area as one word,
 * with how many months each report covers, as a report after a gap counts more than its own month.
 */
export const reportersOf = (sql: postgres.Sql, { elementKeys, months }: ReportersQuestion) => sql`,
  (select json_agg(r) from (
    select c.area, t.period_start - date '1970-01-01' as day,
      md5(string_agg(concat_ws(' ', t.area_code, t.element_key, bit_count(t.months::integer::bit(12))), ','
        order by t.area_code, t.element_key)) as reporters
    from chosen c
    join area_links l on l.regency_code = c."regencyCode" and l.ancestor_code = c.code and l.descendant_code <> c.code
    join tallies t on t.regency_code = l.regency_code and t.element_key = any(${elementKeys}::text[]) and t.grain = 'MONTH'
      and t.area_code = l.descendant_code and t.period_start = any(${months.map(({ start }) => start)}::date[])
      and l.valid_from <= t.period_start and l.valid_to > t.period_start and t.reported is not null
    where exists (select from parts)
    group by 1, 2) r) as reporters`

/** Whether the same areas below an area (its place) reported in two months. */
export const sameReported = (rows: readonly ReportersRow[], firstDayOf: (period: Period) => number) => {
  const known = new Map(rows.map(({ area, day, reporters }) => [`${area} ${day}`, reporters]))
  const reportersIn = (area: number, month: Period) => known.get(`${area} ${firstDayOf(month)}`)
  return (area: number, one: Period, other: Period): boolean => reportersIn(area, one) === reportersIn(area, other)
}
