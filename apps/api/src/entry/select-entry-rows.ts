import type postgres from 'postgres'
import type { Scope } from '../access/scope.ts'

/** Forms of these months, of one puskesmas or of all. */
export interface EntrySelection {
  readonly fromMonth: string
  readonly toMonth: string
  readonly centreCode?: string
}

/**
 * A query of the rows of the forms: for each month the puskesmas itself and the villages that it served on the month's
 * first day, as tallies add them up, with whether the area is the asker's own on that day.
 */
export function selectEntryRows(
  sql: postgres.ISql,
  { regencyCode, areaCodes }: Scope,
  { fromMonth, toMonth, centreCode }: EntrySelection,
) {
  const own = [...areaCodes]
  return sql`
    select m.period_start, h.code as centre_code, h.name as centre_name, d.code as area_code, d.name as area_name, d.level,
      h.code = any(${own}) or exists (
        select from area_links o where o.regency_code = ${regencyCode} and o.descendant_code = d.code
          and o.ancestor_code = any(${own}) and o.valid_from <= m.period_start and o.valid_to > m.period_start) as is_own
    from (select generate_series(${`${fromMonth}-01`}::date, ${`${toMonth}-01`}::date, interval '1 month')::date
      as period_start) m
    join areas h on h.regency_code = ${regencyCode} and h.level = 'HEALTH_CENTRE'
      and (${centreCode ?? null}::text is null or h.code = ${centreCode ?? null})
    join area_links l on l.regency_code = ${regencyCode} and l.ancestor_code = h.code
      and l.valid_from <= m.period_start and l.valid_to > m.period_start
    join areas d on d.code = l.descendant_code and (d.level = 'VILLAGE' or d.code = h.code) and not d.is_outside`
}
