import type postgres from 'postgres'
import type { ImportProgress } from '../imports/import-request.ts'

/** How often progress is written down; a page asks about as often. */
const everyMs = 1_000

/** Work that has not been heard of for so long was broken off. */
export const silentSeconds = 15

export type UploadWork = 'PREVIEW' | 'RUN'

/** Does something with an upload and writes down how far it is, where every page and process can see it. */
export async function reportWork<Result>(
  sql: postgres.Sql,
  uploadId: string,
  work: UploadWork,
  run: (onProgress: (progress: ImportProgress) => void) => Promise<Result>,
): Promise<Result> {
  let progress: ImportProgress = { rowsRead: 0, isWriting: false }
  const write = (isFirst: boolean) => sql`
    update uploads set work = ${work}, work_seen_at = clock_timestamp(), rows_read = ${progress.rowsRead},
      is_writing = ${progress.isWriting}, work_started_at = case when ${isFirst} then clock_timestamp() else work_started_at end
    where id = ${uploadId}`
  await write(true)
  let last: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    last = write(false).catch(() => undefined)
  }, everyMs)
  try {
    return await run((latest) => {
      progress = latest
    })
  } finally {
    clearInterval(timer)
    await last
    await sql`update uploads set work = null where id = ${uploadId}`
  }
}
