import type postgres from 'postgres'

interface Since {
  /** Months that began before it are left out; `-infinity` leaves none out. */
  readonly since: string
  readonly today: string
}

/** Adds to `changed_cells` the months of the villages whose puskesmas was set to records: they are zero without a case. */
export const gatherSourceCells = (tx: postgres.TransactionSql, regencyCode: string, { since, today }: Since) => tx`
  insert into changed_cells
  select distinct s.element_key, l.descendant_code, m.month::date from record_sources s
  cross join generate_series(greatest(s.from_month, date_trunc('month', ${since}::timestamp)::date), ${today}::date, interval '1 month') as m(month)
  join area_links l on l.regency_code = ${regencyCode} and l.ancestor_code = s.health_centre_code
    and l.valid_from <= m.month::date and l.valid_to > m.month::date
  join areas a on a.code = l.descendant_code and a.level = 'VILLAGE'
  where s.regency_code = ${regencyCode} and s.source = 'RECORDS'`
