/** Every kind of finding a sheet can give. */
export const ISSUE_CODES = [
  'EMPTY_FILE',
  'NOT_A_SPREADSHEET',
  'TOO_LARGE',
  'UNREADABLE_TEXT',
  'SHEET_MISSING',
  'HEADER_MISSING',
  'HEADER_UNKNOWN',
  'HEADER_TWICE',
  'NO_ROWS',
  'MAPPING_INVALID',
  'MAPPING_HEADER_ABSENT',
  'ROW_TOO_SHORT',
  'ROW_TOO_LONG',
  'QUOTE_BROKEN',
  'CELL_REQUIRED',
  'NOT_A_NUMBER',
  'NOT_AN_INTEGER',
  'AMBIGUOUS_NUMBER',
  'BELOW_MINIMUM',
  'ABOVE_MAXIMUM',
  'NOT_A_MONTH',
  'NOT_A_YEAR',
  'NOT_A_DATE',
  'NOT_A_CHOICE',
  'FORMULA_CELL',
  'FORMULA_CELLS_MORE',
  'FORMULA_WITHOUT_RESULT',
  'CELL_ERROR',
] as const

export type IssueCode = (typeof ISSUE_CODES)[number]

/** One finding, in the words of the file, so that its author can mend it. */
export interface SheetIssue {
  severity: 'ERROR' | 'WARN'
  code: IssueCode
  /** Line or row as the user sees it in the file, from 1; null when it concerns the whole file. */
  row: number | null
  /** Header text as in the file. */
  column: string | null
  /** The text found, cut at 80 characters. */
  value: string | null
  params: Record<string, string | number>
}

export const VALUE_LENGTH_LIMIT = 80

export const cutText = (text: string, limit = VALUE_LENGTH_LIMIT): string =>
  text.length <= limit ? text : `${text.slice(0, limit - 1)}…`

type Place = Partial<Pick<SheetIssue, 'row' | 'column' | 'value' | 'params'>>

const issue = (severity: SheetIssue['severity'], code: IssueCode, place: Place): SheetIssue => ({
  severity,
  code,
  row: place.row ?? null,
  column: place.column ?? null,
  value: place.value === undefined || place.value === null ? null : cutText(place.value),
  params: place.params ?? {},
})

export const errorIssue = (code: IssueCode, place: Place = {}): SheetIssue => issue('ERROR', code, place)
export const warnIssue = (code: IssueCode, place: Place = {}): SheetIssue => issue('WARN', code, place)
