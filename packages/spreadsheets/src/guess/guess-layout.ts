import type { SheetDefinition } from '../definition.ts'
import { type LocatedHeader, locateHeader } from '../header/locate-header.ts'
import { createHeaderMatcher, type HeaderMatcher } from '../header/match-headers.ts'
import type { SheetMapping } from '../mapping/sheet-mapping.ts'
import { readHeadRows } from '../read/read-head-rows.ts'
import { openSheet } from '../source/open-sheet.ts'
import { readPeriodHeader } from './read-period-header.ts'

/** Keys of the columns that may stand across a sheet, or in the name of its worksheet. */
export interface LayoutRules {
  /** Holds a month or year in full. */
  period: string
  /** Holds a month whose year has a column of its own. */
  month: string
  value: string
  /** Columns that say what place a row is about; where none is there, the worksheet's name is text for the first. */
  places: readonly string[]
}

/** More worksheets are not looked at. */
const SHEETS_LOOKED_AT = 200

interface SeenSheet {
  name: string
  keys: ReadonlySet<string>
  unpivot: NonNullable<SheetMapping['unpivot']> | undefined
  isComplete: boolean
}

const guessUnpivot = (
  headers: readonly string[],
  keys: ReadonlySet<string>,
  rules: LayoutRules,
  { keyOf }: HeaderMatcher,
): SeenSheet['unpivot'] => {
  if (keys.has(rules.period) || keys.has(rules.month)) return undefined
  const found = headers.flatMap((header) => {
    const read = keyOf(header) === undefined ? readPeriodHeader(header) : null
    return read === null ? [] : [{ header, ...read }]
  })
  const kind = found.some((one) => one.kind === 'PERIOD') ? 'PERIOD' : 'MONTH'
  const columns = found.filter((one) => one.kind === kind)
  // A column of values beside them may be their sum, or theirs may be notes: one period alone tells nothing then.
  if (columns.length < (keys.has(rules.value) ? 2 : 1)) return undefined
  return {
    keyColumn: kind === 'PERIOD' ? rules.period : rules.month,
    valueColumn: rules.value,
    columns: Object.fromEntries(columns.map(({ header, text }) => [header, text])),
  }
}

const keysOf = ({ headers }: LocatedHeader, definition: SheetDefinition, mapping: SheetMapping): Set<string> => {
  const { keyOf } = createHeaderMatcher(definition, mapping)
  const keys = headers.flatMap((header) => (header === '' ? [] : (keyOf(header) ?? [])))
  return new Set([...keys, ...Object.keys(mapping.constants ?? {})])
}

const lookAt = async (
  path: string,
  name: string | undefined,
  definition: SheetDefinition,
  rules: LayoutRules,
  mapping: SheetMapping,
) => {
  const matcher = createHeaderMatcher(definition, mapping)
  const opened = await openSheet(path, { sheet: name, knownHeaders: matcher.known })
  if ('code' in opened) return null
  try {
    const head = await readHeadRows(opened.blocks).catch(() => [])
    const located = locateHeader(head, definition, matcher)
    if (located === null) return { seen: null, sheetNames: opened.sheetNames }
    const keys = keysOf(located, definition, mapping)
    const unpivot = mapping.unpivot ?? guessUnpivot(located.headers, keys, rules, matcher)
    const given = new Set([...keys, unpivot?.keyColumn, unpivot?.valueColumn])
    const isComplete = definition.columns.every(({ key, required }) => required !== true || given.has(key))
    const seen: SeenSheet = { name: name ?? '', keys, unpivot, isComplete }
    return { seen, sheetNames: opened.sheetNames }
  } finally {
    await opened.blocks.return(undefined)
    opened.close()
  }
}

const mergeUnpivot = (sheets: readonly SeenSheet[]): SheetMapping['unpivot'] => {
  const [first] = sheets.flatMap(({ unpivot }) => unpivot ?? [])
  if (first === undefined) return undefined
  const alike = sheets.filter(({ unpivot }) => unpivot?.keyColumn === first.keyColumn)
  return { ...first, columns: Object.assign({}, ...alike.map(({ unpivot }) => unpivot?.columns)) }
}

/**
 * Completes a mapping by what the layout of a file leaves no doubt about: columns whose headers are months or years, and
 * worksheets of the same form that each bear the name of a place. What the mapping says itself stands.
 */
export const guessLayout = async (
  path: string,
  definition: SheetDefinition,
  rules: LayoutRules,
  mapping: SheetMapping = {},
): Promise<SheetMapping> => {
  const [first] = Object.keys(mapping.sheets?.names ?? {})
  const looked = await lookAt(path, mapping.sheet ?? first, definition, rules, mapping)
  if (looked === null) return mapping
  const { seen, sheetNames } = looked
  const single = seen?.unpivot === undefined ? mapping : { ...mapping, unpivot: seen.unpivot }
  const isChosen = mapping.sheet !== undefined || mapping.sheets !== undefined
  const isPlaced = rules.places.some((key) => seen?.keys.has(key))
  if (isChosen || sheetNames.length < 2 || (seen?.isComplete === true && isPlaced)) return single
  const sheets: SeenSheet[] = []
  for (const name of sheetNames.slice(0, SHEETS_LOOKED_AT)) {
    const other = await lookAt(path, name, definition, rules, mapping)
    if (other?.seen?.isComplete === true) sheets.push(other.seen)
  }
  const [one] = sheets
  const placed = sheets.find(({ keys }) => rules.places.some((key) => keys.has(key)))
  if (one === undefined) return single
  const chosen = placed ?? (sheets.length === 1 ? one : undefined)
  if (chosen !== undefined) return { ...mapping, sheet: chosen.name, unpivot: chosen.unpivot }
  const names = Object.fromEntries(sheets.map(({ name }) => [name, name]))
  return { ...mapping, unpivot: mergeUnpivot(sheets), sheets: { keyColumn: rules.places[0], names } }
}
