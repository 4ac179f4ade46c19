import type postgres from 'postgres'
import { stockKeys } from './stock-keys.ts'

/**
 * Rows of grain YEAR: what is to be added to a year's months to get the year. A yearly report counts where neither the
 * area nor a part of it reported a month of that year and no part reported the year; months that an area reported itself
 * give way to yearly reports of its parts (they are subtracted), as an ancestor's figure is the sum of its parts.
 */
export async function tallyYears(tx: postgres.TransactionSql, regencyCode: string): Promise<void> {
  await tx`
    create temporary table touched on commit drop as
    select distinct i.element_key, date_trunc('year', i.period_start)::date as year from incoming i
    where exists (select from tallies y where y.regency_code = ${regencyCode} and y.element_key = i.element_key
      and y.grain = 'YEAR' and y.period_start = date_trunc('year', i.period_start)::date)`
  const [any] = await tx`select from touched limit 1`
  if (any !== undefined) await sumYears(tx, regencyCode)
  await tx`drop table touched`
}

const sumYears = (tx: postgres.TransactionSql, regencyCode: string) => tx`
  with links as (
    select c.element_key, c.year, l.ancestor_code, l.descendant_code from touched c
    join area_links l on l.regency_code = ${regencyCode} and l.valid_from <= c.year and l.valid_to > c.year
  ),
  year_reports as (
    select t.element_key, t.period_start as year, t.area_code, t.reported, t.reported_by from touched c
    join tallies t on t.regency_code = ${regencyCode} and t.element_key = c.element_key and t.grain = 'YEAR'
      and t.period_start = c.year and t.reported is not null
  ),
  month_reports as (
    select t.element_key, c.year, t.area_code, t.period_start, t.reported from touched c
    join tallies t on t.regency_code = ${regencyCode} and t.element_key = c.element_key and t.grain = 'MONTH'
      and t.period_start >= c.year and t.period_start < c.year + interval '1 year' and t.reported is not null
  ),
  counted as (
    select y.* from year_reports y
    where not exists (select from links l join month_reports m on m.element_key = l.element_key and m.year = l.year
        and m.area_code = l.descendant_code
        where l.element_key = y.element_key and l.year = y.year and l.ancestor_code = y.area_code)
      and not exists (select from links l join year_reports p on p.element_key = l.element_key and p.year = l.year
        and p.area_code = l.descendant_code and p.area_code <> y.area_code
        where l.element_key = y.element_key and l.year = y.year and l.ancestor_code = y.area_code)
  ),
  giving_way as (
    select m.* from month_reports m
    where m.element_key <> all(${stockKeys}) and m.area_code in (select code from inner_areas)
      and exists (select from links l join counted y on y.element_key = l.element_key and y.year = l.year
        and y.area_code = l.descendant_code and y.area_code <> m.area_code
        where l.element_key = m.element_key and l.year = m.year and l.ancestor_code = m.area_code)
      and not exists (select from links l join month_reports p on p.element_key = l.element_key and p.year = l.year
        and p.area_code = l.descendant_code and p.area_code <> m.area_code and p.period_start = m.period_start
        where l.element_key = m.element_key and l.year = m.year and l.ancestor_code = m.area_code)
  ),
  sums as (
    select l.element_key, l.year, l.ancestor_code as area_code, sum(r.amount) as value,
      sum(r.village) as village_units, sum(r.facility) as facility_units, max(r.import_id) as import_id
    from links l
    join (
      select y.element_key, y.year, y.area_code, y.reported as amount, u.village, u.facility, y.reported_by as import_id
      from counted y join area_units u on u.code = y.area_code
      union all
      select element_key, year, area_code, -reported, 0, 0, null from giving_way
    ) r on r.element_key = l.element_key and r.year = l.year and r.area_code = l.descendant_code
    group by 1, 2, 3
  )
  insert into tallies (regency_code, element_key, grain, area_code, period_start, value, village_units, facility_units,
    import_id)
  select ${regencyCode}, coalesce(s.element_key, t.element_key), 'YEAR', coalesce(s.area_code, t.area_code),
    coalesce(s.year, t.period_start), s.value, coalesce(s.village_units, 0), coalesce(s.facility_units, 0),
    s.import_id
  from sums s
  full join (
    select y.* from touched c join tallies y on y.regency_code = ${regencyCode} and y.element_key = c.element_key
      and y.grain = 'YEAR' and y.period_start = c.year
  ) t on t.element_key = s.element_key and t.period_start = s.year and t.area_code = s.area_code
  order by 2, 4, 5
  on conflict (regency_code, element_key, grain, area_code, period_start) do update set
    value = excluded.value, village_units = excluded.village_units, facility_units = excluded.facility_units,
    import_id = excluded.import_id`
