import type postgres from 'postgres'

/**
 * Makes the temporary table `increments` (element_key, area_code, period_start, increment, months) of the reports from
 * January in the series, an element of an area in a year, that `incoming` touches: the report less the one from January
 * before it and less what was reported by month in between. It covers the months since, which are bits of the year,
 * January the lowest. Reports of later months whose increment changes by it join `incoming`.
 */
export async function deriveIncrements(tx: postgres.TransactionSql, regencyCode: string): Promise<void> {
  await tx`
    create temporary table increments (element_key text, area_code text, period_start date, increment double precision,
      months integer, standing double precision, standing_by integer, has_moved boolean) on commit drop`
  await gatherSeries(tx, regencyCode)
  const [any] = await tx`select from series limit 1`
  if (any !== undefined) await deriveSeries(tx, regencyCode)
  await tx`drop table series`
}

async function deriveSeries(tx: postgres.TransactionSql, regencyCode: string): Promise<void> {
  await tx`
    insert into increments
    with statements as (${statementsOfSeries(tx, regencyCode)}),
    running as (
      select s.*, coalesce(sum(value) filter (where not is_cumulative) over w, 0) as own_sum,
        coalesce(bit_or(1 << (month - 1)) filter (where not is_cumulative) over w, 0) as own_months
      from statements s window w as (partition by series order by month)
    ),
    steps as (
      select r.*, lag(month, 1, 0) over c as since, lag(value - own_sum, 1, 0) over c as before
      from running r where is_cumulative window c as (partition by series order by month)
    ),
    differences as (
      select *, value - own_sum - before as increment, ((1 << month) - (1 << since)) & ~own_months as months from steps
    )
    select element_key, area_code, period_start, increment, months, value, standing_by,
      standing_by is not null and (increment, months) is distinct from (present, present_months)
    from differences`
  await tx`analyze increments (element_key, area_code, period_start)`
  await tx`
    insert into incoming (element_key, grain, area_code, period_start, value, reporting, import_id)
    select element_key, 'MONTH', area_code, period_start, standing, 'CUMULATIVE_YTD', standing_by
    from increments where has_moved`
}

/** The touched series with a report from January, now or before, and the months of it that are in `incoming`. */
async function gatherSeries(tx: postgres.TransactionSql, regencyCode: string): Promise<void> {
  await tx`
    create temporary table series on commit drop as
    select (row_number() over ())::integer as series, element_key, area_code, year, months from (
      select element_key, area_code, date_trunc('year', period_start::timestamp)::date as year,
        bool_or(reporting = 'CUMULATIVE_YTD' and value is not null) as comes,
        bit_or(1 << (extract(month from period_start)::integer - 1)) as months
      from incoming where grain = 'MONTH' group by 1, 2, 3
    ) s
    where comes or exists (
      select from tallies t where t.regency_code = ${regencyCode} and t.element_key = s.element_key
        and t.grain = 'MONTH' and t.area_code = s.area_code and t.cumulative is not null
        and t.period_start >= s.year and t.period_start < s.year + interval '1 year')`
  await tx`analyze series`
}

/** What stands in the series once `incoming` does; with `standing_by` what stood and is not in `incoming`. */
const statementsOfSeries = (tx: postgres.TransactionSql, regencyCode: string) => tx`
  select s.series, s.element_key, s.area_code, i.period_start, extract(month from i.period_start)::integer as month,
    i.value, i.reporting = 'CUMULATIVE_YTD' as is_cumulative, null::integer as standing_by,
    null::double precision as present, null::integer as present_months
  from incoming i
  join series s on s.element_key = i.element_key and s.area_code = i.area_code
    and s.year = date_trunc('year', i.period_start::timestamp)::date
  where i.grain = 'MONTH' and i.value is not null
  union all
  select s.series, s.element_key, s.area_code, t.period_start, extract(month from t.period_start)::integer,
    coalesce(t.cumulative, t.reported), t.cumulative is not null, t.reported_by, t.reported, t.reported_months
  from series s
  cross join lateral (
    select t.period_start, t.reported, t.cumulative, t.reported_by, t.reported_months from tallies t
    where t.regency_code = ${regencyCode} and t.element_key = s.element_key and t.grain = 'MONTH'
      and t.area_code = s.area_code and t.period_start >= s.year and t.period_start < s.year + interval '1 year'
      and t.reported is not null and s.months & (1 << (extract(month from t.period_start)::integer - 1)) = 0 offset 0
  ) t`
