import type postgres from 'postgres'
import { belowAreas, withinScope } from '../access/area-scope.ts'
import type { Scope } from '../access/scope.ts'
import { elements } from '../indicators/elements.ts'
import { firstDayOf } from '../signals/signal-months.ts'
import { stockKeys } from '../tallies/stock-keys.ts'
import type { QualityIssue } from './quality-issue.ts'
import type { UnitQuestion } from './read-units.ts'

const kinds = {
  FALLEN: 'FALL',
  PARTS_DIFFER: 'PARTS_DIFFER',
  MONTHS_DIFFER: 'PARTS_DIFFER',
  PART_ABOVE_WHOLE: 'PART_ABOVE_WHOLE',
} as const

interface Fault {
  readonly finding: keyof typeof kinds
  readonly areaCode: string
  readonly ownerCode: string | null
  readonly elementKey: string
  readonly wholeKey: string | null
  readonly value: number
  readonly expected: number
  readonly period: string
  readonly importId: number | null
}

const monthly = [...elements.values()].filter(({ kind }) => kind !== 'TARGET')
const parts = monthly.filter(({ partOf }) => partOf !== null)

/**
 * Standing reports of a month that contradict each other: counts from January that fell, own reports that differ from
 * the sum of their parts or of their months, parts above their wholes; the rules by which the import remarks on them
 * when they come in. One statement.
 */
export async function listCellFaults(sql: postgres.Sql, scope: Scope, asked: UnitQuestion): Promise<QualityIssue[]> {
  const { regencyCode } = scope
  const { month, within } = asked
  const start = firstDayOf(month)
  const year = `${month.slice(0, 4)}-01-01`
  const rows = await sql<Fault[]>`
    with places as materialized (
      select a.code from areas a
      where a.regency_code = ${regencyCode} and a.level <> 'SCHOOL' and ${withinScope(sql, scope)}
        and ${within === null ? sql`true` : belowAreas(sql, regencyCode, [within])}
    ),
    cells as materialized (
      select t.* from places a cross join unnest(${monthly.map(({ key }) => key)}::text[]) as e(key)
      join tallies t on t.regency_code = ${regencyCode} and t.element_key = e.key and t.grain = 'MONTH'
        and t.area_code = a.code and t.period_start = ${start} and t.reported is not null
    ),
    found as (
      select 'FALLEN' as finding, area_code, element_key, null as whole_key, cumulative as value,
        cumulative - reported as expected, ${month} as period, reported_by as import_id
      from cells where cumulative is not null and reported < 0
      union all
      select 'PARTS_DIFFER', area_code, element_key, null, reported, value, ${month}, reported_by
      from cells where reported <> value and reported_months = months
      union all
      select 'PART_ABOVE_WHOLE', p.area_code, p.element_key, w.element_key,
        case when p.cumulative is not null and w.cumulative is not null then p.cumulative else p.reported end,
        case when p.cumulative is not null and w.cumulative is not null then w.cumulative else w.reported end,
        ${month}, p.reported_by
      from unnest(${parts.map(({ key }) => key)}::text[], ${parts.map(({ partOf }) => partOf ?? '')}::text[]) as k(part, whole)
      join cells p on p.element_key = k.part
      join cells w on w.element_key = k.whole and w.area_code = p.area_code
      where case when p.cumulative is not null and w.cumulative is not null then p.cumulative > w.cumulative
        else p.reported > w.reported end
      union all
      select 'MONTHS_DIFFER', y.area_code, y.element_key, null, y.reported, m.sum, ${month.slice(0, 4)}, y.reported_by
      from places a cross join unnest(${monthly.map(({ key }) => key)}::text[]) as e(key)
      join tallies y on y.regency_code = ${regencyCode} and y.element_key = e.key and y.grain = 'YEAR'
        and y.area_code = a.code and y.period_start = ${year} and y.reported is not null
      cross join lateral (
        select sum(t.value) as sum, bit_or(t.months) as months from tallies t
        where t.regency_code = ${regencyCode} and t.element_key = e.key and t.grain = 'MONTH' and t.area_code = a.code
          and t.period_start >= ${year} and t.period_start < ${year}::date + interval '1 year' and t.value is not null
      ) m
      where e.key <> all(${stockKeys}) and m.months = 4095 and m.sum <> y.reported
    )
    select f.finding, f.area_code as "areaCode", f.element_key as "elementKey", f.whole_key as "wholeKey", f.value,
      f.expected, f.period, f.import_id as "importId", (
        select l.ancestor_code from area_links l join areas h on h.code = l.ancestor_code and h.level = 'HEALTH_CENTRE'
        where l.regency_code = ${regencyCode} and l.descendant_code = f.area_code and l.valid_from <= ${start}::date
          and l.valid_to > ${start}::date limit 1) as "ownerCode"
    from found f order by f.finding, f.area_code, f.element_key`
  return rows.map(({ wholeKey, importId, ...fault }) => ({
    ...fault,
    kind: kinds[fault.finding],
    severity: fault.finding === 'FALLEN' || fault.finding === 'PART_ABOVE_WHOLE' ? 'ERROR' : 'WARN',
    ...(wholeKey !== null && { wholeKey }),
    ...(importId !== null && { importId }),
  }))
}
