import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi, type Viewer } from '../testing/execute.ts'
import { ask, midwife, register, registered, type UserErrorAnswer } from './testing/registry-api.ts'
import { kalibening, pejawaran, registrySeed, villages } from './testing/registry-seed.ts'

let api: TestApi
let cadre: { id: string; number: string }
const other: Viewer = { role: 'MIDWIFE', areaCodes: [kalibening] }

beforeAll(async () => {
  api = await openTestApi(await testDatabase(registrySeed), { today: '2026-11-24' })
  const made = await ask<{ registerCadre: { cadre: { id: string; number: string } } }>(
    api,
    'mutation ($input: CadreInput!) { registerCadre(input: $input) { cadre { id number } } }',
    { input: { name: 'Kader Pindahan', village: villages.own } },
  )
  cadre = made.registerCadre.cadre
  await ask(api, 'mutation ($id: ID!) { inviteCadre(cadre: $id) { code } }', { id: cadre.id })
})

afterAll(() => api.close())

const moving = `mutation ($id: ID!, $input: MoveInput!) {
  movePregnancy(pregnancy: $id, input: $input) { recordId pregnancy { number } userErrors { field code message } } }`

interface Moved {
  readonly recordId: string | null
  readonly pregnancy: { number: string } | null
  readonly userErrors: readonly UserErrorAnswer[]
}

const move = async (id: string, input: object, viewer: Viewer = midwife) =>
  (await ask<{ movePregnancy: Moved }>(api, moving, { id, input }, viewer)).movePregnancy

const home = { village: villages.foreign, hamlet: 'Sidengok', rt: '02', rw: '01', reason: 'ikut suami' }

const look = async (id: string, viewer: Viewer) => {
  const { pregnancy } = await ask<{ pregnancy: Seen | null }>(
    api,
    `query ($id: ID!) { pregnancy(id: $id) { village { code } person { name hamlet } cadre { number }
      antenatalContacts { on } assignments { endedOn endReason } history { reason changes { field after } } } }`,
    { id },
    viewer,
  )
  return pregnancy
}

interface Seen {
  readonly village: { code: string }
  readonly person: { name: string; hamlet: string | null } | null
  readonly cadre: { number: string } | null
  readonly antenatalContacts: readonly { on: string }[]
  readonly assignments: readonly { endedOn: string | null; endReason: string | null }[]
  readonly history: readonly { reason: string | null; changes: readonly { field: string; after: string | null }[] }[]
}

let people = 0

async function newClient(): Promise<string> {
  people += 1
  const id = await registered(api, {
    person: { name: `Ibu Pindah ${'abcdefgh'[people]}uwi`, phone: `0812000010${people}` },
  })
  await ask(
    api,
    'mutation ($id: ID!, $cadre: ID!) { assignCadre(pregnancy: $id, cadre: $cadre, reason: "dekat rumah", fromOn: "2026-10-01") { recordId } }',
    {
      id,
      cadre: cadre.id,
    },
  )
  await ask(
    api,
    'mutation ($id: ID!) { recordAntenatalContact(pregnancy: $id, input: { on: "2026-10-01", provider: MIDWIFE, place: HOME }) { recordId } }',
    { id },
  )
  return id
}

test('a client who moves belongs to the puskesmas of her new village with all her records; the former one sees nothing', async () => {
  const id = await newClient()
  const account: Viewer = { role: 'CADRE', name: cadre.number.toLowerCase(), areaCodes: [villages.own] }
  expect((await look(id, account))?.person?.name).toContain('Ibu Pindah')
  expect(await look(id, other)).toBeNull()
  expect(await move(id, { ...home, movedOn: '2026-11-20' })).toMatchObject({ pregnancy: null, userErrors: [] })
  expect(await look(id, midwife)).toBeNull()
  expect(await look(id, account)).toBeNull()
  const there = await look(id, other)
  expect(there).toMatchObject({
    village: { code: villages.foreign },
    person: { hamlet: 'Sidengok' },
    cadre: null,
    antenatalContacts: [{ on: '2026-10-01' }],
    assignments: [{ endedOn: '2026-11-20', endReason: 'CLIENT_MOVED' }],
  })
  const changed = there?.history.filter(({ reason }) => reason === 'ikut suami').flatMap(({ changes }) => changes)
  expect(changed).toContainEqual(expect.objectContaining({ field: 'villageCode', after: villages.foreign }))
})

test('the former puskesmas goes on reading her where it goes on caring for her', async () => {
  const id = await newClient()
  expect(await move(id, { ...home, careCentre: pejawaran })).toMatchObject({ userErrors: [] })
  expect((await look(id, midwife))?.person?.name).toContain('Ibu Pindah')
  expect((await look(id, other))?.person?.name).toContain('Ibu Pindah')
})

test('within one puskesmas she keeps her cadre', async () => {
  const id = await newClient()
  expect(await move(id, { ...home, village: villages.ownToo })).toMatchObject({ userErrors: [] })
  expect((await look(id, midwife))?.cadre?.number).toBe(cadre.number)
})

test('she is matched where she lives now', async () => {
  const id = await newClient()
  await move(id, home)
  const person = { name: `Ibu Pindah ${'abcdefgh'[people]}uwi`, phone: `0812000010${people}` }
  const input = { person, village: villages.foreign, registeredOn: '2026-11-24', lmpOn: '2026-09-01' }
  const { matches } = await register(api, input, { viewer: other })
  expect(matches).toMatchObject([{ village: { code: villages.foreign } }])
})

test('what cannot be is told at its field, and nothing is written', async () => {
  const id = await newClient()
  const refused = async (over: object, viewer = midwife) =>
    (await move(id, { ...home, ...over }, viewer)).userErrors.map(({ field, code }) => [field, code])
  expect(await refused({ village: villages.own })).toEqual([['village', 'SAME_VILLAGE']])
  expect(await refused({ village: '33.04' })).toEqual([['village', 'UNKNOWN_AREA']])
  expect(await refused({ careCentre: '33.04.15.2001' })).toEqual([['careCentre', 'UNKNOWN_AREA']])
  expect(await refused({ movedOn: '2026-12-01' })).toEqual([['movedOn', 'IN_FUTURE']])
  expect(await refused({ reason: ' ya ' })).toEqual([['reason', 'REASON_MISSING']])
  expect(await refused({}, other)).toEqual([['pregnancy', 'NOT_FOUND']])
  expect((await look(id, midwife))?.village.code).toBe(villages.own)
  await ask(api, 'mutation ($id: ID!) { closePregnancy(pregnancy: $id, reason: LOST) { recordId } }', { id })
  expect(await refused({})).toEqual([['pregnancy', 'CLOSED']])
})
