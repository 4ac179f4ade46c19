import type postgres from 'postgres'
import type { Scope } from '../access/scope.ts'
import type { EntryFormRow } from './entry-form-row.ts'
import type { EntryKey } from './entry-key.ts'
import { isMonth } from './entry-month.ts'
import type { FormDefinition } from './forms/form-definition.ts'
import { forms } from './forms/forms.ts'
import { type EntrySelection, selectEntryRows } from './select-entry-rows.ts'

/** Day of the following month by which a form is due where the office has set no other. */
export const usualDeadlineDay = 5

interface FormSelection extends EntrySelection {
  readonly form: FormDefinition
  /** Months that begin after it are left out. */
  readonly today: string
}

/** The forms in which the scope has rows of its own, latest month first, by name of the puskesmas. */
export async function listEntryForms(
  sql: postgres.ISql,
  scope: Scope,
  { form, today, ...selection }: FormSelection,
): Promise<EntryFormRow[]> {
  const keys = (level: string) =>
    form.sections.filter((section) => section.level === level).flatMap(({ elements }) => elements)
  const [ofVillage, ofCentre] = [keys('VILLAGE'), keys('HEALTH_CENTRE')]
  return sql<EntryFormRow[]>`
    with entry_rows as (${selectEntryRows(sql, scope, selection)}),
    asked as (
      select period_start, centre_code, centre_name, bool_and(is_own) as is_whole,
        sum(case when level = 'VILLAGE' then ${ofVillage.length}::integer else ${ofCentre.length}::integer end)
          filter (where is_own) as expected
      from entry_rows where period_start <= ${today}::date group by period_start, centre_code, centre_name having bool_or(is_own))
    select ${form.key} as "formKey", a.centre_code as "centreCode", a.centre_name as "centreName",
      to_char(a.period_start, 'YYYY-MM') as month, f.id as "rowId", coalesce(f.state, 'OPEN') as state,
      coalesce(f.revision, 1) as revision, coalesce(s.deadline_day, ${usualDeadlineDay}) as "deadlineDay",
      f.first_submitted_on as "firstSubmittedOn", f.submitted_at as "submittedAt", f.submitted_by as "submittedBy",
      f.approved_at as "approvedAt", f.approved_by as "approvedBy", f.return_reason as "returnReason",
      f.import_id as "importId", a.is_whole as "isWhole", a.expected::integer,
      (select count(*)::integer from entry_cells c join entry_rows r on r.area_code = c.area_code
        and r.centre_code = a.centre_code and r.period_start = a.period_start and r.is_own
        where c.form_id = f.id and c.value is not null) as filled,
      (select count(*)::integer from entry_corrections q where q.form_id = f.id and q.state = 'ASKED') as "openCorrections",
      exists (select from entry_rows r join tallies t on t.regency_code = ${scope.regencyCode} and t.grain = 'MONTH'
        and t.element_key = any(${[...ofVillage, ...ofCentre]}) and t.area_code = r.area_code
        and t.period_start = r.period_start and t.reported is not null and t.reported_by is distinct from f.import_id
        where r.centre_code = a.centre_code and r.period_start = a.period_start and r.is_own) as "isReportedElsewhere"
    from asked a
    left join entry_forms f on f.regency_code = ${scope.regencyCode} and f.form_key = ${form.key}
      and f.health_centre_code = a.centre_code and f.period_start = a.period_start
    left join entry_settings s on s.regency_code = ${scope.regencyCode}
    order by a.period_start desc, a.centre_name, a.centre_code`
}

/** One form; null when there is none of this key that the scope has rows in, or its month has not begun. */
export async function findEntryForm(
  sql: postgres.ISql,
  scope: Scope,
  { formKey, centreCode, month }: EntryKey,
  today: string,
): Promise<EntryFormRow | null> {
  const form = forms.get(formKey)
  if (form === undefined || !isMonth(month)) return null
  const [found] = await listEntryForms(sql, scope, { form, centreCode, fromMonth: month, toMonth: month, today })
  return found ?? null
}
