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
  const { tx, findings } = taking
  await gatherSuspects(taking)
  const [any] = await tx`select from suspects limit 1`
  const found = any === undefined ? [] : await listOverlaps(taking)
  await tx`drop table suspects`
  for (const { area, ...params } of found)
    findings.add({
      ...{ severity: 'WARN', code: 'MONTHS_OVERLAP', row: null, column: null, value: area },
      params: { area, ...params },
    })
}

/** Years of areas with parts in which they reported themselves and a month covers others: few, and mostly none. */
async function gatherSuspects({ tx, request }: Taking): Promise<void> {
  await tx`
    create temporary table suspects on commit drop as
    select t.element_key, c.year, t.area_code
    from (select distinct element_key, date_trunc('year', period_start)::date as year from arrived where grain = 'MONTH') c
    cross join (select code from areas where regency_code = ${request.regencyCode}
      and level in ('REGENCY', 'SUBDISTRICT', 'HEALTH_CENTRE')) a
    join tallies t on t.regency_code = ${request.regencyCode} and t.element_key = c.element_key and t.grain = 'MONTH'
      and t.area_code = a.code and t.period_start >= c.year and t.period_start < c.year + interval '1 year'
      and t.value is not null
    group by 1, 2, 3
    having bool_or(t.reported is not null)
      and bool_or(t.months <> 1 << (extract(month from t.period_start)::integer - 1))`
  await tx`analyze suspects`
}

const listOverlaps = ({ tx, request }: Taking) => tx<Overlap[]>`
  with months as materialized (
    select t.element_key, t.area_code, t.period_start, t.months, c.year, exists (
      select from area_links b where b.regency_code = ${request.regencyCode} and b.ancestor_code = t.area_code
        and b.descendant_code <> t.area_code and b.valid_from <= t.period_start and b.valid_to > t.period_start
        and (select p.reported from tallies p where p.regency_code = ${request.regencyCode}
          and p.element_key = t.element_key and p.grain = 'MONTH' and p.area_code = b.descendant_code
          and p.period_start = t.period_start) is not null) as is_of_parts
    from suspects c
    join tallies t on t.regency_code = ${request.regencyCode} and t.element_key = c.element_key and t.grain = 'MONTH'
      and t.area_code = c.area_code and t.period_start >= c.year and t.period_start < c.year + interval '1 year'
      and t.value is not null
  )
  select o.area_code as area, o.element_key as element, to_char(o.period_start, 'YYYY-MM') as "ownPeriod",
    to_char(min(p.period_start), 'YYYY-MM') as "partsPeriod"
  from months o
  join months p on p.element_key = o.element_key and p.year = o.year and p.area_code = o.area_code and p.is_of_parts
    and (p.months & o.months) <> 0
  where not o.is_of_parts
  group by o.area_code, o.element_key, o.period_start
  order by 1, 2, 3`
