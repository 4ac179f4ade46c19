import type postgres from 'postgres'
import { standing } from './standing.ts'

/**
 * Months of areas with parts: the sum of the reports at or below them that have no report below themselves. A puskesmas
 * may serve a village of another kecamatan, so what lies above the areas above is touched too. Areas and elements go by
 * number while they are summed: text would take twice the time.
 */
export async function tallyMonths(tx: postgres.TransactionSql, regencyCode: string): Promise<void> {
  await gatherTouched(tx, regencyCode)
  await gatherReports(tx, regencyCode)
  await tx`
    merge into tallies t
    using (
      with links as materialized (
        select a.unit as above, b.unit as below, l.valid_from, l.valid_to from area_links l
        join area_units a on a.code = l.ancestor_code
        join area_units b on b.code = l.descendant_code
        where l.regency_code = ${regencyCode}
      ),
      giving_way as materialized (
        select distinct o.nth, o.unit, o.period_start from reports o
        join links l on l.above = o.unit and l.below <> o.unit
          and l.valid_from <= o.period_start and l.valid_to > o.period_start
        join reports b on b.nth = o.nth and b.period_start = o.period_start and b.unit = l.below
        where o.has_parts
      ),
      by_import as (
        select l.above as unit, r.nth, r.period_start, r.reported_by, sum(r.reported) as value,
          bit_or(r.reported_months) as months, bool_or(r.reported < 0) as has_fall,
          bool_or(r.holds) as is_recorded, sum(r.village) as village_units, sum(r.facility) as facility_units
        from reports r
        join links l on l.below = r.unit and l.valid_from <= r.period_start and l.valid_to > r.period_start
        where l.above in (select unit from touched) and not exists (
          select from giving_way g where g.nth = r.nth and g.unit = r.unit and g.period_start = r.period_start)
        group by 1, 2, 3, 4
      ),
      sums as (
        select unit, nth, period_start, sum(value) as value, bit_or(months) as months, bool_or(has_fall) as has_fall,
          bool_or(is_recorded) as is_recorded, sum(village_units) as village_units, sum(facility_units) as facility_units, max(reported_by) as import_id,
          case when count(reported_by) > 1
            then array_agg(reported_by order by reported_by) filter (where reported_by is not null) end as import_ids
        from by_import group by 1, 2, 3
      )
      select c.area_code, c.element_key, c.period_start, s.value, coalesce(s.months, 0) as months,
        coalesce(s.has_fall, false) as has_fall, coalesce(s.is_recorded, false) as is_recorded, coalesce(s.village_units, 0) as village_units,
        coalesce(s.facility_units, 0) as facility_units, s.import_id, s.import_ids
      from touched c
      left join sums s on s.unit = c.unit and s.nth = c.nth and s.period_start = c.period_start
    ) n on t.regency_code = ${regencyCode} and t.element_key = n.element_key and t.grain = 'MONTH'
      and t.area_code = n.area_code and t.period_start = n.period_start
    when matched then update set value = n.value, months = n.months, has_fall = n.has_fall, is_recorded = n.is_recorded,
      village_units = n.village_units, facility_units = n.facility_units, import_id = n.import_id,
      import_ids = n.import_ids
    when not matched and n.value is not null then insert (regency_code, element_key, grain, area_code, period_start, value,
        months, has_fall, is_recorded, village_units, facility_units, import_id, import_ids)
      values (${regencyCode}, n.element_key, 'MONTH', n.area_code, n.period_start, n.value, n.months, n.has_fall,
        n.is_recorded, n.village_units, n.facility_units, n.import_id, n.import_ids)`
  await tx`drop table touched, reports`
}

/** Every area above a place of the file, by every element of the file in that month: some more than the file touches. */
async function gatherTouched(tx: postgres.TransactionSql, regencyCode: string): Promise<void> {
  await tx`
    create temporary table touched on commit drop as
    with cells as (select distinct element_key, period_start from incoming where grain = 'MONTH'),
    places as (select distinct area_code, period_start from incoming where grain = 'MONTH'),
    reached as (
      select distinct u.unit, u.code, p.period_start from places p
      join area_links l on l.regency_code = ${regencyCode} and l.descendant_code = p.area_code
        and l.valid_from <= p.period_start and l.valid_to > p.period_start
      join area_links a on a.regency_code = ${regencyCode} and a.descendant_code = l.ancestor_code
        and a.valid_from <= p.period_start and a.valid_to > p.period_start
      join area_units u on u.code = a.ancestor_code and u.has_parts
    )
    select r.unit, r.code as area_code, c.nth, c.element_key, c.period_start
    from (select *, (dense_rank() over (order by element_key))::integer as nth from cells) c
    join reached r using (period_start)`
  await tx`analyze touched`
}

/** What stands of areas themselves: their reports, or the register's counts where these hold. By element and area one range of the key each, however many months are stored (`offset 0` keeps it so). */
async function gatherReports(tx: postgres.TransactionSql, regencyCode: string): Promise<void> {
  await tx`
    create temporary table reports on commit drop as
    select s.nth, u.unit, t.period_start, t.reported, t.reported_months, t.reported_by, t.holds, u.village, u.facility, u.has_parts
    from (
      select nth, element_key, min(period_start) as since, max(period_start) as until from touched group by 1, 2
    ) s
    cross join area_units u
    cross join lateral (
      select t.period_start, t.reported, t.reported_months, t.reported_by, t.holds from ${standing(
        tx,
        tx`
        t.regency_code = ${regencyCode} and t.element_key = s.element_key and t.grain = 'MONTH'
          and t.area_code = u.code and t.period_start between s.since and s.until`,
      )} t
      where t.reported is not null offset 0
    ) t`
  await tx`analyze reports (nth, unit, period_start, reported_by, has_parts)`
}
