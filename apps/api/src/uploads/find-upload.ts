import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type postgres from 'postgres'
import { type Upload, uploadFolder } from './store-upload.ts'

/** An upload of the regency with the path of its file; null when there is none or it has been removed since. */
export async function findUpload(
  sql: postgres.Sql,
  { regencyCode, dataDir }: { readonly regencyCode: string; readonly dataDir: string },
  id: string,
): Promise<(Upload & { readonly path: string }) | null> {
  const [upload] = await sql<Upload[]>`
    select id, file_name as "fileName", bytes, sha256 from uploads where id = ${id} and regency_code = ${regencyCode}`
  if (upload === undefined) return null
  const path = join(uploadFolder(dataDir), upload.id)
  const isThere = await access(path).then(
    () => true,
    () => false,
  )
  return isThere ? { ...upload, path } : null
}
