import { distance } from 'fastest-levenshtein'
import type { ColumnDefinition } from '../definition.ts'
import { normaliseHeader } from './normalise-header.ts'

/** All spellings of a column's header, normalised. */
export const columnSpellings = (column: ColumnDefinition): string[] =>
  [column.title.id, column.title.en, column.key, ...(column.aliases ?? [])].map(normaliseHeader)

const similarity = (a: string, b: string): number => {
  if (a.length >= 4 && b.length >= 4 && (a.includes(b) || b.includes(a))) return 0.8
  const slips = distance(a, b)
  return slips > MOST_SLIPS ? 0 : 1 - slips / Math.max(a.length, b.length, 1)
}

/** With more of them apart two long words are two words: `keterangan` is no `kelurahan`. */
const MOST_SLIPS = 3

/** Below this two headers are not taken for spellings of one another; a slip or two in a short word stays above. */
const SIMILAR_ENOUGH = 0.6

/** How alike a header and a column's spellings are, 0–1; 0 when too little to suggest it. */
export const headerSimilarity = (header: string, column: ColumnDefinition): number => {
  const normalised = normaliseHeader(header)
  const best = Math.max(...columnSpellings(column).map((spelling) => similarity(spelling, normalised)))
  return best >= SIMILAR_ENOUGH ? best : 0
}

/** The header most like a column's own, or null. */
export const nearestHeader = (headers: readonly string[], column: ColumnDefinition): string | null => {
  const ranked = headers
    .map((header) => ({ header, rank: headerSimilarity(header, column) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
  return ranked[0]?.header ?? null
}
