import type { CellValue, SheetRow } from '../definition.ts'
import { type ColumnPlan, foldValue } from '../header/plan-columns.ts'
import { errorIssue, type SheetIssue, warnIssue } from '../issues/sheet-issue.ts'
import { isBlankCell, type RawRow, rawText } from '../source/raw-sheet.ts'
import type { FormulaWatch } from './formula-watch.ts'
import { columnsOf, type Field, type UnpivotField } from './prepare-fields.ts'
import { FAILED, readCell, SKIPPED } from './read-cell.ts'

/** Rows, issues and the count of rows skipped on purpose. Rows with an ERROR are in issues only. */
export interface SheetBatch {
  rows: SheetRow[]
  issues: SheetIssue[]
  skipped: number
}

export interface RowPlan {
  fields: readonly Field[]
  unpivot: readonly UnpivotField[]
  where: ColumnPlan['where']
  /** Header width; CSV rows must be as long as the columns used, and hold nothing beyond it. */
  width: number
  checksLength: boolean
  formulas: FormulaWatch
}

const isBlankRow = ({ cells }: RawRow): boolean => {
  for (const cell of cells) if (!isBlankCell(cell)) return false
  return true
}

/** Why the row as a whole cannot be read. */
const findLengthIssue = (raw: RawRow, plan: RowPlan): SheetIssue | null => {
  const { cells, row } = raw
  const params = { cells: cells.length, headers: plan.width }
  if (cells.length > plan.width && !cells.slice(plan.width).every(isBlankCell)) {
    const value = rawText(cells.slice(plan.width).find((cell) => !isBlankCell(cell)))
    return errorIssue('ROW_TOO_LONG', { row, value, params })
  }
  if (cells.length >= plan.width) return null
  const beyond = [...plan.fields, ...plan.unpivot.map(({ value }) => value)].filter(({ at }) => at >= cells.length)
  if (beyond.length === 0) return null
  const column = beyond[0]?.header ?? null
  const isError = beyond.some(({ isRequired }) => isRequired)
  return (isError ? errorIssue : warnIssue)('ROW_TOO_SHORT', { row, column, params })
}

/** Prepares the reading of rows: each raw row becomes none, one or (wide layout) several rows of the batch. */
export const createRowReader = (plan: RowPlan): ((raw: RawRow, batch: SheetBatch) => void) => {
  const { fields, unpivot, where, width, formulas, checksLength } = plan
  const columnOf = columnsOf(fields)

  const addUnpivoted = (raw: RawRow, base: Record<string, CellValue>, batch: SheetBatch) => {
    for (const field of unpivot) {
      if (isBlankCell(raw.cells[field.value.at])) continue
      const value = readCell(raw.cells[field.value.at], field.value, raw.row, batch.issues, formulas)
      if (value === SKIPPED) batch.skipped++
      if (value === SKIPPED || value === FAILED || value === null) continue
      const cells = { ...base, [field.keyColumn]: field.keyValue, [field.value.key]: value }
      batch.rows.push({ row: raw.row, cells, columnOf: field.columnOf })
    }
  }

  return (raw, batch) => {
    if (raw.issue !== undefined) {
      batch.issues.push(raw.issue)
      return
    }
    if (isBlankRow(raw)) return
    for (const { at, texts } of where) {
      if (texts.has(foldValue(rawText(raw.cells[at])))) continue
      batch.skipped++
      return
    }
    if (checksLength && raw.cells.length !== width) {
      const issue = findLengthIssue(raw, plan)
      if (issue !== null) batch.issues.push(issue)
      if (issue?.severity === 'ERROR') return
    }
    const issueCount = batch.issues.length
    const cells: Record<string, CellValue> = {}
    let isFailed = false
    for (const field of fields) {
      if (field.at === -1) {
        cells[field.key] = field.constant
        continue
      }
      const value = readCell(raw.cells[field.at], field, raw.row, batch.issues, formulas)
      if (value === FAILED) isFailed = true
      else if (value === SKIPPED) {
        batch.issues.length = issueCount
        batch.skipped++
        return
      } else cells[field.key] = value
    }
    if (isFailed) return
    if (unpivot.length > 0) addUnpivoted(raw, cells, batch)
    else batch.rows.push({ row: raw.row, cells, columnOf })
  }
}
