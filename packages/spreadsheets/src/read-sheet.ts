import type { SheetDefinition } from './definition.ts'
import { createHeaderMatcher } from './header/match-headers.ts'
import { errorIssue, type SheetIssue, warnIssue } from './issues/sheet-issue.ts'
import { checkSheetMapping, type SheetMapping } from './mapping/sheet-mapping.ts'
import { createRowReader, type SheetBatch } from './read/create-row-reader.ts'
import { planSheet } from './read/plan-sheet.ts'
import { readHeadRows } from './read/read-head-rows.ts'
import { openSheet } from './source/open-sheet.ts'
import type { RawRow, RawSheet } from './source/raw-sheet.ts'

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

/**
 * Reads a CSV or XLSX file into typed rows, batch by batch with flat memory. Whatever is wrong with the file, its
 * header or a cell comes as an issue; only a file that cannot be opened at all (absent, no permission) throws.
 * A row with an ERROR is in `issues` and not in `rows`.
 */
export async function* readSheet(
  path: string,
  definition: SheetDefinition,
  options: ReadSheetOptions = {},
): AsyncGenerator<SheetBatch> {
  const { mapping, issues } = checkSheetMapping(options.mapping, definition)
  if (issues.length > 0) {
    yield startBatch(issues)
    return
  }
  const knownHeaders = createHeaderMatcher(definition, mapping).known
  const { maximumBytes, batchSize = BATCH_SIZE } = options
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
