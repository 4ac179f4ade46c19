import type { CellValue } from '../definition.ts'

// A spreadsheet program runs a text that starts so as a formula; the apostrophe keeps it a text (OWASP, CSV injection).
// A text that opens with a quote and has several lines cannot be told from a broken quote when read again.
const NEEDS_APOSTROPHE = /^'*(?:[=+\-@\t\r]|"[\s\S]*[\r\n])/

/** A text that no spreadsheet program takes for a formula. Reading undoes it. */
export const escapeFormulaText = (text: string): string => (NEEDS_APOSTROPHE.test(text) ? `'${text}` : text)

/** A cell as CSV text: numbers plain, with the decimal mark of the dialect; texts safe. */
export const formatCell = (value: CellValue | undefined, decimal: ',' | '.'): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return escapeFormulaText(value)
  return decimal === ',' ? String(value).replace('.', ',') : String(value)
}
