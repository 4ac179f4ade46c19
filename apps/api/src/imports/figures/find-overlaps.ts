import type { Taking } from '../taker.ts'

interface Overlap {
  readonly area: string
  readonly element: string
  readonly ownPeriod: string
  readonly partsPeriod: string
}

/**
 * Warns where an area's own report counts for a month and its parts count for another one, and one of the two runs from
 * January over the other's months: a year would hold them twice. It comes about where the parts begin to report in the
 * middle of a year in place of the area above.
 */
export async function findOverlaps(taking: Taking): Promise<void> {
  for (const { area, ...params } of await listOverlaps(taking))
    taking.findings.add({
      ...{ severity: 'WARN', code: 'MONTHS_OVERLAP', row: null, column: null, value: area },
      params: { area, ...params },
    })
}

const listOverlaps = ({ tx, request }: Taking) => tx<Overlap[]>`
  with suspects as materialized (
    select d.element_key, d.year, d.area_code from doubled d
    join tallies t on ${isOfYear(tx, request.regencyCode)}
    group by 1, 2, 3 having bool_or(t.months <> 1 << (extract(month from t.period_start)::integer - 1))
  ),
  months as materialized (
    select t.element_key, t.area_code, t.period_start, t.months, d.year, exists (
      select from area_links b where b.regency_code = ${request.regencyCode} and b.ancestor_code = t.area_code
        and b.descendant_code <> t.area_code and b.valid_from <= t.period_start and b.valid_to > t.period_start
        and (select p.reported from tallies p where p.regency_code = ${request.regencyCode}
          and p.element_key = t.element_key and p.grain = 'MONTH' and p.area_code = b.descendant_code
          and p.period_start = t.period_start) is not null) as is_of_parts
    from suspects d
    join tallies t on ${isOfYear(tx, request.regencyCode)}
  )
  select o.area_code as area, o.element_key as element, to_char(o.period_start, 'YYYY-MM') as "ownPeriod",
    to_char(min(p.period_start), 'YYYY-MM') as "partsPeriod"
  from months o
  join months p on p.element_key = o.element_key and p.year = o.year and p.area_code = o.area_code and p.is_of_parts
    and (p.months & o.months) <> 0
  where not o.is_of_parts
  group by o.area_code, o.element_key, o.period_start
  order by 1, 2, 3`

/** A month of `t` that is counted in the year of the area and element `d`. */
const isOfYear = (tx: Taking['tx'], regencyCode: string) => tx`
  t.regency_code = ${regencyCode} and t.element_key = d.element_key and t.grain = 'MONTH' and t.area_code = d.area_code
    and t.period_start >= d.year and t.period_start < d.year + interval '1 year' and t.value is not null`
