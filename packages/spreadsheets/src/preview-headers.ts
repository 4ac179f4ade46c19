import { chooseDecimalRule } from './cells/choose-decimal-rule.ts'
import type { SheetDefinition } from './definition.ts'
import { locateHeader } from './header/locate-header.ts'
import { createHeaderMatcher, type HeaderMatcher } from './header/match-headers.ts'
import { headerSimilarity } from './header/nearest-header.ts'
import type { SheetIssue } from './issues/sheet-issue.ts'
import { checkSheetMapping, type SheetMapping } from './mapping/sheet-mapping.ts'
import { readHeadRows } from './read/read-head-rows.ts'
import { openSheet } from './source/open-sheet.ts'
import { isBlankCell, rawText } from './source/raw-sheet.ts'

/** What a user sees before an import, to say which column is which. */
export interface HeaderPreview {
  headers: string[]
  /** Header → column key it will be, or may be, read as; null = none. */
  guesses: Record<string, string | null>
  /** The same without what is only alike. */
  sure: Record<string, string | null>
  /** Row of the header in the file. */
  headerRow: number | null
  /** The first rows below the header, as texts in the order of `headers`. */
  sample: { row: number; texts: string[] }[]
  format: 'csv' | 'xlsx' | null
  delimiter: string | null
  encoding: string | null
  decimal: ',' | '.' | null
  sheetNames: string[]
  issues: SheetIssue[]
}

const SAMPLE_ROWS = 5

const nothing = (issues: SheetIssue[]): HeaderPreview => ({
  headers: [],
  guesses: {},
  sure: {},
  headerRow: null,
  sample: [],
  format: null,
  delimiter: null,
  encoding: null,
  decimal: null,
  sheetNames: [],
  issues,
})

/** Sure matches first; then each header left goes to the free column most like it. */
const guessColumns = (headers: readonly string[], { columns }: SheetDefinition, matcher: HeaderMatcher) => {
  const guesses = new Map<string, string | null>()
  for (const header of headers) {
    const key = matcher.keyOf(header)
    if (key !== undefined) guesses.set(header, key)
  }
  const taken = new Set(guesses.values())
  const pairs = headers
    .filter((header) => !guesses.has(header) && !matcher.isNamed(header))
    .flatMap((header) => columns.map((column) => ({ header, key: column.key, rank: headerSimilarity(header, column) })))
    .filter(({ key, rank }) => rank > 0 && !taken.has(key))
    .sort((a, b) => b.rank - a.rank)
  for (const { header, key } of pairs) {
    if (guesses.has(header) || taken.has(key)) continue
    guesses.set(header, key)
    taken.add(key)
  }
  return Object.fromEntries(headers.map((header): [string, string | null] => [header, guesses.get(header) ?? null]))
}

/** Looks at the head of a file: its format, its headers and a guess which columns they are. */
export const previewHeaders = async (
  path: string,
  definition: SheetDefinition,
  mapping?: SheetMapping,
  maximumBytes?: number,
): Promise<HeaderPreview> => {
  const checked = checkSheetMapping(mapping, definition)
  const matcher = createHeaderMatcher(definition, checked.mapping)
  const opened = await openSheet(path, { maximumBytes, sheet: checked.mapping.sheet, knownHeaders: matcher.known })
  if ('code' in opened) return nothing([...checked.issues, opened])
  try {
    const head = await readHeadRows(opened.blocks)
    const located = locateHeader(head, definition, matcher)
    const places = (located?.headers ?? []).flatMap((header, at) => (header === '' ? [] : [at]))
    const headers = places.map((at) => located?.headers[at] ?? '')
    const below = located === null ? [] : head.slice(located.at + 1).filter(({ cells }) => !cells.every(isBlankCell))
    const numbers = new Set(
      definition.columns.filter(({ kind }) => kind === 'integer' || kind === 'decimal').map(({ key }) => key),
    )
    const guesses = guessColumns(headers, definition, matcher)
    const positions = (located?.headers ?? []).flatMap((header, at) => (numbers.has(guesses[header] ?? '') ? [at] : []))
    const { format, delimiter, encoding, sheetNames } = opened
    return {
      headers,
      guesses,
      sure: Object.fromEntries(headers.map((header) => [header, matcher.keyOf(header) ?? null])),
      headerRow: located?.row ?? null,
      sample: below
        .slice(0, SAMPLE_ROWS)
        .map(({ row, cells }) => ({ row, texts: places.map((at) => rawText(cells[at])) })),
      format,
      delimiter,
      encoding,
      decimal: chooseDecimalRule(checked.mapping.decimal, opened, below, positions).mark,
      sheetNames: [...sheetNames],
      issues: [...checked.issues, ...opened.issues],
    }
  } finally {
    await opened.blocks.return(undefined)
    opened.close()
  }
}
