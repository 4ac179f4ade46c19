import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type postgres from 'postgres'
import { uploadFolder } from './store-upload.ts'

/** An import keeps what it took from a file, so a file is needed only between preview and run. */
const keptDays = 30

export async function removeOldUploads(
  sql: postgres.Sql,
  { regencyCode, dataDir }: { readonly regencyCode: string; readonly dataDir: string },
  now: Date,
): Promise<void> {
  const oldest = new Date(now.valueOf() - keptDays * 24 * 3600 * 1000)
  await sql`delete from uploads where regency_code = ${regencyCode} and created_at < ${oldest.toISOString()}`
  const folder = uploadFolder(dataDir)
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name)
    const { mtime } = await stat(path)
    if (mtime < oldest) await rm(path)
  }
}
