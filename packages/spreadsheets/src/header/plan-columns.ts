import type { ColumnDefinition, SheetDefinition } from '../definition.ts'
import { errorIssue, type SheetIssue, warnIssue } from '../issues/sheet-issue.ts'
import type { SheetMapping } from '../mapping/sheet-mapping.ts'
import type { LocatedHeader } from './locate-header.ts'
import type { HeaderMatcher } from './match-headers.ts'
import { nearestHeader } from './nearest-header.ts'
import { normaliseHeader } from './normalise-header.ts'

/** Which column of the file feeds which column of the definition. */
export interface ColumnPlan {
  positionOf: ReadonlyMap<string, number>
  where: readonly { at: number; texts: ReadonlySet<string> }[]
  unpivot: readonly { at: number; header: string; text: string }[]
  issues: readonly SheetIssue[]
}

export const foldValue = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase()

const LISTED_LIMIT = 400

const list = (texts: readonly string[]): string => {
  const joined = texts.filter((text) => text !== '').join(', ')
  return joined.length <= LISTED_LIMIT ? joined : `${joined.slice(0, LISTED_LIMIT)}…`
}

const missingIssues = (
  definition: SheetDefinition,
  mapping: SheetMapping,
  header: LocatedHeader,
  positionOf: ReadonlyMap<string, number>,
): SheetIssue[] => {
  const given = new Set([
    ...Object.keys(mapping.constants ?? {}),
    mapping.unpivot?.keyColumn,
    mapping.unpivot?.valueColumn,
  ])
  const taken = new Set(positionOf.values())
  const free = header.headers.filter((text, at) => text !== '' && !taken.has(at))
  const isMissing = ({ key, required }: ColumnDefinition) =>
    required === true && !positionOf.has(key) && !given.has(key)
  return definition.columns.filter(isMissing).map((column) => {
    const { id, en } = column.title
    const nearest = nearestHeader(free, column) ?? ''
    const params = { titleId: id, titleEn: en, found: list(header.headers), nearest }
    return errorIssue('HEADER_MISSING', { row: header.row, value: id, params })
  })
}

const unknownIssue = (header: LocatedHeader, matcher: HeaderMatcher): SheetIssue[] => {
  const unknown = header.headers.filter(
    (text) => text !== '' && matcher.keyOf(text) === undefined && !matcher.isNamed(text),
  )
  if (unknown.length === 0) return []
  const params = { headers: list(unknown), count: unknown.length }
  return [warnIssue('HEADER_UNKNOWN', { row: header.row, column: unknown[0] ?? null, value: list(unknown), params })]
}

/** Lays the found headers against the definition and the mapping. */
export const planColumns = (
  definition: SheetDefinition,
  mapping: SheetMapping,
  header: LocatedHeader,
  matcher: HeaderMatcher,
): ColumnPlan => {
  const positionOf = new Map<string, number>()
  const issues: SheetIssue[] = []
  const places = new Map<string, number[]>()
  for (const [at, text] of header.headers.entries()) {
    if (text === '') continue
    const normalised = normaliseHeader(text)
    places.set(normalised, [...(places.get(normalised) ?? []), at])
    const key = matcher.keyOf(text)
    if (typeof key !== 'string') continue
    const earlier = positionOf.get(key)
    if (earlier === undefined) positionOf.set(key, at)
    else {
      const params = { first: header.headers[earlier] ?? '', firstColumn: earlier + 1, secondColumn: at + 1 }
      issues.push(errorIssue('HEADER_TWICE', { row: header.row, column: text, value: text, params }))
    }
  }
  const placeOf = (named: string, section: string): number => {
    const [at = -1, again] = places.get(normaliseHeader(named)) ?? []
    const params = { section, found: list(header.headers) }
    if (at === -1) issues.push(errorIssue('MAPPING_HEADER_ABSENT', { row: header.row, column: named, params }))
    else if (again !== undefined) {
      const twice = { first: named, firstColumn: at + 1, secondColumn: again + 1 }
      issues.push(errorIssue('HEADER_TWICE', { row: header.row, column: named, value: named, params: twice }))
    }
    return at
  }
  const where = Object.entries(mapping.where ?? {}).map(([named, texts]) => ({
    at: placeOf(named, 'where'),
    texts: new Set([texts].flat().map(foldValue)),
  }))
  // One of several worksheets may lack a month or a column that another one has.
  const mayLack = mapping.sheets !== undefined
  const isThere = (named: string) => places.has(normaliseHeader(named))
  const unpivot = Object.entries(mapping.unpivot?.columns ?? {}).flatMap(([named, text]) => {
    if (mayLack && !isThere(named)) return []
    const at = placeOf(named, 'unpivot')
    return [{ at, header: header.headers[at] ?? named, text }]
  })
  for (const [named, key] of Object.entries(mapping.columns ?? {})) {
    if (key === null || mayLack || isThere(named)) continue
    const params = { section: 'columns', found: list(header.headers) }
    issues.push(warnIssue('MAPPING_HEADER_ABSENT', { row: header.row, column: named, params }))
  }
  issues.push(...missingIssues(definition, mapping, header, positionOf), ...unknownIssue(header, matcher))
  return { positionOf, where, unpivot, issues }
}
