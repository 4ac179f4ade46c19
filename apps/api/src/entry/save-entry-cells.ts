import { type Asker, type HeldForm, withEntryForm } from './change-entry-form.ts'
import { checkCells } from './checks/check-cells.ts'
import type { EntryIssue } from './checks/entry-rule.ts'
import { listRules } from './checks/list-rules.ts'
import { readCount } from './checks/read-count.ts'
import { type EntryErrorCode, type EntryUserError, userError } from './entry-error.ts'
import type { EntryKey } from './entry-key.ts'
import type { CellPlace, EntryCellRow } from './entry-sheet.ts'
import type { FormDefinition } from './forms/form-definition.ts'
import { forms } from './forms/forms.ts'
import { listEntryCells } from './list-entry-cells.ts'

/** What somebody typed into a cell, and the version of the cell that was before her eyes. */
export interface TypedCell extends CellPlace {
  readonly typed: string
  readonly version: number
}

export interface SavedCells {
  /** The touched cells as they now stand. */
  readonly cells: readonly EntryCellRow[]
  /** Those in which somebody else had written meanwhile something else; nothing was written over it. */
  readonly conflicts: readonly { readonly typed: string; readonly cell: EntryCellRow }[]
  /** What does not hold in the rows of these areas. */
  readonly issues: readonly EntryIssue[]
  readonly checkedAreas: readonly string[]
  readonly userErrors: readonly EntryUserError[]
}

const longestText = 40

/** Keeps what was typed as a draft, also what is no number yet; each cell for itself. */
export const saveEntryCells = (asker: Asker, key: EntryKey, typedCells: readonly TypedCell[]): Promise<SavedCells> =>
  withEntryForm(asker, key, async (held) => {
    const definition = forms.get(key.formKey)
    if (definition === undefined || held.form.state !== 'OPEN') return refuseAll('NOT_OPEN')
    const areaCodes = [...new Set(typedCells.map(({ areaCode }) => areaCode))]
    const listRows = () => listEntryCells(held.tx, asker.scope, held.form, definition, areaCodes)
    const before = indexCells(await listRows())
    const accepted: TypedCell[] = []
    const userErrors: EntryUserError[] = []
    const conflicting: TypedCell[] = []
    for (const typed of typedCells) {
      const cell = before.get(placeOf(typed))
      const refusal = refuse(typed, cell)
      if (refusal !== null) userErrors.push({ ...userError(refusal), ...pick(typed) })
      else if (cell?.version === typed.version) accepted.push(typed)
      else if (cell?.typed !== typed.typed.trim()) conflicting.push(typed)
    }
    await writeCells(held, accepted)
    return answer(definition, await listRows(), { typedCells, conflicting, userErrors })
  })

const placeOf = ({ areaCode, elementKey }: CellPlace) => `${areaCode} ${elementKey}`

const pick = ({ areaCode, elementKey }: TypedCell) => ({ areaCode, elementKey })

const indexCells = (cells: readonly EntryCellRow[]) => new Map(cells.map((cell) => [placeOf(cell), cell]))

function refuse({ typed }: TypedCell, cell: EntryCellRow | undefined): EntryErrorCode | null {
  if (cell === undefined) return 'NOT_IN_FORM'
  if (!cell.isOpen) return 'CELL_LOCKED'
  return typed.trim().length > longestText ? 'TEXT_TOO_LONG' : null
}

const refuseAll = (code: EntryErrorCode): SavedCells => ({
  ...{ cells: [], conflicts: [], issues: [], checkedAreas: [] },
  userErrors: [userError(code)],
})

async function writeCells({ tx, rowId, accountName }: HeldForm, cells: readonly TypedCell[]): Promise<void> {
  if (cells.length === 0) return
  const rows = cells.map(({ areaCode, elementKey, typed }) => {
    const value = readCount(typed)
    return { areaCode, elementKey, typed: typed.trim(), value: typeof value === 'number' ? value : null }
  })
  await tx`
    insert into entry_cells (form_id, area_code, element_key, typed, value, version, changed_by, changed_at)
    select ${rowId}, r."areaCode", r."elementKey", r.typed, r.value, 1, ${accountName}, now()
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
      as r("areaCode" text, "elementKey" text, typed text, value integer)
    on conflict on constraint entry_cells_key do update set typed = excluded.typed, value = excluded.value,
      version = entry_cells.version + 1, changed_by = excluded.changed_by, changed_at = excluded.changed_at`
}

interface Attempt {
  readonly typedCells: readonly TypedCell[]
  readonly conflicting: readonly TypedCell[]
  readonly userErrors: readonly EntryUserError[]
}

function answer(
  definition: FormDefinition,
  rows: readonly EntryCellRow[],
  { typedCells, conflicting, userErrors }: Attempt,
): SavedCells {
  const after = indexCells(rows)
  const find = (typed: TypedCell) => after.get(placeOf(typed)) ?? []
  return {
    cells: typedCells.flatMap(find),
    conflicts: conflicting.flatMap((typed) => [find(typed)].flat().map((cell) => ({ typed: typed.typed, cell }))),
    issues: checkCells(listRules(definition), rows),
    checkedAreas: [...new Set(rows.map(({ areaCode }) => areaCode))],
    userErrors,
  }
}
