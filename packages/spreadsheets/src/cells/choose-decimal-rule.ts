import type { RawRow, RawSheet } from '../source/raw-sheet.ts'
import { type DecimalRule, tellingMark } from './parse-number.ts'

/** Rows looked at for numbers that tell the decimal mark. */
export const EVIDENCE_ROWS = 500

const markOfDelimiter = (delimiter: string | null): ',' | '.' | null => {
  if (delimiter === ';') return ','
  return delimiter === ',' ? '.' : null
}

/**
 * The decimal mark of a file, in this order: the user's word; numbers in its number columns that allow one reading
 * only (`12,5`); the habit of its delimiter (`;` goes with the comma, `,` with the point). Contradicting numbers, or
 * nothing to go by (tab, text cells of XLSX), give none.
 */
export const chooseDecimalRule = (
  stated: ',' | '.' | undefined,
  { delimiter }: Pick<RawSheet, 'delimiter'>,
  rows: readonly RawRow[],
  positions: readonly number[],
): DecimalRule => {
  if (stated !== undefined) return { mark: stated, stated: true }
  const marks = new Set<string>()
  for (const { cells } of rows.slice(0, EVIDENCE_ROWS)) {
    for (const at of positions) {
      const cell = cells[at]
      const mark = typeof cell === 'string' ? tellingMark(cell) : null
      if (mark !== null) marks.add(mark)
    }
  }
  if (marks.size === 2) return { mark: null, stated: false }
  const habit = markOfDelimiter(delimiter)
  return { mark: marks.has(',') ? ',' : marks.has('.') ? '.' : habit, stated: false }
}
