import type postgres from 'postgres'
import type { Scope } from '../access/scope.ts'
import { checkCells } from './checks/check-cells.ts'
import { listRules } from './checks/list-rules.ts'
import type { EntryKey } from './entry-key.ts'
import type { EntrySheet } from './entry-sheet.ts'
import { forms } from './forms/forms.ts'
import { listEntryCells } from './list-entry-cells.ts'
import { findEntryForm } from './list-entry-forms.ts'

/** A form to look at or fill in; null when there is none of this key that the scope has rows in. */
export async function findEntrySheet(
  sql: postgres.ISql,
  scope: Scope,
  key: EntryKey,
  today: string,
): Promise<EntrySheet | null> {
  const form = await findEntryForm(sql, scope, key, today)
  const definition = forms.get(key.formKey)
  if (form === null || definition === undefined) return null
  const cells = await listEntryCells(sql, scope, form, definition)
  const issues = checkCells(listRules(definition), cells)
  return { form, definition, areaCodes: [...new Set(cells.map(({ areaCode }) => areaCode))], cells, issues }
}
