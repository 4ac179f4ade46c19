import { createHash } from 'node:crypto'
import { chown, cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Binaries } from './binaries.ts'

/** Who runs PostgreSQL. It refuses root, so root lends it an unprivileged uid; nobody else changes identity. */
export type Identity = { uid: number; gid: number } | undefined

const unprivileged = { uid: 65534, gid: 65534 }
/** Where root keeps what an unprivileged uid must reach when the project itself lies below a closed home folder. */
const sharedState = '/var/lib/pantau'

export async function findIdentity(clusterDir: string): Promise<Identity> {
  if (process.getuid?.() !== 0) return undefined
  const owner = await stat(clusterDir).catch(() => undefined)
  return owner === undefined || owner.uid === 0 ? unprivileged : { uid: owner.uid, gid: owner.gid }
}

export async function canReach(identity: Identity, path: string): Promise<boolean> {
  if (identity === undefined) return true
  const { uid, gid, mode } = await stat(path)
  const shift = uid === identity.uid ? 6 : gid === identity.gid ? 3 : 0
  const executable = ((mode >> shift) & 1) === 1
  const parent = dirname(path)
  return executable && (parent === path || (await canReach(identity, parent)))
}

export function reachableHome(path: string): string {
  return join(sharedState, createHash('sha256').update(path).digest('hex').slice(0, 12))
}

export async function reachableBinaries(binaries: Binaries, identity: Identity): Promise<Binaries> {
  if (await canReach(identity, join(binaries.root, 'bin'))) return binaries
  const root = join(sharedState, `postgresql-${binaries.version}`)
  if ((await stat(root).catch(() => undefined)) === undefined) {
    const partial = `${root}.${process.pid}`
    await mkdir(sharedState, { recursive: true, mode: 0o755 })
    await cp(binaries.root, partial, { recursive: true, verbatimSymlinks: true })
    await rename(partial, root).catch(() => rm(partial, { recursive: true, force: true }))
  }
  return { ...binaries, root }
}

export async function giveTo(identity: Identity, folder: string): Promise<void> {
  if (identity === undefined) return
  await chown(folder, identity.uid, identity.gid)
  for (const entry of await readdir(folder, { recursive: true })) {
    await chown(join(folder, entry), identity.uid, identity.gid)
  }
}
