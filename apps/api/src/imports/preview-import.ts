import type { SheetDefinition, SheetMapping } from '@pantau/spreadsheets'
import type postgres from 'postgres'
import { countItems } from '../exams/sheets/count-items.ts'
import type { Change } from './changes/change.ts'
import { type FileColumn, readColumns } from './columns/read-columns.ts'
import type { ImportRequest } from './import-request.ts'
import type { ImportCounts } from './import-row.ts'
import type { ImportIssue } from './issues/import-issue.ts'
import { guessMapping, readMapping } from './read-mapping.ts'
import { definitionOf } from './sheets/sheet-definitions.ts'
import { takeFile } from './take-file.ts'

export interface Preview {
  readonly counts: ImportCounts
  readonly sha256: string
  readonly issueCount: number
  readonly issues: readonly ImportIssue[]
  readonly changes: readonly Change[]
  /** How the file was read: the mapping given or guessed, completed by its layout. */
  readonly mapping: unknown
  readonly columns: readonly FileColumn[]
  /** Worksheets of the file that can be chosen. */
  readonly worksheets: readonly string[]
}

/** What a run of the file would do: the run itself, rolled back. With `isGuessed` a missing mapping is guessed first. */
export async function previewImport(
  sql: postgres.Sql,
  asked: ImportRequest,
  { isGuessed = false }: { readonly isGuessed?: boolean } = {},
): Promise<Preview> {
  const read = await readForm(asked, isGuessed, await definitionFor(sql, asked))
  const { counts, findings, sha256, changes } = await takeFile(sql, { ...asked, mapping: read.mapping }, 'PREVIEW')
  return { counts, sha256, issueCount: findings.issueCount, issues: findings.list(), changes, ...read }
}

async function definitionFor(sql: postgres.Sql, request: ImportRequest): Promise<SheetDefinition | null> {
  return definitionOf(request.sheet, request.sheet === 'ANSWERS' ? await countItems(sql, request) : null)
}

async function readForm(
  { path, mapping }: ImportRequest,
  isGuessed: boolean,
  definition: SheetDefinition | null,
): Promise<Pick<Preview, 'mapping' | 'columns' | 'worksheets'>> {
  if (definition === null) return { mapping, columns: [], worksheets: [] }
  if (mapping === undefined && isGuessed) {
    const guessed = await guessMapping({ path }, definition)
    return { mapping: guessed, ...(await readColumns(path, definition, guessed)) }
  }
  const completed = await readMapping({ path, mapping }, definition)
  const isBroken = completed.issues.length > 0
  const usable: SheetMapping = isBroken ? {} : completed.mapping
  return { mapping: isBroken ? mapping : completed.mapping, ...(await readColumns(path, definition, usable)) }
}
