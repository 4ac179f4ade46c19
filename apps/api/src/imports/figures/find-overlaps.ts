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
export async function findOverlaps({ tx, request, findings }: Taking): Promise<void> {
  const { regencyCode } = request
  const found = await tx<Overlap[]>`
    with years as materialized (
      select distinct element_key, date_trunc('year', period_start)::date as year from arrived where grain = 'MONTH'
    ),
    months as materialized (
      select t.*, c.year, exists (
        select from area_links b
        join tallies p on p.regency_code = b.regency_code and p.element_key = t.element_key and p.grain = 'MONTH'
          and p.area_code = b.descendant_code and p.period_start = t.period_start and p.reported is not null
        where b.regency_code = ${regencyCode} and b.ancestor_code = t.area_code and b.descendant_code <> t.area_code
          and b.valid_from <= t.period_start and b.valid_to > t.period_start) as is_of_parts
      from years c
      cross join (select code from areas where regency_code = ${regencyCode}
        and level in ('REGENCY', 'SUBDISTRICT', 'HEALTH_CENTRE')) a
      join tallies t on t.regency_code = ${regencyCode} and t.element_key = c.element_key and t.grain = 'MONTH'
        and t.area_code = a.code and t.period_start >= c.year and t.period_start < c.year + interval '1 year'
        and t.value is not null
      where exists (select from tallies o where o.regency_code = ${regencyCode} and o.element_key = c.element_key
        and o.grain = 'MONTH' and o.area_code = a.code and o.period_start >= c.year
        and o.period_start < c.year + interval '1 year' and o.reported is not null)
    )
    select o.area_code as area, o.element_key as element, to_char(o.period_start, 'YYYY-MM') as "ownPeriod",
      to_char(min(p.period_start), 'YYYY-MM') as "partsPeriod"
    from months o
    join months p on p.element_key = o.element_key and p.year = o.year and p.area_code = o.area_code and p.is_of_parts
      and (p.months & o.months) <> 0
    where not o.is_of_parts
    group by o.area_code, o.element_key, o.period_start
    order by 1, 2, 3`
  for (const { area, ...params } of found)
    findings.add({
      ...{ severity: 'WARN', code: 'MONTHS_OVERLAP', row: null, column: null, value: area },
      params: { area, ...params },
    })
}
