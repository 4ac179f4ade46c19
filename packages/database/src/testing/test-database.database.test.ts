import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { connect } from '../connect.ts'
import { type Seed, testDatabase } from './index.ts'
import { hashMigrations } from './test-server.ts'

const ask = async (url: string, statement: string) => {
  const { sql, close } = connect(url, { max: 1, applicationName: 'test' })
  try {
    return [...(await sql.unsafe(statement))]
  } finally {
    await close()
  }
}

test('databases of one file do not see each other', async () => {
  const [first, second] = [await testDatabase(), await testDatabase()]
  await ask(first.ownerUrl, 'create table only_here ()')
  expect(await ask(second.ownerUrl, `select to_regclass('only_here') as found`)).toEqual([{ found: null }])
})

test('a seed is planted once, and each database starts from it', async () => {
  let times = 0
  const seed: Seed = {
    name: 'apples',
    plant: async ({ ownerUrl }) => {
      times += 1
      await ask(ownerUrl, 'create table apples as select 3 as n')
    },
  }
  const [first, second] = await Promise.all([testDatabase(seed), testDatabase(seed)])
  await ask(first.appUrl, 'update apples set n = 0')
  expect(await ask(second.appUrl, 'select n from apples')).toEqual([{ n: 3 }])
  expect(times).toBe(1)
})

test('a seed that fails leaves no half-planted template behind', async () => {
  const broken = { name: 'pears', plant: () => Promise.reject(new Error('no pears')) }
  await expect(testDatabase(broken)).rejects.toThrow('no pears')
  const whole = {
    name: 'pears',
    plant: async (urls: { ownerUrl: string }) => void (await ask(urls.ownerUrl, 'create table pears ()')),
  }
  const { ownerUrl } = await testDatabase(whole)
  expect(await ask(ownerUrl, `select to_regclass('pears')::text as found`)).toEqual([{ found: 'pears' }])
})

test('the template changes with any migration', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'migrations-'))
  await writeFile(join(folder, '0000_areas.sql'), 'select 1')
  const before = await hashMigrations(folder)
  expect(await hashMigrations(folder)).toBe(before)
  await writeFile(join(folder, '0000_areas.sql'), 'select 2')
  expect(await hashMigrations(folder)).not.toBe(before)
  await rm(folder, { recursive: true })
})
