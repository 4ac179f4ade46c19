import { connect } from '@pantau/database'
import { type TestUrls, testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, registered } from '../registry/testing/registry-api.ts'
import { kalibening, registrySeed } from '../registry/testing/registry-seed.ts'
import { openTestApi, type TestApi } from '../testing/execute.ts'

let api: TestApi
let urls: TestUrls

beforeAll(async () => {
  urls = await testDatabase(registrySeed)
  api = await openTestApi(urls)
})

afterAll(() => api.close())

interface Entries {
  readonly auditEntries: {
    readonly totalCount: number
    readonly edges: readonly {
      readonly node: { readonly action: string; readonly subjects: string[]; readonly accountName: string }
    }[]
  }
}

const admin = { role: 'ADMIN' } as const
const listEntries = () =>
  ask<Entries>(
    api,
    '{ auditEntries(first: 50) { totalCount edges { node { action subjects accountName } } } }',
    {},
    admin,
  )
const verify = () =>
  ask<{ verifyAudit: { entries: number; isWhole: boolean; brokenAt: number | null } }>(
    api,
    '{ verifyAudit { entries isWhole brokenAt } }',
    {},
    admin,
  )

test('whoever reads a name stands in the audit with whose it was; who reads none does not', async () => {
  const id = await registered(api)
  const { pregnancy } = await ask<{ pregnancy: { number: string } }>(
    api,
    'query ($id: ID!) { pregnancy(id: $id) { number } }',
    { id },
  )
  const before = (await listEntries()).auditEntries.totalCount
  await ask(api, 'query ($id: ID!) { pregnancy(id: $id) { number kspr { score } } }', { id })
  expect((await listEntries()).auditEntries.totalCount).toBe(before)
  await ask(api, 'query ($id: ID!) { pregnancy(id: $id) { person { name } } }', { id })
  const stranger = { role: 'MIDWIFE', areaCodes: [kalibening] } as const
  await ask(api, 'query ($id: ID!) { pregnancy(id: $id) { person { name } } }', { id }, stranger)
  const { totalCount, edges } = (await listEntries()).auditEntries
  expect(totalCount).toBe(before + 1)
  expect(edges[0]?.node).toEqual({ action: 'READ_PERSONS', subjects: [pregnancy.number], accountName: 'midwife' })
  await ask(api, '{ pregnancies(first: 5, filter: { search: "simulasi" }) { totalCount } }')
  expect((await listEntries()).auditEntries.edges[0]?.node.action).toBe('SEARCHED_PERSONS')
})

test('the entry stands before the name leaves: where it cannot be written, no name is answered', async () => {
  const id = await registered(api, { person: { name: 'Ibu Tertahan' } })
  const owner = connect(urls.ownerUrl, { max: 1, applicationName: 'owner' })
  await owner.sql`revoke insert on audit_entries from pantau_app`
  const { data, errors } = await api.execute('query ($id: ID!) { pregnancy(id: $id) { person { name } } }', {
    viewer: { role: 'MIDWIFE', areaCodes: ['33.04-11'] },
    variables: { id },
  })
  await owner.sql`grant insert on audit_entries to pantau_app`
  await owner.close()
  expect(errors?.[0]?.extensions?.code).toBe('INTERNAL_SERVER_ERROR')
  expect(JSON.stringify(data)).not.toContain('Tertahan')
})

test('readings at the same moment make one unbroken chain', async () => {
  const ids = await Promise.all(
    ['Satu', 'Dua', 'Tiga', 'Empat'].map((name) => registered(api, { person: { name: `Ibu Rantai ${name}` } })),
  )
  await Promise.all(ids.map((id) => ask(api, 'query ($id: ID!) { pregnancy(id: $id) { person { name } } }', { id })))
  expect((await verify()).verifyAudit).toMatchObject({ isWhole: true, brokenAt: null })
})

test('an entry changed, or cut out, behind the app is found at its number', async () => {
  const owner = connect(urls.ownerUrl, { max: 1, applicationName: 'owner' })
  await owner.sql`alter table audit_entries no force row level security`
  await owner.sql`update audit_entries set subjects = '{K0000000}' where sequence = 2`
  expect((await verify()).verifyAudit).toMatchObject({ isWhole: false, brokenAt: 2 })
  await owner.sql`delete from audit_entries where sequence = 2`
  await owner.close()
  expect((await verify()).verifyAudit).toMatchObject({ isWhole: false, brokenAt: 3 })
})
