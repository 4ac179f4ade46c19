import { createHash, randomBytes } from 'node:crypto'
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive } from '../embedded/lock.ts'
import { removeEmbedded, startEmbedded } from '../embedded.ts'
import { migrationsFolder } from '../migrate.ts'
import { accessServer, withDatabase } from '../server-url.ts'

/** What a test worker needs to know; crosses processes through vitest's provide. */
export interface TestServer {
  ownerUrl: string
  appUrl: string
  appRole: string
  /** Names the empty, migrated database that others are cloned from. */
  template: string
  /** Begins the name of everything this run creates and may drop. */
  prefix: string
}

const folderPrefix = 'pantau-test-'

export async function hashMigrations(folder: string = migrationsFolder): Promise<string> {
  const hash = createHash('sha256')
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(sql|json)$/.test(name)).sort()
  for (const name of names) hash.update(name).update(await readFile(join(folder, name)))
  return hash.digest('hex').slice(0, 16)
}

export async function openTestServer(): Promise<{ server: TestServer; close(): Promise<void> }> {
  const names = {
    template: `pantau_template_${await hashMigrations()}`,
    prefix: `test_${randomBytes(4).toString('hex')}_`,
  }
  const own = process.env.PANTAU_TEST_DATABASE_URL
  if (own) {
    const access = accessServer(withDatabase(own, 'postgres'))
    return { server: { ...access, ...names }, close: async () => undefined }
  }
  await sweepAbandoned()
  const dataDir = await mkdtemp(join(tmpdir(), `${folderPrefix}${process.pid}-`))
  await chmod(dataDir, 0o755)
  const embedded = await startEmbedded({ dataDir, durability: 'thrown away' })
  const access = { ownerUrl: embedded.ownerUrl('postgres'), appUrl: embedded.appUrl('postgres'), appRole: 'pantau_app' }
  const close = async () => {
    await embedded.stop()
    await removeEmbedded(dataDir)
  }
  return { server: { ...access, ...names }, close }
}

/** A killed test run leaves its server behind; the next run ends it. */
async function sweepAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(folderPrefix)) continue
    const pid = Number.parseInt(name.slice(folderPrefix.length), 10)
    if (Number.isNaN(pid) || isAlive(pid)) continue
    await removeEmbedded(join(tmpdir(), name)).catch(() => rm(join(tmpdir(), name), { recursive: true, force: true }))
  }
}
