import { describeSheetIssue, readSheet, type SheetIssue, type SheetRow } from '@pantau/spreadsheets'
import type postgres from 'postgres'
import type { Sentence } from '../../errors.ts'
import { type RegistryAsker, withRegistry } from '../access/with-registry.ts'
import type { UserError } from '../entry/user-error.ts'
import { valueOfCell } from './cells.ts'
import { openComparison, type RegisterDifference } from './compare-register.ts'
import { columnsOf, type RegisterSheetKind, registerSheets } from './register-sheet.ts'
import { type RowOutcome, takeRow } from './take-row.ts'

export interface RegisterIssue {
  readonly row: number | null
  readonly column: string | null
  readonly code: string
  readonly sentence: Sentence
}

export interface RegisterImport {
  readonly rows: number
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly rejected: number
  readonly issues: readonly RegisterIssue[]
  /** Of a preview: how the file and the register here differ. */
  readonly differences: readonly RegisterDifference[]
}

const mostIssues = 500

/** Carries the outcome of a preview out of the transaction that it undoes. */
class Preview extends Error {
  constructor(readonly outcome: RegisterImport) {
    super('preview')
  }
}

/**
 * Takes in a sheet of the register by the rules of the forms, row by row in one transaction: every row without an error,
 * the others listed. A key already there corrects that record, or changes nothing where it is equal.
 */
export async function importRegister(
  asker: RegistryAsker,
  {
    sheet,
    path,
    fileName,
    isPreview,
  }: { sheet: RegisterSheetKind; path: string; fileName: string; isPreview: boolean },
): Promise<RegisterImport> {
  const { rows, issues, rejected } = await readRows(path, sheet)
  const take = async (tx: postgres.TransactionSql) => {
    // the policies make a statement slow to plan and quick to run, and every row sends the same ones
    await tx`select set_config('plan_cache_mode', 'force_generic_plan', true)`
    const comparison = isPreview ? await openComparison(tx, sheet) : null
    const outcome = await takeRows(tx, asker, sheet, { rows, comparison })
    const found = {
      ...outcome,
      rows: rows.length + rejected,
      rejected: outcome.rejected + rejected,
      issues: [...issues, ...outcome.issues].slice(0, mostIssues),
    }
    if (isPreview) throw new Preview(found)
    return found
  }
  try {
    return await withRegistry(asker, 'read write', take, `lembar ${fileName}`)
  } catch (error) {
    if (error instanceof Preview) return error.outcome
    throw error
  }
}

async function readRows(path: string, sheet: RegisterSheetKind) {
  const rows: SheetRow[] = []
  const issues: RegisterIssue[] = []
  const failed = new Set<number>()
  for await (const batch of readSheet(path, { columns: columnsOf(sheet) })) {
    rows.push(...batch.rows)
    for (const issue of batch.issues) {
      if (issue.severity === 'ERROR' && issue.row !== null) failed.add(issue.row)
      issues.push(asIssue(issue))
    }
  }
  return { rows, issues, rejected: failed.size }
}

const asIssue = (issue: SheetIssue): RegisterIssue => ({
  row: issue.row,
  column: issue.column,
  code: issue.code,
  sentence: { id: describeSheetIssue(issue, 'id'), en: describeSheetIssue(issue, 'en') },
})

interface Taking {
  readonly rows: readonly SheetRow[]
  readonly comparison: Awaited<ReturnType<typeof openComparison>> | null
}

async function takeRows(
  tx: postgres.TransactionSql,
  asker: RegistryAsker,
  sheet: RegisterSheetKind,
  { rows, comparison }: Taking,
): Promise<RegisterImport> {
  const counts: Record<RowOutcome['outcome'], number> = { ADDED: 0, CHANGED: 0, SAME: 0, REJECTED: 0 }
  const issues: RegisterIssue[] = []
  for (const row of rows) {
    const values = Object.fromEntries(
      registerSheets[sheet].map((one) => [one.field, valueOfCell(one, row.cells[one.field] ?? null)]),
    )
    const taken = await takeRow(tx, asker, sheet, values)
    counts[taken.outcome] += 1
    comparison?.add(row.row, values, taken)
    if (taken.outcome === 'REJECTED') issues.push(...taken.errors.map((error) => issueOf(row, error)))
  }
  const { ADDED: added, CHANGED: changed, SAME: same, REJECTED: rejected } = counts
  return { rows: rows.length, added, changed, same, rejected, issues, differences: comparison?.close() ?? [] }
}

const issueOf = ({ row, columnOf }: SheetRow, { field, code, sentence }: UserError): RegisterIssue => {
  const name = field.split('.').at(-1) ?? field
  return { row, column: columnOf[name] ?? (field === '' ? null : field), code, sentence }
}
