import { isValue } from '../cells/compile-column.ts'
import type { CellValue } from '../definition.ts'
import { foldValue } from '../header/plan-columns.ts'
import { errorIssue, type SheetIssue } from '../issues/sheet-issue.ts'
import { type RawCell, type RawFormula, rawText } from '../source/raw-sheet.ts'
import type { FormulaWatch } from './formula-watch.ts'
import type { Field } from './prepare-fields.ts'

/** What a cell came to: a value, an issue (listed) or the user's wish to skip its row. */
export const FAILED = Symbol('failed')
export const SKIPPED = Symbol('skipped')
export type CellOutcome = CellValue | typeof FAILED | typeof SKIPPED

const isFormula = (cell: RawCell | undefined): cell is RawFormula =>
  typeof cell === 'object' && cell !== null && cell.type === 'formula'

const resolveFormula = (
  cell: RawFormula,
  field: Field,
  row: number,
  issues: SheetIssue[],
  formulas: FormulaWatch,
): RawCell | typeof FAILED => {
  const { result } = cell
  const isError = typeof result === 'object' && result !== null && result.type === 'error'
  if (result === undefined || isError) {
    const value = isError ? rawText(result) : null
    issues.push(errorIssue('FORMULA_WITHOUT_RESULT', { row, column: field.header, value }))
    return FAILED
  }
  if (rawText(result) !== '') formulas.note(row, field.header, rawText(result), issues)
  return result
}

const readPlain = (cell: RawCell | undefined, field: Field, row: number, issues: SheetIssue[]): CellOutcome => {
  const parsed = field.parse(cell)
  if (!isValue(parsed)) {
    issues.push(errorIssue(parsed.code, { row, column: field.header, value: rawText(cell), params: parsed.params }))
    return FAILED
  }
  if (parsed === null && field.isRequired) {
    issues.push(errorIssue('CELL_REQUIRED', { row, column: field.header, value: rawText(cell) }))
    return FAILED
  }
  return parsed
}

/** Types one cell of the file for one field. */
export const readCell = (
  raw: RawCell | undefined,
  field: Field,
  row: number,
  issues: SheetIssue[],
  formulas: FormulaWatch,
): CellOutcome => {
  let cell = raw
  if (isFormula(cell)) {
    const resolved = resolveFormula(cell, field, row, issues, formulas)
    if (resolved === FAILED) return FAILED
    cell = resolved
  }
  if (field.values !== null) {
    const replacement = field.values.get(foldValue(rawText(cell)))
    if (replacement === null) return SKIPPED
    if (replacement !== undefined) cell = replacement
  }
  return readPlain(cell, field, row, issues)
}
