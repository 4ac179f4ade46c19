import { spawn } from 'node:child_process'
import { open, readFile, rm, truncate } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { diskFull, folderReadOnly, startFailed } from '../errors.ts'
import { binaryPath } from './binaries.ts'
import type { Cluster } from './cluster.ts'
import { isAlive } from './lock.ts'
import { type Durability, serverArguments, serverEnvironment } from './settings.ts'

const pollMs = 20
/** Replaying WAL after a power cut can take a while on a slow disk. */
const startLimitMs = 180_000
const stopLimitMs = 60_000
const largestLogBytes = 10_000_000
const attempts = 5

interface Postmaster {
  pid: number
  port: number
  status: string
}

async function readPostmaster(clusterDir: string): Promise<Postmaster | undefined> {
  const lines = (await readFile(join(clusterDir, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const pid = Number.parseInt(lines[0] ?? '', 10)
  if (Number.isNaN(pid)) return undefined
  return { pid, port: Number.parseInt(lines[3] ?? '', 10), status: (lines[7] ?? 'starting').trim() }
}

/** A pid file may outlive its server and name a process of another program; only a process called postgres counts. */
async function isPostgres(pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false
  const command = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => 'postgres')
  return command.trim() === 'postgres'
}

/** The port of a server that already runs on this cluster, once it accepts connections. */
export async function findRunning(clusterDir: string): Promise<number | undefined> {
  const deadline = Date.now() + startLimitMs
  for (;;) {
    const postmaster = await readPostmaster(clusterDir)
    if (postmaster === undefined) return undefined
    if (!(await isPostgres(postmaster.pid))) {
      await rm(join(clusterDir, 'postmaster.pid'), { force: true })
      return undefined
    }
    if (postmaster.status === 'ready') return postmaster.port
    if (Date.now() > deadline) throw startFailed(clusterDir, `pid ${postmaster.pid}: ${postmaster.status}`)
    await pause(pollMs)
  }
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

export async function launch(cluster: Cluster, logPath: string, durability: Durability): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort()
    const output = await runPostmaster(cluster, logPath, serverArguments(port, durability))
    if (output === undefined) return port
    if (/No space left|Disk quota/.test(output)) throw diskFull(cluster.dir)
    if (/Read-only file system|Permission denied/.test(output)) throw folderReadOnly(cluster.dir)
    const passing = /could not bind|could not create any TCP|shared memory block .* still in use/.test(output)
    if (!passing || attempt === attempts) throw startFailed(cluster.dir, `${logPath}\n${output}`, passing)
    await pause(200 * attempt)
  }
}

/** Answers undefined once the server is ready, or what it wrote before it ended. */
async function runPostmaster(cluster: Cluster, logPath: string, settings: string[]): Promise<string | undefined> {
  const log = await open(logPath, 'a', 0o640)
  const { size } = await log.stat()
  if (size > largestLogBytes) await truncate(logPath)
  const start = size > largestLogBytes ? 0 : size
  const server = spawn(binaryPath(cluster.binaries, 'postgres'), ['-D', cluster.dir, ...settings], {
    ...cluster.identity,
    cwd: cluster.dir,
    env: serverEnvironment(cluster.dir),
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  })
  let failure: string | undefined
  server.once('error', (error) => {
    failure = error.message
  })
  server.once('exit', (code) => {
    failure = `exit ${code}`
  })
  server.unref()
  const deadline = Date.now() + startLimitMs
  for (;;) {
    const postmaster = await readPostmaster(cluster.dir)
    if (postmaster?.pid === server.pid && postmaster?.status === 'ready') break
    if (Date.now() > deadline) failure ??= `not ready after ${startLimitMs / 1000} s`
    if (failure !== undefined) break
    await pause(pollMs)
  }
  await log.close()
  return failure === undefined ? undefined : `${failure}\n${(await readFile(logPath, 'utf8')).slice(start)}`
}

export async function stopPostmaster(clusterDir: string): Promise<void> {
  const postmaster = await readPostmaster(clusterDir)
  if (postmaster === undefined || !(await isPostgres(postmaster.pid))) return
  askToStop(postmaster.pid)
  const deadline = Date.now() + stopLimitMs
  while ((await readPostmaster(clusterDir))?.pid === postmaster.pid && (await isPostgres(postmaster.pid))) {
    if (Date.now() > deadline) throw startFailed(clusterDir, `pid ${postmaster.pid} does not stop`)
    await pause(pollMs)
  }
}

/** SIGINT is PostgreSQL's fast shutdown. It may have ended between being found and being asked. */
function askToStop(pid: number): void {
  try {
    process.kill(pid, 'SIGINT')
  } catch (error) {
    if (isAlive(pid)) throw error
  }
}
