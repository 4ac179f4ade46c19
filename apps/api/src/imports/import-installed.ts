import { createWriteStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type postgres from 'postgres'
import { badInput } from '../errors.ts'
import type { OpenInstallation } from '../installation/open-installation.ts'
import { findStanding } from './find-import.ts'
import type { ImportProgress, ImportRequest, SheetKind } from './import-request.ts'
import type { ImportCounts, ImportRow } from './import-row.ts'
import type { ImportIssue } from './issues/import-issue.ts'
import type { IssueLanguage } from './issues/issue-terms.ts'
import { listIssues } from './list-issues.ts'
import { previewImport } from './preview-import.ts'
import { type RemarkedImport, writeImportRemarks } from './remarks/write-import-remarks.ts'
import { runImport } from './run-import.ts'

/** What a person at the machine asks for. */
export interface ImportChoice {
  readonly sheet: SheetKind
  readonly path: string
  readonly fileName: string
  /** Path of the mapping. */
  readonly mapping?: string
  readonly source?: string
  readonly strict?: boolean
  readonly preview?: boolean
  /** Where to write the file back with a column of remarks. */
  readonly remarks?: string
  readonly lang?: IssueLanguage
  readonly onProgress?: (progress: ImportProgress) => void
}

export interface ImportOutcome {
  readonly state: 'PREVIEW' | 'DONE' | 'REJECTED'
  /** Number in the register; null for a preview. */
  readonly id: number | null
  /** The import that brought the same content before and still stands. */
  readonly earlier: Pick<ImportRow, 'id' | 'fileName'> | null
  readonly counts: ImportCounts
  readonly issueCount: number
  readonly issues: readonly ImportIssue[]
}

/** Who the register says imported it. */
const operator = 'baris perintah'

const shownIssues = 200
const keptIssues = 10_000

/** Imports or previews a file on the machine with all rights of its administrator. */
export async function importInstalled(
  { connection, clock, settings }: Pick<OpenInstallation, 'connection' | 'clock' | 'settings'>,
  { mapping, preview, remarks, lang = 'id', ...choice }: ImportChoice,
): Promise<ImportOutcome> {
  const { sql } = connection
  await requireFile(choice.path)
  const request: ImportRequest = {
    ...{ regencyCode: settings.regencyCode, accountName: operator, isDemo: false, today: clock.today() },
    ...choice,
    mapping: mapping === undefined ? undefined : await readMapping(mapping),
  }
  const { issues, ...outcome } = await (preview === true ? lookAt(sql, request) : takeIn(sql, request))
  if (remarks !== undefined) await writeBack(remarks, { ...request, issues }, lang)
  return { ...outcome, issues: issues.slice(0, shownIssues) }
}

async function lookAt(sql: postgres.Sql, request: ImportRequest): Promise<ImportOutcome> {
  const { counts, issueCount, issues, sha256 } = await previewImport(sql, request)
  const earlier = await findStanding(sql, request, sha256)
  return { state: 'PREVIEW', id: null, earlier, counts, issueCount, issues }
}

async function takeIn(sql: postgres.Sql, request: ImportRequest): Promise<ImportOutcome> {
  const { id, state, issueCount, sha256, ...counts } = await runImport(sql, request)
  const earlier = await findStanding(sql, request, sha256, id)
  const issues = await listIssues(sql, id, { first: keptIssues, offset: 0 })
  return { state: state === 'DONE' ? 'DONE' : 'REJECTED', id, earlier, counts, issueCount, issues }
}

async function writeBack(path: string, imported: RemarkedImport, lang: IssueLanguage): Promise<void> {
  const file = await writeImportRemarks(imported, lang)
  if (file === null) throw noRows
  await pipeline(file.stream, createWriteStream(path))
}

const noRows = badInput(
  'Berkas ini bukan lembar dengan baris, jadi tidak ada tempat untuk catatan.',
  'This file is no sheet with rows, so there is no place for remarks.',
)

async function requireFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => null)
  if (found?.isFile() === true) return
  throw badInput(`Berkas ${path} tidak ada. Periksa namanya.`, `There is no file ${path}. Check its name.`)
}

async function readMapping(path: string): Promise<unknown> {
  await requireFile(path)
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    throw badInput(
      `Pemetaan ${path} bukan JSON yang sah. Periksa koma dan tanda kutipnya.`,
      `The mapping ${path} is no valid JSON. Check its commas and quotes.`,
    )
  }
}
