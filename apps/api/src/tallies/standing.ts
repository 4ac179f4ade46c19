import type postgres from 'postgres'

/** Months of table tallies with what stands of an area itself as `reported`: its report, or the register's count where it holds. */
export const standing = (tx: postgres.TransactionSql, condition: postgres.PendingQuery<postgres.Row[]>) => tx`(
  select t.element_key, t.area_code, t.period_start, h.holds,
    case when h.holds then t.recorded else t.reported end as reported,
    case when h.holds then 1 << (extract(month from t.period_start)::integer - 1) else t.reported_months end as reported_months,
    case when h.holds then null else t.reported_by end as reported_by
  from tallies t cross join lateral (select t.is_recorded and t.recorded is not null as holds) h
  where ${condition}
)`
