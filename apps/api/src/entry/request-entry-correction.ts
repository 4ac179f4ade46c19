import { type Asker, changeEntryForm, type FormOutcome } from './change-entry-form.ts'
import { readReason } from './entry-error.ts'
import type { EntryKey } from './entry-key.ts'
import type { CellPlace } from './entry-sheet.ts'
import { forms } from './forms/forms.ts'
import { listEntryCells } from './list-entry-cells.ts'

export interface CorrectionRequest {
  readonly reason: string
  readonly cells: readonly CellPlace[]
}

/** Asks the health office to open cells of an approved form again. */
export const requestEntryCorrection = (asker: Asker, key: EntryKey, request: CorrectionRequest): Promise<FormOutcome> =>
  changeEntryForm(asker, key, async ({ tx, form, rowId, accountName }) => {
    const definition = forms.get(key.formKey)
    const reason = readReason(request.reason)
    if (definition === undefined || form.approvedAt === null) return 'NOT_APPROVED'
    if (reason === null) return 'REASON_MISSING'
    if (request.cells.length === 0) return 'NO_CELLS'
    const own = await listEntryCells(tx, asker.scope, form, definition)
    const asked = new Set(request.cells.map(({ areaCode, elementKey }) => `${areaCode} ${elementKey}`))
    const cells = own.filter(({ areaCode, elementKey }) => asked.has(`${areaCode} ${elementKey}`))
    if (cells.length < asked.size) return 'NOT_IN_FORM'
    const [made] = await tx<{ id: number }[]>`
      insert into entry_corrections (form_id, reason, requested_by) values (${rowId}, ${reason}, ${accountName})
      returning id`
    await tx`
      insert into entry_correction_cells (correction_id, area_code, element_key)
      select ${made?.id ?? 0}, * from unnest(${cells.map(({ areaCode }) => areaCode)}::text[],
        ${cells.map(({ elementKey }) => elementKey)}::text[])`
    return null
  })
