import { mkdir, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { findBinaries } from './embedded/binaries.ts'
import { type Cluster, openCluster } from './embedded/cluster.ts'
import { withLock } from './embedded/lock.ts'
import { findRunning, launch, stopPostmaster } from './embedded/postmaster.ts'
import { ensureRoles } from './embedded/roles.ts'
import type { Durability } from './embedded/settings.ts'
import { joinUsers, leaveUsers } from './embedded/users.ts'
import { explainFileError } from './errors.ts'

export interface EmbeddedServer {
  port: number
  /** True when the server already ran: started by another process, or left over from a killed one. */
  attached: boolean
  ownerUrl(database: string): string
  appUrl(database: string): string
  /** Leaves the server; the last process to leave stops it. */
  stop(): Promise<void>
}

export interface EmbeddedSettings {
  dataDir: string
  durability?: Durability
}

/** Starts the PostgreSQL that npm brings along, or joins it where it already runs on this data folder. */
export async function startEmbedded({ dataDir, durability = 'kept' }: EmbeddedSettings): Promise<EmbeddedServer> {
  const binaries = await findBinaries()
  await mkdir(dataDir, { recursive: true }).catch((error) => {
    throw explainFileError(error, dataDir)
  })
  const lock = join(dataDir, 'lock')
  const users = join(dataDir, 'users')
  return withLock(lock, async () => {
    const cluster = await openCluster(dataDir, binaries)
    const running = await findRunning(cluster.dir)
    const port = running ?? (await launch(cluster, join(dataDir, 'server.log'), durability))
    await ensureRoles(urlFor('postgres', cluster.passwords.superuser, port, 'postgres'), cluster.passwords)
    const ticket = await joinUsers(users)
    const stop = () =>
      withLock(lock, async () => {
        if ((await leaveUsers(users, ticket)) === 'last') await stopPostmaster(cluster.dir)
      })
    return { ...urlsOf(cluster, port), port, attached: running !== undefined, stop }
  })
}

const urlsOf = ({ passwords }: Cluster, port: number) => ({
  ownerUrl: (database: string) => urlFor('pantau_owner', passwords.owner, port, database),
  appUrl: (database: string) => urlFor('pantau_app', passwords.app, port, database),
})

const urlFor = (role: string, password: string, port: number, database: string) =>
  `postgres://${role}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`

/** Stops whatever still runs on the data folder and deletes it with everything in it. */
export async function removeEmbedded(dataDir: string): Promise<void> {
  const cluster = join(dataDir, 'cluster')
  await stopPostmaster(cluster)
  const home = await realpath(cluster).catch(() => undefined)
  if (home !== undefined) await rm(home, { recursive: true, force: true })
  await rm(dataDir, { recursive: true, force: true })
}
