import type { SheetDefinition } from './definition.ts'
import { createHeaderMatcher } from './header/match-headers.ts'
import { errorIssue, type SheetIssue, warnIssue } from './issues/sheet-issue.ts'
import { checkSheetMapping, type SheetMapping } from './mapping/sheet-mapping.ts'
import { createRowReader, type SheetBatch } from './read/create-row-reader.ts'
import { planSheet } from './read/plan-sheet.ts'
import { readHeadRows } from './read/read-head-rows.ts'
import { openSheet } from './source/open-sheet.ts'
import type { RawRow, RawSheet } from './source/raw-sheet.ts'
import { rowsBefore } from './source/row-places.ts'

export interface ReadSheetOptions {
  mapping?: SheetMapping | undefined
  /** Largest file taken; default 100 MB. An XLSX may unpack to five times as much. */
  maximumBytes?: number | undefined
  /** Rows or issues in one batch, default 5,000; a wide row may overshoot it. */
  batchSize?: number | undefined
}

const BATCH_SIZE = 5_000

const startBatch = (issues: SheetIssue[] = []): SheetBatch => ({ rows: [], issues, skipped: 0 })

async function* chain(head: RawRow[], sheet: RawSheet): AsyncGenerator<RawRow[]> {
  yield head
  yield* sheet.blocks
}

async function* readRows(
  sheet: RawSheet,
  definition: SheetDefinition,
  mapping: SheetMapping,
  batchSize: number,
): AsyncGenerator<SheetBatch> {
  const matcher = createHeaderMatcher(definition, mapping)
  const head = await readHeadRows(sheet.blocks)
  const { rowPlan, firstAt, issues } = planSheet(sheet, head, definition, mapping, matcher)
  let batch = startBatch([...sheet.issues, ...issues])
  if (rowPlan === null) {
    yield batch
    return
  }
  const readRow = createRowReader(rowPlan)
  let outcomes = 0
  for await (const block of chain(head.slice(firstAt), sheet)) {
    for (const raw of block) {
      readRow(raw, batch)
      if (batch.rows.length < batchSize && batch.issues.length < batchSize) continue
      outcomes += batch.rows.length + batch.issues.length + batch.skipped
      yield batch
      batch = startBatch()
    }
  }
  batch.issues.push(...rowPlan.formulas.summarise())
  outcomes += batch.rows.length + batch.issues.length + batch.skipped - sheet.issues.length - issues.length
  if (outcomes <= 0) batch.issues.push(warnIssue('NO_ROWS'))
  yield batch
}

async function* readOne(
  path: string,
  definition: SheetDefinition,
  mapping: SheetMapping,
  { maximumBytes, batchSize = BATCH_SIZE }: ReadSheetOptions,
): AsyncGenerator<SheetBatch> {
  const knownHeaders = createHeaderMatcher(definition, mapping).known
  const opened = await openSheet(path, { maximumBytes, sheet: mapping.sheet, knownHeaders })
  if ('code' in opened) {
    yield startBatch([opened])
    return
  }
  try {
    yield* readRows(opened, definition, mapping, batchSize)
  } catch (error) {
    if (opened.format !== 'xlsx' || !(error instanceof Error)) throw error
    yield startBatch([errorIssue('NOT_A_SPREADSHEET', { params: { nature: 'broken' } })])
  } finally {
    await opened.blocks.return(undefined)
    opened.close()
  }
}

/** Moves the row numbers of a batch behind those of the worksheets before. */
const moveRows = ({ rows, issues, skipped }: SheetBatch, sheetAt: number, worksheet: string): SheetBatch => {
  const before = rowsBefore(sheetAt)
  return {
    rows: rows.map((row) => ({ ...row, row: row.row + before })),
    issues: issues.map((issue) => {
      const params = issue.row === null ? { ...issue.params, worksheet } : issue.params
      return { ...issue, row: issue.row === null ? null : issue.row + before, params }
    }),
    skipped,
  }
}

/**
 * Reads a CSV or XLSX file into typed rows, batch by batch with flat memory. Whatever is wrong with the file, its
 * header or a cell comes as an issue; only a file that cannot be opened at all (absent, no permission) throws.
 * A row with an ERROR is in `issues` and not in `rows`. With `mapping.sheets` the numbers of rows tell the worksheet
 * as well, see placeOfRow; an issue of a whole worksheet names it in `params.worksheet`.
 */
export async function* readSheet(
  path: string,
  definition: SheetDefinition,
  options: ReadSheetOptions = {},
): AsyncGenerator<SheetBatch> {
  const { mapping, issues } = checkSheetMapping(options.mapping, definition)
  if (issues.length > 0) yield startBatch(issues)
  else if (mapping.sheets === undefined) yield* readOne(path, definition, mapping, options)
  else {
    const { keyColumn, names } = mapping.sheets
    for (const [at, [sheet, text]] of Object.entries(names).entries()) {
      const constants = keyColumn === undefined ? mapping.constants : { ...mapping.constants, [keyColumn]: text }
      for await (const batch of readOne(path, definition, { ...mapping, sheet, constants }, options))
        yield moveRows(batch, at, sheet)
    }
  }
}
