import type postgres from 'postgres'
import type { Scope } from '../access/scope.ts'
import { daysBetween, deadlineOf } from '../entry/entry-month.ts'
import { forms } from '../entry/forms/forms.ts'
import { listEntryForms } from '../entry/list-entry-forms.ts'
import type { QualityIssue } from './quality-issue.ts'

interface LateQuestion {
  readonly month: string
  readonly today: string
  /** Codes of the puskesmas asked about. */
  readonly units: ReadonlySet<string>
}

/** Monthly forms sent after their day, and by how many days; whoever sends files has no form and no day. */
export async function listLateForms(
  sql: postgres.Sql,
  scope: Scope,
  { month, today, units }: LateQuestion,
): Promise<QualityIssue[]> {
  const found: QualityIssue[] = []
  for (const form of forms.values()) {
    const rows = await listEntryForms(sql, scope, { form, fromMonth: month, toMonth: month, today })
    for (const { centreCode, firstSubmittedOn, deadlineDay, importId } of rows) {
      if (firstSubmittedOn === null || !units.has(centreCode)) continue
      const daysLate = daysBetween(deadlineOf(month, deadlineDay), firstSubmittedOn)
      if (daysLate <= 0) continue
      found.push({
        ...{ kind: 'TIMELINESS', finding: 'SENT_LATE', severity: 'WARN', value: daysLate, period: month },
        ...{ ownerCode: centreCode, areaCode: centreCode, words: { deadline: deadlineOf(month, deadlineDay) } },
        ...(importId !== null && { importId }),
      })
    }
  }
  return found
}
