import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type postgres from 'postgres'
import { type Upload, uploadFolder } from './store-upload.ts'

export type StoredUpload = Upload & { readonly path: string }

/** An upload of the regency with the path of its file; null when there is none or it has been removed since. */
export async function findUpload(
  sql: postgres.Sql,
  { regencyCode, dataDir }: { readonly regencyCode: string; readonly dataDir: string },
  id: string,
): Promise<StoredUpload | null> {
  const [upload] = await sql<Upload[]>`
    select id, file_name as "fileName", bytes, sha256 from uploads where id = ${id} and regency_code = ${regencyCode}`
  return upload === undefined ? null : withPath(dataDir, upload)
}

/** An upload of the regency with this content, whose file is still there. */
export async function findUploadByContent(
  sql: postgres.Sql,
  { regencyCode, dataDir }: { readonly regencyCode: string; readonly dataDir: string },
  sha256: string,
): Promise<StoredUpload | null> {
  const [upload] = await sql<Upload[]>`
    select id, file_name as "fileName", bytes, sha256 from uploads
    where sha256 = ${sha256} and regency_code = ${regencyCode} order by created_at desc limit 1`
  return upload === undefined ? null : withPath(dataDir, upload)
}

async function withPath(dataDir: string, upload: Upload): Promise<StoredUpload | null> {
  const path = join(uploadFolder(dataDir), upload.id)
  const isThere = await access(path).then(
    () => true,
    () => false,
  )
  return isThere ? { ...upload, path } : null
}
