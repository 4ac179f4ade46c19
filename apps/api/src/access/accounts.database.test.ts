import { type Connection, connect } from '@pantau/database'
import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { territorySeed } from '../testing/territory-seed.ts'
import { createAccount } from './create-account.ts'
import { ensureDemoAccounts } from './demo-accounts.ts'
import { signIn } from './sign-in.ts'
import { createSignInAttempts } from './sign-in-attempts.ts'

let app: Connection

beforeAll(async () => {
  app = connect((await testDatabase(territorySeed)).appUrl, { max: 1, applicationName: 'accounts' })
})

afterAll(() => app.close())

const create = (name: string, role: string, areaCodes: string[] = []) =>
  createAccount(app.sql, '33.04', { name, role, areaCodes })

test('an account can sign in with the password it was given, and with no other', async () => {
  const made = await create('Siti.Bidan', 'MIDWIFE', ['33.04.15.2001'])
  if (made.outcome !== 'CREATED') throw new Error('was refused')
  const attempt = (password: string) =>
    signIn(app.sql, createSignInAttempts(app.sql), {
      name: 'siti.bidan',
      password,
      address: '::1',
      userAgent: null,
      regencyCode: '33.04',
    })
  expect(await attempt(made.password)).toMatchObject({
    outcome: 'SIGNED_IN',
    identity: { scope: { areaCodes: ['33.04.15.2001'], domains: ['HEALTH'], tier: 'PERSON' } },
  })
  expect(await attempt('another')).toEqual({ outcome: 'REFUSED' })
})

test('an account of the office stands for the whole regency', async () => {
  await create('kepala', 'HEALTH_HEAD')
  expect([...(await app.sql`select area_codes from accounts where name = 'kepala'`)]).toEqual([
    { area_codes: ['33.04'] },
  ])
})

test.each([
  ['a taken name', 'bupati', 'REGENT', []],
  ['a name with a space', 'pak bupati', 'REGENT', []],
  ['an unknown role', 'x1', 'KING', []],
  ['the public', 'x2', 'PUBLIC', []],
  ['an unknown area', 'x3', 'CADRE', ['33.04.99']],
])('%s is refused with a reason, and nothing is stored', async (_, name, role, areaCodes) => {
  const before = await app.sql`select count(*) as n from accounts`
  expect(await create(name, role, areaCodes)).toMatchObject({ outcome: 'REFUSED', reason: { id: /./, en: /./ } })
  expect(await app.sql`select count(*) as n from accounts`).toEqual(before)
})

test('demo accounts bound to a facility move there once it is loaded, and real accounts are left alone', async () => {
  const codes = async (name: string) => (await app.sql`select area_codes from accounts where name = ${name}`)[0]
  expect(await codes('kapus')).toEqual({ area_codes: ['33.04.15'] })
  expect(await codes('kader')).toEqual({ area_codes: ['33.04.15.2001'] })
  await app.sql`insert into areas (code, level, name, regency_code, parent_code)
    values ('33.04-11', 'HEALTH_CENTRE', 'Pejawaran', '33.04', '33.04.15')`
  await app.sql`update accounts set is_demo = false, display_name_id = 'Nyata', area_codes = '{33.04}' where name = 'kader'`
  await ensureDemoAccounts(app.sql, '33.04')
  expect(await codes('kapus')).toEqual({ area_codes: ['33.04-11'] })
  expect(await codes('kader')).toEqual({ area_codes: ['33.04'] })
})
