import { readFile, stat } from 'node:fs/promises'
import { badInput } from '../errors.ts'
import type { OpenInstallation } from '../installation/open-installation.ts'
import type { ImportRequest, SheetKind } from './import-request.ts'
import type { ImportCounts } from './import-row.ts'
import type { ImportIssue } from './issues/import-issue.ts'
import { listIssues } from './list-issues.ts'
import { previewImport } from './preview-import.ts'
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
}

export interface ImportOutcome {
  readonly state: 'PREVIEW' | 'DONE' | 'REJECTED'
  /** Number in the register; null for a preview. */
  readonly id: number | null
  readonly counts: ImportCounts
  readonly issueCount: number
  readonly issues: readonly ImportIssue[]
}

/** Who the register says imported it. */
const operator = 'baris perintah'

const shownIssues = 200

/** Imports or previews a file on the machine with all rights of its administrator. */
export async function importInstalled(
  { connection, clock, settings }: Pick<OpenInstallation, 'connection' | 'clock' | 'settings'>,
  { mapping, preview, ...choice }: ImportChoice,
): Promise<ImportOutcome> {
  const { sql } = connection
  await requireFile(choice.path)
  const request: ImportRequest = {
    ...{ regencyCode: settings.regencyCode, accountName: operator, isDemo: false, today: clock.today() },
    ...choice,
    mapping: mapping === undefined ? undefined : await readMapping(mapping),
  }
  if (preview === true) return { state: 'PREVIEW', id: null, ...(await previewImport(sql, request)) }
  const { id, state, issueCount, ...row } = await runImport(sql, request)
  const issues = await listIssues(sql, id, { first: shownIssues, offset: 0 })
  return { state: state === 'DONE' ? 'DONE' : 'REJECTED', id, counts: row, issueCount, issues }
}

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
