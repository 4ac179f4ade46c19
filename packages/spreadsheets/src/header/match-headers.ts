import type { SheetDefinition } from '../definition.ts'
import type { SheetMapping } from '../mapping/sheet-mapping.ts'
import { isRemarkHeader } from '../remarks/remark.ts'
import { columnSpellings } from './nearest-header.ts'
import { normaliseHeader } from './normalise-header.ts'

/** Tells the column key of a header: null = left out on purpose, undefined = unknown. */
export interface HeaderMatcher {
  keyOf: (header: string) => string | null | undefined
  /** Headers the mapping names for `where` and `unpivot`. */
  isNamed: (header: string) => boolean
  /** Every normalised header that may occur. */
  known: ReadonlySet<string>
}

const normalisedEntries = <T>(record: Record<string, T> | undefined): [string, T][] =>
  Object.entries(record ?? {}).map(([header, value]) => [normaliseHeader(header), value])

/** Prepares the comparison of headers: first the mapping, then titles, aliases and keys. */
export const createHeaderMatcher = ({ columns }: SheetDefinition, mapping: SheetMapping): HeaderMatcher => {
  const replaced = new Set([
    ...Object.keys(mapping.constants ?? {}),
    ...(mapping.unpivot === undefined ? [] : [mapping.unpivot.keyColumn, mapping.unpivot.valueColumn]),
  ])
  const keys = new Map<string, string | null>()
  for (const column of columns) {
    const key = replaced.has(column.key) ? null : column.key
    for (const spelling of columnSpellings(column)) if (!keys.has(spelling)) keys.set(spelling, key)
  }
  for (const [header, key] of normalisedEntries(mapping.columns)) {
    keys.set(header, key !== null && replaced.has(key) ? null : key)
  }
  const named = new Set(
    [...normalisedEntries(mapping.where), ...normalisedEntries(mapping.unpivot?.columns)].map(([header]) => header),
  )
  return {
    keyOf: (header) => (isRemarkHeader(header) ? null : keys.get(normaliseHeader(header))),
    isNamed: (header) => named.has(normaliseHeader(header)),
    known: new Set([...keys.keys(), ...named]),
  }
}
