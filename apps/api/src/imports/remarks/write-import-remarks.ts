import type { Readable } from 'node:stream'
import { writeRemarks } from '@pantau/spreadsheets'
import type { SheetKind } from '../import-request.ts'
import { describeIssue } from '../issues/describe-issue.ts'
import type { ImportIssue } from '../issues/import-issue.ts'
import type { IssueLanguage } from '../issues/issue-terms.ts'
import { readMapping } from '../read-mapping.ts'
import { definitionOf } from '../sheets/sheet-definitions.ts'

export interface RemarkedImport {
  readonly sheet: SheetKind
  readonly path: string
  readonly fileName: string
  readonly mapping?: unknown
  readonly issues: readonly ImportIssue[]
}

export interface RemarkedFile {
  readonly fileName: string
  readonly contentType: string
  readonly stream: Readable
}

const contentTypes = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

const mostAnswers = 200 // of any exam: remarks need the rows only

const suffix = { id: 'catatan', en: 'remarks' }

/** The user's own file with what was found beside each row; null where it has no rows to speak of. */
export async function writeImportRemarks(
  { sheet, path, fileName, mapping: given, issues }: RemarkedImport,
  lang: IssueLanguage,
): Promise<RemarkedFile | null> {
  const definition = definitionOf(sheet, mostAnswers)
  if (definition === null) return null
  const { mapping } = await readMapping({ path, mapping: given }, definition)
  const remarks = issues.map((issue) => ({
    worksheet: issue.worksheet ?? null,
    row: issue.row,
    text: describeIssue({ ...issue, row: null, worksheet: null }, lang),
  }))
  const file = await writeRemarks(path, { definition, mapping, lang, remarks })
  if (file === null) return null
  const base = fileName.replace(/\.[^.]{1,5}$/, '')
  return {
    fileName: `${base}-${suffix[lang]}.${file.format}`,
    contentType: contentTypes[file.format],
    stream: file.stream,
  }
}
