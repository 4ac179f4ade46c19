import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import type postgres from 'postgres'
import { reportWork } from '../uploads/report-work.ts'
import type { ImportRequest } from './import-request.ts'
import { type Preview, previewImport } from './preview-import.ts'

/** A preview as it lies beside its upload, and of what it is one. */
export interface KeptPreview {
  readonly key: string
  readonly sheet: ImportRequest['sheet']
  readonly accountName: string
  readonly preview: Preview
}

const fileOf = (uploadPath: string): string => `${uploadPath}.preview`

/** The last preview of an upload; null when there is none. */
export async function findKeptPreview(uploadPath: string): Promise<KeptPreview | null> {
  const text = await readFile(fileOf(uploadPath), 'utf8').catch(() => null)
  return text === null ? null : JSON.parse(text)
}

/**
 * The preview of an upload, read from beside its file while neither the figures nor the way of reading have changed, so
 * that its lists can be paged. A file is removed with its upload.
 */
export async function previewUpload(
  sql: postgres.Sql,
  uploadId: string,
  request: ImportRequest,
  isGuessed: boolean,
): Promise<Preview> {
  const key = await keyOf(sql, request, isGuessed)
  const kept = await findKeptPreview(request.path)
  if (kept?.key === key) return kept.preview
  const preview = await reportWork(sql, uploadId, 'PREVIEW', (onProgress) =>
    previewImport(sql, { ...request, onProgress }, { isGuessed }),
  )
  const { sheet, accountName } = request
  await writeFile(fileOf(request.path), JSON.stringify({ key, sheet, accountName, preview } satisfies KeptPreview))
  return preview
}

async function keyOf(sql: postgres.Sql, request: ImportRequest, isGuessed: boolean): Promise<string> {
  const { regencyCode, sheet, subjectId, mapping, source, strict, today, scope, accountName } = request
  const [row] = await sql<{ version: number }[]>`
    select data_version as version from installations where regency_code = ${regencyCode}`
  const told = [sheet, subjectId, mapping, source, strict, today, scope, accountName, isGuessed, row?.version]
  return createHash('sha256').update(JSON.stringify(told)).digest('hex')
}
