import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type postgres from 'postgres'
import { AppError, badInput } from '../errors.ts'

export interface Upload {
  readonly id: string
  readonly fileName: string
  readonly bytes: number
  readonly sha256: string
}

export interface UploadOwner {
  readonly regencyCode: string
  readonly accountName: string
  readonly dataDir: string
}

/** Design decision: the largest sheet seen is a tenth of it. */
export const uploadLimitBytes = 100 * 1024 * 1024

/** A sender that gets its answer in the middle of sending does not read it, so what is too large is taken in up to here. */
export const refusedAtOnceBytes = 10 * uploadLimitBytes

export const uploadFolder = (dataDir: string): string => join(dataDir, 'uploads')

/** Writes the stream into the data folder as it arrives; whatever breaks on the way, no file and no row stay behind. */
export async function storeUpload(
  sql: postgres.Sql,
  { regencyCode, accountName, dataDir }: UploadOwner,
  { fileName, stream }: { fileName: string; stream: Readable },
): Promise<Upload> {
  const id = randomUUID()
  const path = join(uploadFolder(dataDir), id)
  try {
    await mkdir(uploadFolder(dataDir), { recursive: true })
    const measured = await writeMeasured(stream, path)
    const row = { id, regency_code: regencyCode, account_name: accountName, file_name: fileName, ...measured }
    await sql`insert into uploads ${sql(row)}`
    return { id, fileName, ...measured }
  } catch (error) {
    await rm(path, { force: true })
    throw explain(error)
  }
}

async function writeMeasured(stream: Readable, path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  const meter = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length
      if (bytes > refusedAtOnceBytes) return done(tooLarge)
      if (bytes > uploadLimitBytes) return done()
      hash.update(chunk)
      done(null, chunk)
    },
  })
  await pipeline(stream, meter, createWriteStream(path, { flags: 'wx' }))
  if (bytes > uploadLimitBytes) throw tooLarge
  return { bytes, sha256: hash.digest('hex') }
}

function explain(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull
  if (code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET' || code === 'FST_MP_PREMATURE_CLOSE') return broken
  return error
}

export const tooLarge = new AppError(
  'BAD_USER_INPUT',
  {
    id: 'Berkas lebih besar dari 100 MB. Bagi menjadi beberapa berkas, misalnya per tahun.',
    en: 'The file is larger than 100 MB. Split it, for example by year.',
  },
  413,
)

const diskFull = new AppError(
  'INTERNAL_SERVER_ERROR',
  {
    id: 'Ruang penyimpanan server penuh; berkas tidak disimpan. Minta pengelola mengosongkan ruang, lalu unggah lagi.',
    en: 'The server has no disk space left; the file was not kept. Ask the administrator to free some and upload again.',
  },
  507,
)

const broken = badInput(
  'Sambungan terputus sebelum berkas selesai diunggah. Unggah lagi.',
  'The connection broke before the file was complete. Upload it again.',
)
