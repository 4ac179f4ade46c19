import { stockKeys } from '../../tallies/stock-keys.ts'
import type { Taking } from '../taker.ts'
import type { Layout } from './copy-figures.ts'

interface Difference {
  readonly area: string
  readonly element: string
  readonly period: string
  readonly own: number
  readonly sum: number
  /** Where the file says the own report itself. */
  readonly row: number | null
  readonly layout: number | null
}

/** Warns where an area's own report of a month that its parts cover as well differs from their sum. */
export async function findPartDifferences(taking: Taking, layouts: readonly Layout[]): Promise<void> {
  for (const found of await listPartDifferences(taking)) warn(taking, layouts, 'DIFFERS_FROM_PARTS', found)
}

/** Warns where a report of a year differs from its months, all of which are counted. */
export async function findYearDifferences(taking: Taking, layouts: readonly Layout[]): Promise<void> {
  for (const found of await listYearDifferences(taking)) warn(taking, layouts, 'DIFFERS_FROM_MONTHS', found)
}

const listPartDifferences = ({ tx, request }: Taking) => tx<Difference[]>`
  with differing as materialized (
    select t.element_key, t.period_start, t.area_code, t.reported, t.value from doubled d
    join tallies t on t.regency_code = ${request.regencyCode} and t.element_key = d.element_key and t.grain = 'MONTH'
      and t.area_code = d.area_code and t.period_start >= d.year and t.period_start < d.year + interval '1 year'
    where t.reported <> t.value and t.reported_months = t.months
  )
  select d.area_code as area, d.element_key as element, to_char(d.period_start, 'YYYY-MM') as period,
    d.reported as own, d.value as sum, s.source_row as row, s.source_layout as layout
  from differing d
  left join incoming s on s.element_key = d.element_key and s.grain = 'MONTH' and s.area_code = d.area_code
    and s.period_start = d.period_start
  where exists (
    select from incoming r join area_links l on l.descendant_code = r.area_code and l.ancestor_code = d.area_code
      and l.valid_from <= d.period_start and l.valid_to > d.period_start
    where r.element_key = d.element_key and r.grain = 'MONTH' and r.period_start = d.period_start)
  order by s.source_row, 1, 2, 3`

const listYearDifferences = ({ tx, request }: Taking) => tx<Difference[]>`
  with differing as materialized (
    select y.element_key, c.year, y.area_code, y.reported, m.sum from touched_years c
    cross join lateral (
      select y.element_key, y.area_code, y.reported from tallies y
      where y.regency_code = ${request.regencyCode} and y.element_key = c.element_key and y.grain = 'YEAR'
        and y.period_start = c.year and y.reported is not null offset 0
    ) y
    cross join lateral (
      select sum(t.value) as sum, bit_or(t.months) as months from tallies t
      where t.regency_code = ${request.regencyCode} and t.element_key = c.element_key and t.grain = 'MONTH'
        and t.area_code = y.area_code and t.period_start >= c.year and t.period_start < c.year + interval '1 year'
        and t.value is not null
    ) m
    where c.element_key <> all(${stockKeys}) and m.months = 4095 and m.sum <> y.reported
  )
  select d.area_code as area, d.element_key as element, to_char(d.year, 'YYYY') as period, d.reported as own, d.sum,
    s.source_row as row, s.source_layout as layout
  from differing d
  left join incoming s on s.element_key = d.element_key and s.grain = 'YEAR' and s.area_code = d.area_code
    and s.period_start = d.year
  where exists (
    select from incoming r join area_links l on l.descendant_code = r.area_code and l.ancestor_code = d.area_code
      and l.valid_from <= r.period_start and l.valid_to > r.period_start
    where r.element_key = d.element_key and date_trunc('year', r.period_start)::date = d.year)
  order by s.source_row, 1, 2, 3`

function warn(
  { findings }: Taking,
  layouts: readonly Layout[],
  code: 'DIFFERS_FROM_PARTS' | 'DIFFERS_FROM_MONTHS',
  { area, element, period, own, sum, row, layout }: Difference,
): void {
  const column = layout === null ? null : (layouts[layout]?.value ?? null)
  findings.add({
    ...{ severity: 'WARN', code, row, column, value: String(own) },
    params: { area, element, period, own, sum },
  })
}
