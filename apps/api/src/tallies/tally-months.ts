import type postgres from 'postgres'

/**
 * Months of areas with parts: the sum of the reports at or below them that have no report below themselves. A puskesmas
 * may serve a village of another kecamatan, so what lies above the areas above is touched too.
 */
export async function tallyMonths(tx: postgres.TransactionSql, regencyCode: string): Promise<void> {
  await tx`
    create temporary table touched on commit drop as
    with above as (
      select distinct l.ancestor_code as area_code, i.element_key, i.period_start
      from incoming i
      join area_links l on l.regency_code = ${regencyCode} and l.descendant_code = i.area_code
        and l.valid_from <= i.period_start and l.valid_to > i.period_start
      where i.grain = 'MONTH' and l.ancestor_code in (select code from inner_areas)
    )
    select distinct l.ancestor_code as area_code, a.element_key, a.period_start
    from above a
    join area_links l on l.regency_code = ${regencyCode} and l.descendant_code = a.area_code
      and l.valid_from <= a.period_start and l.valid_to > a.period_start`
  await tx`analyze touched`
  await tx`
    insert into tallies (regency_code, element_key, grain, area_code, period_start, value, months, has_fall,
      village_units, facility_units, import_id, import_ids)
    select ${regencyCode}, s.element_key, 'MONTH', s.area_code, s.period_start, s.value, s.months, s.has_fall,
      s.village_units, s.facility_units, s.newest,
      case when s.oldest < s.newest then (select array_agg(distinct id) from unnest(s.imports) as i(id)) end
    from (
      select c.element_key, c.area_code, c.period_start, sum(r.reported) as value,
        coalesce(bit_or(r.reported_months), 0) as months, coalesce(bool_or(r.reported < 0), false) as has_fall,
        coalesce(sum(r.village), 0) as village_units, coalesce(sum(r.facility), 0) as facility_units,
        min(r.reported_by) as oldest, max(r.reported_by) as newest, array_agg(r.reported_by) as imports
      from touched c
      left join lateral (
        select t.reported, t.reported_months, t.reported_by, u.village, u.facility
        from area_links l
        join area_units u on u.code = l.descendant_code
        join tallies t on t.regency_code = l.regency_code and t.element_key = c.element_key and t.grain = 'MONTH'
          and t.area_code = l.descendant_code and t.period_start = c.period_start and t.reported is not null
        where l.regency_code = ${regencyCode} and l.ancestor_code = c.area_code
          and l.valid_from <= c.period_start and l.valid_to > c.period_start
          and not (t.area_code in (select code from inner_areas) and ${hasReportBelow(tx, regencyCode)})
      ) r on true
      group by c.element_key, c.area_code, c.period_start
    ) s
    order by s.element_key, s.area_code, s.period_start
    on conflict (regency_code, element_key, grain, area_code, period_start) do update set
      value = excluded.value, months = excluded.months, has_fall = excluded.has_fall,
      village_units = excluded.village_units, facility_units = excluded.facility_units,
      import_id = excluded.import_id, import_ids = excluded.import_ids`
  await tx`drop table touched`
}

const hasReportBelow = (tx: postgres.TransactionSql, regencyCode: string) => tx`
  exists (
    select from area_links b
    join tallies p on p.regency_code = b.regency_code and p.element_key = t.element_key and p.grain = t.grain
      and p.area_code = b.descendant_code and p.period_start = t.period_start and p.reported is not null
    where b.regency_code = ${regencyCode} and b.ancestor_code = t.area_code and b.descendant_code <> t.area_code
      and b.valid_from <= t.period_start and b.valid_to > t.period_start)`
