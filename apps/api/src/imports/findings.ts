import { placeOfRow, type SheetBatch, type SheetRow } from '@pantau/spreadsheets'
import type { ImportIssue } from './issues/import-issue.ts'

/** Issues kept for reading; all are counted. */
const keptIssues = 10_000

/**
 * What is wrong in a file, and how many of its rows were read, refused and left out. In a wide sheet each filled cell
 * across counts as a row; a row whose other cells cannot be read counts once.
 */
export interface Findings {
  readonly counts: { rows: number; rejected: number; skipped: number }
  issueCount: number
  /** Header of the file by column, for each way in which its rows were read. */
  readonly layouts: Set<SheetRow['columnOf']>
  /** The first ones found, in the order of rows. */
  list(): readonly ImportIssue[]
  /** Says which worksheets the rows come from, where one was chosen or several are read; their numbers tell which. */
  nameWorksheets(names: readonly string[]): void
  add(issue: ImportIssue): void
  /** A row that was read well and is refused for what it says. */
  reject(...issues: readonly ImportIssue[]): void
  /** `across`: headers of columns whose cells are rows of their own, folded. */
  addBatch(batch: SheetBatch, across?: ReadonlySet<string>): void
}

export function createFindings(): Findings {
  const kept: ImportIssue[] = []
  const isRepeated = createRepeatWatch()
  let worksheets: readonly string[] = []
  const findings: Findings = {
    counts: { rows: 0, rejected: 0, skipped: 0 },
    issueCount: 0,
    layouts: new Set(),
    list: () => {
      const ordered = kept.toSorted((one, other) => placeOf(one) - placeOf(other))
      return worksheets.length === 0 ? ordered : ordered.map((issue) => placeIssue(issue, worksheets))
    },
    nameWorksheets: (names) => {
      worksheets = names
    },
    add: (issue) => {
      if (isRepeated(issue)) return
      findings.issueCount += 1
      if (kept.length < keptIssues) kept.push(issue)
    },
    reject: (...issues) => {
      findings.counts.rejected += 1
      for (const issue of issues) findings.add(issue)
    },
    addBatch: ({ rows, issues, skipped }, across = noHeaders) => {
      const refused = new Set<string>()
      for (const { severity, row, column } of issues)
        if (severity === 'ERROR' && row !== null)
          refused.add(column !== null && across.has(foldHeader(column)) ? `${row} ${column}` : String(row))
      findings.counts.rows += rows.length + refused.size + skipped
      findings.counts.rejected += refused.size
      findings.counts.skipped += skipped
      for (const { columnOf } of rows) findings.layouts.add(columnOf)
      for (const issue of issues) findings.add(issue)
    },
  }
  return findings
}

const noHeaders: ReadonlySet<string> = new Set()

/** A header as it is compared. */
export const foldHeader = (header: string): string => header.trim().toLowerCase()

/** What is about the whole file comes first; about a worksheet, such as an unfilled one, last. */
const placeOf = ({ row, params }: ImportIssue): number =>
  row ?? (params.worksheet === undefined ? 0 : Number.MAX_SAFE_INTEGER)

/** In a wide sheet a bad area or element would be told anew for every month of its row. */
function createRepeatWatch(): (issue: ImportIssue) => boolean {
  let row: number | null = null
  const told = new Set<string>()
  return (issue) => {
    if (issue.row !== row) told.clear()
    row = issue.row
    const key = JSON.stringify([issue.code, issue.column, issue.value, issue.params])
    if (row !== null && told.has(key)) return true
    told.add(key)
    return false
  }
}

/** An issue with the name of its worksheet, and its rows as they are numbered there. */
function placeIssue({ row, params, ...issue }: ImportIssue, worksheets: readonly string[]): ImportIssue {
  const { worksheet: named, other, ...rest } = params
  if (row === null) return { ...issue, row, params: rest, worksheet: named === undefined ? null : String(named) }
  const place = placeOfRow(row)
  const worksheet = worksheets[place.sheetAt] ?? null
  if (typeof other !== 'number') return { ...issue, row: place.row, params, worksheet }
  const others = placeOfRow(other)
  const otherWorksheet = others.sheetAt === place.sheetAt ? '' : (worksheets[others.sheetAt] ?? '')
  return { ...issue, row: place.row, params: { ...rest, other: others.row, otherWorksheet }, worksheet }
}
