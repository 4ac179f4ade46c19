import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../testing/execute.ts'
import { ask, midwife, pregnancyInput, register, registered } from './testing/registry-api.ts'
import { kalibening, registrySeed, villages } from './testing/registry-seed.ts'

let api: TestApi

beforeAll(async () => {
  api = await openTestApi(await testDatabase(registrySeed))
})

afterAll(() => api.close())

const others: Record<string, unknown> = {}
/** Somebody new for each test. */
const woman = (name: string, over: Record<string, unknown> = others) => ({ person: { name: `Ibu ${name}` }, ...over })

test('a pregnancy registered by a midwife is read back with what follows from it', async () => {
  const id = await registered(api)
  const { pregnancy } = await ask<{ pregnancy: unknown }>(
    api,
    `query ($id: ID!) { pregnancy(id: $id) {
      status isEditable person { name bornOn rt } village { code } ageYears
      dating { method dueOn weeks days trimester } kspr { score band isEmergency undecided { code } issues { code } }
      nextStep { code state dueBy label } watches steps { code } timeline { kind on title ageDays }
    } }`,
    { id },
  )
  expect(pregnancy).toMatchObject({
    status: 'PREGNANT',
    isEditable: true,
    person: { name: 'Ibu Simulasi Satu', bornOn: '1998-03-04', rt: '03' },
    village: { code: villages.own },
    ageYears: 28,
    dating: { method: 'LMP', dueOn: '2027-04-07', weeks: 20, days: 6, trimester: 2 },
    kspr: { score: 2, band: 'KRR', isEmergency: false, issues: [] },
    nextStep: { code: 'K2', state: 'OVERDUE', dueBy: '2026-11-18', label: 'Periksa hamil K2' },
    watches: ['PREGNANCY'],
  })
})

test('the same registration sent twice under one key stands once', async () => {
  const input = pregnancyInput(woman('Dua Kali', { entryKey: 'hp-1' }))
  const first = await register(api, input)
  expect((await register(api, input)).pregnancy).toEqual(first.pregnancy)
})

test.each([
  ['a last period in the future', { lmpOn: '2026-12-01' }, 'lmpOn', 'START_IN_FUTURE'],
  [
    'a pregnancy past 44 weeks',
    { lmpOn: '2025-11-01', lastBirthOn: null, parity: 0 },
    'lmpOn',
    'STILL_OPEN_AFTER_44_WEEKS',
  ],
  [
    'births not fewer than pregnancies',
    { gravida: 1, parity: 1, lastBirthOn: null },
    'parity',
    'PARITY_NOT_BELOW_GRAVIDA',
  ],
  ['a last birth in a first pregnancy', { gravida: 1, parity: 0 }, 'lastBirthOn', 'FIRST_PREGNANCY_HAS_NO_PAST'],
  ['a height in metres', { heightCm: 1.54 }, 'heightCm', 'OUT_OF_RANGE'],
  ['an unknown factor', { factors: ['CURSED'] }, 'factors', 'UNKNOWN_FACTOR'],
  ['a scan without its gestation', { scanOn: '2026-08-01' }, 'scanGestationDays', 'MISSING'],
  ['a foreign village', { village: villages.foreign }, 'village', 'OUTSIDE_AREA'],
  ['no village', { village: '33.04.15' }, 'village', 'UNKNOWN_AREA'],
  ["a man's NIK", { person: { name: 'Pak Simulasi', nik: '3304150403980001' } }, 'person.nik', 'MALE_NIK'],
  [
    'a NIK of another birthday',
    { person: { name: 'Ibu Lain', bornOn: '1999-03-04', nik: '3304154403980001' } },
    'person.nik',
    'NIK_AND_BIRTH_DIFFER',
  ],
  ['a NIK too short', { person: { name: 'Ibu Lain', nik: '33041544' } }, 'person.nik', 'BAD_NIK'],
  ['no name', { person: { name: ' ' } }, 'person.name', 'MISSING'],
])('%s is refused at its field, and nothing is written', async (_, over, field, code) => {
  const count = () => ask(api, '{ pregnancies(first: 1) { totalCount } }')
  const before = await count()
  const { pregnancy, userErrors } = await register(api, pregnancyInput({ ...woman('Salah'), ...over }))
  expect({ pregnancy, errors: userErrors.map((error) => [error.field, error.code]) }).toEqual({
    pregnancy: null,
    errors: [[field, code]],
  })
  expect(await count()).toEqual(before)
})

test('a woman registered in two puskesmas is offered as a match, without her name, and nothing is written', async () => {
  const person = { name: 'Ny. Soetinah Simulasi', bornOn: '1996-06-06' }
  const there = await register(api, pregnancyInput({ person }))
  const elsewhere = { role: 'MIDWIFE', areaCodes: [kalibening] } as const
  const again = pregnancyInput({ person: { ...person, name: 'Sutina Simulasi' }, village: villages.foreign })
  const offered = await register(api, again, { viewer: elsewhere })
  expect(offered).toMatchObject({
    pregnancy: null,
    matches: [
      { number: there.pregnancy?.number, kind: 'NAME_AND_BIRTH', village: { code: villages.own }, pregnancy: null },
    ],
    userErrors: [{ field: 'person.name', code: 'MAY_BE_REGISTERED' }],
  })
  expect(JSON.stringify(offered)).not.toContain('Soetinah')
  const said = await register(api, { ...again, isSomeoneElse: true }, { viewer: elsewhere })
  expect(said.pregnancy).not.toBeNull()
})

test('a woman known by her name and last period only is offered as a match', async () => {
  const input = pregnancyInput({ person: { name: 'Ibu Tanpa Surat' }, lmpOn: '2026-06-03' })
  await register(api, input)
  const again = await register(api, pregnancyInput({ person: { name: 'Ny. Tanpa Surat' }, lmpOn: '2026-06-03' }))
  expect(again).toMatchObject({ pregnancy: null, matches: [{ kind: 'NAME_AND_LMP' }] })
  const later = pregnancyInput({ person: { name: 'Ibu Tanpa Surat' }, lmpOn: '2026-06-04' })
  expect((await register(api, later)).matches).toEqual([])
})

test('one woman registered twice at the same moment is written once', async () => {
  const input = (village: string) => pregnancyInput({ person: { name: 'Ibu Serentak', bornOn: '1997-07-07' }, village })
  const [first, second] = await Promise.all([register(api, input(villages.own)), register(api, input(villages.ownToo))])
  expect([first.pregnancy, second.pregnancy].filter((made) => made === null)).toHaveLength(1)
})

test('a correction needs a reason and stands in the history with what changed', async () => {
  const id = await registered(api, woman('Koreksi'))
  const input = pregnancyInput(woman('Koreksi', { gravida: 3, parity: 2 }))
  const refused = await register(api, input, { correction: { id, reason: ' ' } })
  expect(refused.userErrors).toMatchObject([{ field: 'correction.reason', code: 'REASON_MISSING' }])
  await register(api, input, { correction: { id, reason: 'salah ketik' } })
  const { pregnancy } = await ask<{ pregnancy: { history: { kind: string; reason: string | null }[] } }>(
    api,
    'query ($id: ID!) { pregnancy(id: $id) { history { kind reason recordedBy changes { field before after } } } }',
    { id },
  )
  expect(pregnancy.history[0]).toEqual({
    kind: 'PREGNANCIES',
    reason: 'salah ketik',
    recordedBy: 'midwife',
    changes: [
      { field: 'gravida', before: '2', after: '3' },
      { field: 'parity', before: '1', after: '2' },
    ],
  })
})

test('a list answers a page of clients with their names in a fixed number of statements', async () => {
  const document =
    '{ pregnancies(first: 50) { totalCount edges { node { number person { name } nextStep { code } } } } }'
  const { errors, statements } = await api.execute(document, { viewer: midwife })
  expect(errors).toBeUndefined()
  expect(statements).toHaveLength(13)
})
