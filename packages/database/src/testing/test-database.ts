import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import {
  asOwner,
  buildSeededTemplate,
  cloneDatabase,
  dropDatabase,
  type Seed,
  type TestUrls,
  urlsOf,
} from './databases.ts'
import './global-setup.ts'

const made: string[] = []

/**
 * A fresh database for this test file, cloned from the migrated template or, with a seed, from one that was planted
 * once for the whole run. Call it in beforeAll; it is dropped when the file ends.
 */
export async function testDatabase(seed?: Seed): Promise<TestUrls> {
  const server = inject('testServer')
  const template = seed === undefined ? server.template : await buildSeededTemplate(server, seed)
  const name = `${server.prefix}${randomBytes(6).toString('hex')}`
  await asOwner(server, (sql) => cloneDatabase(sql, template, name))
  made.push(name)
  return urlsOf(server, name)
}

export async function dropTestDatabases(): Promise<void> {
  if (made.length === 0) return
  await asOwner(inject('testServer'), async (sql) => {
    for (const name of made.splice(0)) await dropDatabase(sql, name)
  })
}
