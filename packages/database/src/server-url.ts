import postgres from 'postgres'
import { DatabaseError } from './errors.ts'

/** Holds every right the app has; row-level policies name it. */
export const groupRole = 'pantau_app'
const oldestMajor = 15

const invalid = (detail: string, cause?: unknown) =>
  new DatabaseError(
    'URL_INVALID',
    `DATABASE_URL tidak dapat dibaca (${detail}). Tulis seperti postgres://pengguna:sandi@host:5432/pantau; tanda khusus dalam sandi ditulis %40 untuk @, %23 untuk #.`,
    `DATABASE_URL cannot be read (${detail}). Write it like postgres://user:password@host:5432/pantau; special characters in the password become %40 for @, %23 for #.`,
    cause,
  )

export function parseUrl(text: string): URL {
  if (!URL.canParse(text)) throw invalid('not a URL')
  const url = new URL(text)
  if (!/^postgres(ql)?:$/.test(url.protocol)) throw invalid(`unknown scheme ${url.protocol}`)
  if (url.hostname === '') throw invalid('no host')
  if (databaseName(url) === '') throw invalid('no database name')
  return url
}

export const databaseName = (url: URL) => decodeURIComponent(url.pathname.slice(1))

export function withDatabase(text: string, name: string): string {
  const url = parseUrl(text)
  url.pathname = `/${encodeURIComponent(name)}`
  return url.href
}

export interface ServerAccess {
  ownerUrl: string
  appUrl: string
  /** The name the app logs in with; migrate() makes it a member of pantau_app. */
  appRole: string
}

/**
 * The two ways in to a server of one's own. With one login only, the app's connections step down to pantau_app by the
 * start-up parameter `role`, so that row-level security binds them as it does a separate login.
 */
export function accessServer(databaseUrl: string, databaseOwnerUrl: string = databaseUrl): ServerAccess {
  const app = parseUrl(databaseUrl)
  if (app.username === parseUrl(databaseOwnerUrl).username) app.searchParams.set('role', groupRole)
  return { ownerUrl: databaseOwnerUrl, appUrl: app.href, appRole: decodeURIComponent(app.username) }
}

/** Asks the server for its version; whatever stands in the way comes back as a DatabaseError that says what to do. */
export async function verifyServer(url: string): Promise<{ major: number }> {
  const where = describe(parseUrl(url))
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => undefined })
  try {
    const [row] = await sql<{ version: number }[]>`select current_setting('server_version_num')::int as version`
    const major = Math.floor((row?.version ?? 0) / 10_000)
    if (major < oldestMajor) throw tooOld(where, major)
    return { major }
  } catch (error) {
    throw error instanceof DatabaseError ? error : explainConnection(error, where)
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** Never with the password. */
const describe = (url: URL) => `${url.username}@${url.host}${url.pathname}`

const tooOld = (where: string, major: number) =>
  new DatabaseError(
    'VERSION_TOO_OLD',
    `Server ${where} memakai PostgreSQL ${major}. Pantau memerlukan PostgreSQL ${oldestMajor} ke atas: perbarui server, atau kosongkan DATABASE_URL untuk memakai PostgreSQL bawaan.`,
    `The server ${where} runs PostgreSQL ${major}. Pantau needs ${oldestMajor} or newer: upgrade it, or unset DATABASE_URL to use the bundled one.`,
  )

function explainConnection(error: unknown, where: string): DatabaseError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === '28P01' || code === '28000') {
    return new DatabaseError(
      'LOGIN_REFUSED',
      `Server menolak ${where}: nama pengguna atau kata sandi dalam DATABASE_URL salah, atau pg_hba.conf tidak mengizinkannya.`,
      `The server refused ${where}: the user name or password in DATABASE_URL is wrong, or pg_hba.conf does not admit it.`,
      error,
    )
  }
  if (code === '3D000') {
    return new DatabaseError(
      'DATABASE_MISSING',
      `Basis data dalam ${where} belum ada. Buat dengan CREATE DATABASE, atau beri pemiliknya hak CREATEDB.`,
      `The database in ${where} does not exist. Create it with CREATE DATABASE, or give the owner CREATEDB.`,
      error,
    )
  }
  const detail = error instanceof Error ? error.message || code : String(error)
  return new DatabaseError(
    'UNREACHABLE',
    `Tidak dapat terhubung ke ${where} (${detail}). Periksa apakah server menyala, dan host serta port dalam DATABASE_URL.`,
    `Cannot connect to ${where} (${detail}). Check that the server runs, and the host and port in DATABASE_URL.`,
    error,
  )
}
