import type postgres from 'postgres'
import type { Scope } from '../access/scope.ts'
import type { EntryFormRow } from './entry-form-row.ts'
import { shiftMonth } from './entry-month.ts'
import type { EntryCellRow } from './entry-sheet.ts'
import type { FormDefinition } from './forms/form-definition.ts'
import { selectEntryRows } from './select-entry-rows.ts'

/** Below ten a tripling is chance more often than a slip of the pen; docs/entry.md. */
const smallestLimit = 9

/** Times the most of the three months before; docs/entry.md. */
const usualFactor = 3

/** The cells of the asker's rows, village by village by name and the puskesmas last; of these areas only, if given. */
export async function listEntryCells(
  sql: postgres.ISql,
  scope: Scope,
  form: EntryFormRow,
  definition: FormDefinition,
  areaCodes: readonly string[] | null = null,
): Promise<EntryCellRow[]> {
  const { month, centreCode } = form
  const asked = definition.sections.flatMap(({ elements, level }) => elements.map((key) => ({ key, level })))
  const [period, before, earliest] = [0, -1, -3].map((by) => `${shiftMonth(month, by)}-01`)
  const isOpen = sql`${form.state === 'OPEN'} and (${form.revision} = 1 or coalesce(c.opened_in = ${form.revision}, false))`
  return sql<EntryCellRow[]>`
    with entry_rows as (
      select * from (${selectEntryRows(sql, scope, { fromMonth: month, toMonth: month, centreCode })}) r
      where is_own and (${areaCodes === null} or area_code = any(${[...(areaCodes ?? [])]}))),
    asked as (
      select * from unnest(${asked.map(({ key }) => key)}::text[], ${asked.map(({ level }) => level)}::text[])
        with ordinality as e(key, level, place)),
    earlier as (
      select area_code, element_key, max(reported) as most,
        max(reported) filter (where period_start = ${before ?? null}::date) as last
      from tallies
      where regency_code = ${scope.regencyCode} and grain = 'MONTH' and area_code in (select area_code from entry_rows)
        and element_key in (select key from asked)
        and period_start >= ${earliest ?? null}::date and period_start < ${period ?? null}::date
      group by area_code, element_key)
    select e.key as "elementKey", r.area_code as "areaCode", coalesce(c.typed, '') as typed, c.value,
      coalesce(c.version, 0) as version, c.changed_by as "changedBy", c.changed_at as "changedAt",
      coalesce(p.value, t.last) as "lastMonth",
      case when t.most is not null then greatest(${smallestLimit}, ${usualFactor} * t.most) end as "usualLimit",
      ${isOpen} as "isOpen"
    from entry_rows r
    join asked e on e.level = r.level
    left join entry_cells c on c.form_id = ${form.rowId} and c.area_code = r.area_code and c.element_key = e.key
    left join earlier t on t.area_code = r.area_code and t.element_key = e.key
    left join entry_forms f on f.regency_code = ${scope.regencyCode} and f.form_key = ${form.formKey}
      and f.health_centre_code = ${centreCode} and f.period_start = ${before ?? null}::date
    left join entry_cells p on p.form_id = f.id and p.area_code = r.area_code and p.element_key = e.key
    order by r.level = 'HEALTH_CENTRE', r.area_name, r.area_code, e.place`
}
