import type postgres from 'postgres'
import { projectedYears, projectTargets } from './project-targets.ts'
import { standing } from './standing.ts'
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
      and y.grain = 'YEAR' and y.period_start = date_trunc('year', i.period_start)::date)
    union
    ${projectedYears(tx)}`
  const [any] = await tx`select from touched limit 1`
  if (any !== undefined) {
    await gatherReports(tx, regencyCode)
    await sumYears(tx, regencyCode)
    await projectTargets(tx, regencyCode)
    await tx`drop table year_links, year_reports, month_reports`
  }
  await tx`drop table touched`
}

/** Tables of their own, with statistics, so that the sums below are joined by hashing and not row by row. */
async function gatherReports(tx: postgres.TransactionSql, regencyCode: string): Promise<void> {
  await tx`
    create temporary table year_links on commit drop as
    select c.year, l.ancestor_code, l.descendant_code from (select distinct year from touched) c
    join area_links l on l.regency_code = ${regencyCode} and l.valid_from <= c.year and l.valid_to > c.year`
  await tx`
    create temporary table year_reports on commit drop as
    select t.element_key, c.year, t.area_code, t.reported, t.reported_by from touched c
    join tallies t on t.regency_code = ${regencyCode} and t.element_key = c.element_key and t.grain = 'YEAR'
      and t.period_start = c.year and t.reported is not null`
  await tx`
    create temporary table month_reports on commit drop as
    select t.element_key, c.year, t.area_code, t.period_start, t.reported from touched c
    cross join lateral ${standing(
      tx,
      tx`
      t.regency_code = ${regencyCode} and t.element_key = c.element_key and t.grain = 'MONTH'
        and t.period_start >= c.year and t.period_start < c.year + interval '1 year'`,
    )} t
    where t.reported is not null`
  await tx`analyze touched, year_links, year_reports, month_reports`
}

const sumYears = (tx: postgres.TransactionSql, regencyCode: string) => tx`
  with with_months as materialized (
    select distinct m.element_key, m.year, l.ancestor_code as area_code
    from (select distinct element_key, year, area_code from month_reports) m
    join year_links l on l.year = m.year and l.descendant_code = m.area_code
  ),
  with_year_below as materialized (
    select distinct y.element_key, y.year, l.ancestor_code as area_code from year_reports y
    join year_links l on l.year = y.year and l.descendant_code = y.area_code and l.ancestor_code <> y.area_code
  ),
  counted as materialized (
    select y.* from year_reports y
    left join with_months m using (element_key, year, area_code)
    left join with_year_below b using (element_key, year, area_code)
    where m.area_code is null and b.area_code is null
  ),
  above_counted as materialized (
    select distinct y.element_key, y.year, l.ancestor_code as area_code from counted y
    join year_links l on l.year = y.year and l.descendant_code = y.area_code and l.ancestor_code <> y.area_code
  ),
  with_month_below as materialized (
    select distinct m.element_key, m.period_start, l.ancestor_code as area_code from month_reports m
    join above_counted a on a.element_key = m.element_key and a.year = m.year
    join year_links l on l.year = m.year and l.descendant_code = m.area_code and l.ancestor_code = a.area_code
      and l.ancestor_code <> m.area_code
  ),
  giving_way as materialized (
    select m.* from month_reports m
    join above_counted using (element_key, year, area_code)
    left join with_month_below b using (element_key, period_start, area_code)
    where b.area_code is null and m.element_key <> all(${stockKeys})
  ),
  sums as (
    select r.element_key, r.year, l.ancestor_code as area_code, sum(r.amount) as value,
      sum(r.village) as village_units, sum(r.facility) as facility_units, max(r.import_id) as import_id,
      case when min(r.import_id) < max(r.import_id) then array_agg(distinct r.import_id) filter (where r.import_id is not null) end as import_ids
    from (
      select y.element_key, y.year, y.area_code, y.reported as amount, u.village, u.facility, y.reported_by as import_id
      from counted y join area_units u on u.code = y.area_code
      union all
      select element_key, year, area_code, -reported, 0, 0, null from giving_way
    ) r
    join year_links l on l.year = r.year and l.descendant_code = r.area_code
    group by 1, 2, 3
  )
  insert into tallies (regency_code, element_key, grain, area_code, period_start, value, village_units, facility_units,
    import_id, import_ids)
  select ${regencyCode}, coalesce(s.element_key, t.element_key), 'YEAR', coalesce(s.area_code, t.area_code),
    coalesce(s.year, t.period_start), s.value, coalesce(s.village_units, 0), coalesce(s.facility_units, 0),
    s.import_id, s.import_ids
  from sums s
  full join (
    select y.* from touched c join tallies y on y.regency_code = ${regencyCode} and y.element_key = c.element_key
      and y.grain = 'YEAR' and y.period_start = c.year
  ) t on t.element_key = s.element_key and t.period_start = s.year and t.area_code = s.area_code
  order by 2, 4, 5
  on conflict (regency_code, element_key, grain, area_code, period_start) do update set
    value = excluded.value, village_units = excluded.village_units, facility_units = excluded.facility_units,
    is_projected = false, import_id = excluded.import_id, import_ids = excluded.import_ids`
