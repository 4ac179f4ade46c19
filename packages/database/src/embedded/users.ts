import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isAlive } from './lock.ts'

/** One file per process that uses the server: the last to leave stops it, whoever started it. */
export async function joinUsers(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const taken = new Set(await readdir(folder))
  let seat = 0
  while (taken.has(`${process.pid}.${seat}`)) seat += 1
  const ticket = join(folder, `${process.pid}.${seat}`)
  await writeFile(ticket, '')
  return ticket
}

export async function leaveUsers(folder: string, ticket: string): Promise<'last' | 'others remain'> {
  await rm(ticket, { force: true })
  let others = 0
  for (const name of await readdir(folder)) {
    if (isAlive(Number.parseInt(name, 10))) others += 1
    else await rm(join(folder, name), { force: true })
  }
  return others === 0 ? 'last' : 'others remain'
}
