import { checkSheetMapping, previewHeaders } from '@pantau/spreadsheets'
import type postgres from 'postgres'
import type { Findings } from './findings.ts'
import type { ImportRequest } from './import-request.ts'
import type { ImportCounts } from './import-row.ts'
import type { ImportIssue } from './issues/import-issue.ts'
import { sheetDefinitions } from './sheets/sheet-definitions.ts'
import { takeFile } from './take-file.ts'

export interface Preview {
  readonly counts: ImportCounts
  readonly isRepeat: boolean
  readonly issueCount: number
  readonly issues: readonly ImportIssue[]
  readonly columns: readonly { readonly header: string; readonly readAs: string | null }[]
}

const shownIssues = 200

/** What a run of the file would do: the run itself, rolled back. */
export async function previewImport(sql: postgres.Sql, request: ImportRequest): Promise<Preview> {
  const { counts, findings, sha256 } = await takeFile(sql, request, 'PREVIEW')
  const [before] = await sql`
    select from imports where regency_code = ${request.regencyCode} and sha256 = ${sha256} and state = 'DONE' limit 1`
  return {
    counts,
    isRepeat: before !== undefined,
    issueCount: findings.issueCount,
    issues: findings.list().slice(0, shownIssues),
    columns: await readColumns(request, findings),
  }
}

async function readColumns(
  { sheet, path, mapping }: ImportRequest,
  { layouts }: Findings,
): Promise<Preview['columns']> {
  if (sheet === 'BOUNDARIES') return []
  const definition = sheetDefinitions[sheet]
  const checked = checkSheetMapping(mapping, definition)
  const { headers, guesses } = await previewHeaders(path, definition, checked.mapping)
  const read = new Map([...layouts].flatMap((layout) => Object.entries(layout)).map(([key, header]) => [header, key]))
  return headers.map((header) => ({ header, readAs: (read.size > 0 ? read.get(header) : guesses[header]) ?? null }))
}
