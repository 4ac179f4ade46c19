import type { SheetDefinition } from '../definition.ts'
import { type RawRow, rawText } from '../source/raw-sheet.ts'
import type { HeaderMatcher } from './match-headers.ts'

/** The header stands within so many rows; title lines above it are common in office sheets. */
export const HEADER_ROWS = 20

export interface LocatedHeader {
  /** Position among the rows read. */
  at: number
  row: number
  headers: readonly string[]
}

const headerTexts = (row: RawRow): string[] => {
  const texts = row.cells.map((cell) => rawText(cell).replace(/\s+/g, ' '))
  while (texts.length > 0 && texts.at(-1) === '') texts.pop()
  return texts
}

const countMatches = (headers: readonly string[], matcher: HeaderMatcher) => {
  const keys = new Set<string>()
  let named = 0
  for (const header of headers) {
    if (header === '') continue
    const key = matcher.keyOf(header)
    if (typeof key === 'string') keys.add(key)
    else if (key === null || matcher.isNamed(header)) named++
  }
  return { keys, matches: keys.size + named }
}

/**
 * Finds the header row: the first with every required column; else the one that matches most; else, when nothing
 * matches, the first with at least two texts. Null when there is no row at all.
 */
export const locateHeader = (
  rows: readonly RawRow[],
  { columns }: SheetDefinition,
  matcher: HeaderMatcher,
): LocatedHeader | null => {
  const required = columns.filter((column) => column.required === true && matcher.keyOf(column.key) === column.key)
  let best: (LocatedHeader & { matches: number }) | null = null
  for (const [at, row] of rows.slice(0, HEADER_ROWS).entries()) {
    const headers = headerTexts(row)
    const filled = headers.filter((header) => header !== '').length
    if (filled === 0 || headers[0]?.startsWith('#')) continue
    const { keys, matches } = countMatches(headers, matcher)
    const found = { at, row: row.row, headers }
    if (matches > 0 && required.every((column) => keys.has(column.key))) {
      if (required.length > 0 || matches > (best?.matches ?? 0)) return found
    }
    const rank = matches > 0 ? matches : filled > 1 ? 0.5 : 0
    if (best === null || rank > best.matches) best = { ...found, matches: rank }
  }
  return best
}
