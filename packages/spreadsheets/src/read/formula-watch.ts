import { type SheetIssue, warnIssue } from '../issues/sheet-issue.ts'

/** Formula cells named one by one in each column; the rest is given as a number. */
export const FORMULAS_NAMED = 100

/** Warns of formula cells whose stored result is used. */
export interface FormulaWatch {
  note: (row: number, column: string, value: string, issues: SheetIssue[]) => void
  /** One issue for each column with more formula cells than were named. */
  summarise: () => SheetIssue[]
}

export const createFormulaWatch = (): FormulaWatch => {
  const counts = new Map<string, number>()
  return {
    note: (row, column, value, issues) => {
      const count = (counts.get(column) ?? 0) + 1
      counts.set(column, count)
      if (count <= FORMULAS_NAMED) issues.push(warnIssue('FORMULA_CELL', { row, column, value }))
    },
    summarise: () =>
      [...counts]
        .filter(([, count]) => count > FORMULAS_NAMED)
        .map(([column, count]) =>
          warnIssue('FORMULA_CELLS_MORE', { column, params: { more: count - FORMULAS_NAMED } }),
        ),
  }
}
