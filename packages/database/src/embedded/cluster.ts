import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmod,
  chown,
  lstat,
  mkdir,
  readFile,
  realpath,
  rename,
  rm,
  statfs,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { DatabaseError, diskFull, explainFileError, startFailed } from '../errors.ts'
import { type Binaries, binaryPath } from './binaries.ts'
import { canReach, findIdentity, giveTo, type Identity, reachableBinaries, reachableHome } from './identity.ts'
import { serverEnvironment } from './settings.ts'

export interface Cluster {
  dir: string
  binaries: Binaries
  identity: Identity
  passwords: Passwords
}

export interface Passwords {
  superuser: string
  owner: string
  app: string
}

/** initdb writes 39 MB and the first WAL segments; below this PostgreSQL would stop in the middle of a write. */
const leastFreeBytes = 150_000_000
const passwordFile = 'pantau-passwords.json'

export async function openCluster(dataDir: string, found: Binaries): Promise<Cluster> {
  const dir = join(dataDir, 'cluster')
  try {
    await requireSpace(dataDir)
    const identity = await findIdentity(dir)
    const binaries = await reachableBinaries(found, identity)
    if ((await lstat(dir).catch(() => undefined)) === undefined) await createCluster(dir, binaries, identity)
    await requireMajor(dir, binaries)
    const passwords: Passwords = JSON.parse(await readFile(join(dir, passwordFile), 'utf8'))
    return { dir: await realpath(dir), binaries, identity, passwords }
  } catch (error) {
    throw notOurs(error, dir) ?? explainFileError(error, dataDir)
  }
}

async function requireSpace(dataDir: string): Promise<void> {
  const { bavail, bsize } = await statfs(dataDir)
  if (bavail * bsize < leastFreeBytes) throw diskFull(dataDir)
}

async function createCluster(dir: string, binaries: Binaries, identity: Identity): Promise<void> {
  const reachable = await canReach(identity, dirname(dir))
  const home = reachable ? dir : reachableHome(dir)
  const partial = `${home}.new`
  await rm(partial, { recursive: true, force: true })
  await mkdir(partial, { recursive: true, mode: 0o755 })
  await runInitdb(partial, binaries, identity)
  await rename(partial, home)
  if (!reachable) await symlink(home, dir)
}

const secret = () => randomBytes(24).toString('hex')

async function runInitdb(dir: string, binaries: Binaries, identity: Identity): Promise<void> {
  const passwords: Passwords = { superuser: secret(), owner: secret(), app: secret() }
  const handedOver = `${dir}.password`
  await writeFile(handedOver, passwords.superuser, { mode: 0o600 })
  await chmod(dir, 0o700)
  if (identity !== undefined) await chown(handedOver, identity.uid, identity.gid)
  await giveTo(identity, dir)
  const choices = ['-U', 'postgres', '-A', 'scram-sha-256', '-E', 'UTF8', '--no-sync', '--no-instructions']
  const locale = ['--locale-provider=builtin', '--locale=C', '--builtin-locale=C.UTF-8']
  try {
    await promisify(execFile)(
      binaryPath(binaries, 'initdb'),
      ['-D', dir, `--pwfile=${handedOver}`, ...choices, ...locale],
      { ...identity, cwd: dir, env: serverEnvironment(dir) },
    )
    await writeFile(join(dir, passwordFile), JSON.stringify(passwords), { mode: 0o600 })
    await giveTo(identity, dir)
  } catch (error) {
    await rm(dir, { recursive: true, force: true })
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
    throw /No space left|Disk quota/.test(said) ? diskFull(dir, error) : startFailed(dir, said)
  } finally {
    await rm(handedOver, { force: true })
  }
}

async function requireMajor(dir: string, binaries: Binaries): Promise<void> {
  const major = Number.parseInt(await readFile(join(dir, 'PG_VERSION'), 'utf8'), 10)
  if (major === binaries.major) return
  throw new DatabaseError(
    'OTHER_MAJOR_VERSION',
    `Folder data ${dir} dibuat oleh PostgreSQL ${major}, sedangkan Pantau ini membawa PostgreSQL ${binaries.major}. Cadangkan data dengan versi Pantau sebelumnya lalu pulihkan di sini (docs/operations.md), atau pindahkan folder itu.`,
    `The data folder ${dir} was made by PostgreSQL ${major}, but this Pantau carries PostgreSQL ${binaries.major}. Back up with the earlier Pantau and restore here (docs/operations.md), or move the folder away.`,
  )
}

function notOurs(error: unknown, dir: string): DatabaseError | undefined {
  const denied = error instanceof Error && 'code' in error && error.code === 'EACCES' && 'path' in error
  if (!denied || !String(error.path).startsWith(join(dir, '/'))) return undefined
  return new DatabaseError(
    'FOLDER_NOT_OURS',
    `Folder data ${dir} milik pengguna lain. Jalankan Pantau sebagai pengguna itu, atau ubah pemiliknya (chown -R).`,
    `The data folder ${dir} belongs to another user. Run Pantau as that user, or change its owner (chown -R).`,
    error,
  )
}
