import { link, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DatabaseError, explainFileError } from '../errors.ts'

const waitMs = 120_000
const retryMs = 50

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const readPid = async (path: string) => Number.parseInt(await readFile(path, 'utf8').catch(() => ''), 10)

async function tryLock(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o644)
    await file.writeFile(`${process.pid}\n`)
    await file.close()
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw explainFileError(error, dirname(path))
  }
}

/** Takes the file away first and looks at it then, so that two waiters never remove each other's fresh lock. */
async function dropIfStale(path: string): Promise<void> {
  const holder = await readPid(path)
  if (Number.isNaN(holder) || isAlive(holder)) return
  const aside = `${path}.${process.pid}`
  await rename(path, aside).catch(() => undefined)
  if ((await readPid(aside)) !== holder) await link(aside, path).catch(() => undefined)
  await rm(aside, { force: true })
}

export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + waitMs
  while (!(await tryLock(path))) {
    await dropIfStale(path)
    if (Date.now() > deadline) {
      throw new DatabaseError(
        'LOCK_HELD',
        `Proses Pantau lain sedang memakai basis data (${path}). Hentikan proses itu, atau hapus berkas ini bila tidak ada lagi.`,
        `Another Pantau process is busy with the database (${path}). Stop it, or delete that file if no other process runs.`,
      )
    }
    await pause(retryMs)
  }
  try {
    return await work()
  } finally {
    await rm(path, { force: true })
  }
}
