/** An XLSX worksheet has no more rows (ECMA-376, limit of Excel since 2007). */
const ROWS_OF_SHEET = 1_048_576

/** What to add to the rows of the n-th of several worksheets (from 0), so that one number tells worksheet and row. */
export const rowsBefore = (sheetAt: number): number => sheetAt * ROWS_OF_SHEET

/** The worksheet (from 0) and the row in it that a number tells. */
export const placeOfRow = (number: number): { sheetAt: number; row: number } => ({
  sheetAt: Math.floor((number - 1) / ROWS_OF_SHEET),
  row: ((number - 1) % ROWS_OF_SHEET) + 1,
})
