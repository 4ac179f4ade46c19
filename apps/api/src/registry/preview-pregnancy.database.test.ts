import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { permissions, roles } from '../access/permissions.ts'
import { createClock } from '../clock.ts'
import { openTestApi, type TestApi } from '../testing/execute.ts'
import { withRegistry } from './access/with-registry.ts'
import { ask, midwife, pregnancyInput, register, registered, type UserErrorAnswer } from './testing/registry-api.ts'
import { kalibening, registrySeed, villages } from './testing/registry-seed.ts'

let api: TestApi

beforeAll(async () => {
  api = await openTestApi(await testDatabase(registrySeed), { today: '2026-11-24' })
})

afterAll(() => api.close())

const document = `query ($input: PregnancyInput!, $except: ID) {
  previewPregnancy(input: $input, except: $except) {
    ageYears dating { dueOn weeks days method } kspr { score band } fourToo { young old close many any }
    matches { number kind village { code } pregnancy { number } } userErrors { field code message }
  }
}`

interface Preview {
  readonly ageYears: number | null
  readonly dating: { dueOn: string; weeks: number; days: number; method: string } | null
  readonly kspr: { score: number | null; band: string | null }
  readonly fourToo: Record<string, boolean | null>
  readonly matches: readonly { number: string; kind: string; pregnancy: { number: string } | null }[]
  readonly userErrors: readonly UserErrorAnswer[]
}

const preview = async (
  input: object,
  { viewer = midwife, except }: { viewer?: typeof midwife; except?: string } = {},
) => (await ask<{ previewPregnancy: Preview }>(api, document, { input, except }, viewer)).previewPregnancy

const nothing = { person: { name: '' }, village: '' }

test('an empty form has no fault and nothing to say yet', async () => {
  expect(await preview(nothing)).toEqual({
    ageYears: null,
    dating: null,
    kspr: { score: expect.any(Number), band: expect.any(String) },
    fourToo: { young: null, old: null, close: null, many: null, any: null },
    matches: [],
    userErrors: [],
  })
})

test('age, due date, gestation and the four toos follow from what is typed', async () => {
  const input = { ...nothing, person: { name: '', bornOn: '1989-11-25' }, registeredOn: '2026-11-24' }
  const { ageYears, dating, fourToo } = await preview({
    ...input,
    ...{ lmpOn: '2026-09-01', gravida: 5, parity: 4, lastBirthOn: '2025-03-01' },
  })
  expect(ageYears).toBe(36)
  expect(dating).toEqual({ dueOn: '2027-06-08', weeks: 12, days: 0, method: 'LMP' })
  expect(fourToo).toEqual({ young: false, old: true, close: true, many: true, any: true })
})

test('what is wrong already is told at its field, what is missing is not', async () => {
  const person = { name: '', nik: '3304151502960001', bornOn: '1996-02-15' }
  const faults = (await preview({ person, village: villages.foreign, lmpOn: '2027-01-01', scanOn: '2026-10-01' }))
    .userErrors
  expect(faults.map(({ field, code }) => [field, code])).toEqual([
    ['person.nik', 'MALE_NIK'],
    ['lmpOn', 'START_IN_FUTURE'],
    ['village', 'OUTSIDE_AREA'],
  ])
})

test('a woman registered in another puskesmas is offered by number without her name, and noted in the audit', async () => {
  const person = { name: 'Soetinah Jayawulan', bornOn: '1994-04-05', nik: '3304154504940003' }
  const viewer = { role: 'MIDWIFE', areaCodes: [kalibening] } as const
  const there = await register(api, pregnancyInput({ person, village: villages.foreign }), { viewer })
  const { matches, userErrors } = await preview({ ...nothing, person: { name: '', nik: person.nik } })
  expect(userErrors).toEqual([])
  expect(matches).toEqual([
    { number: there.pregnancy?.number, kind: 'NIK', village: { code: villages.foreign }, pregnancy: null },
  ])
  expect(JSON.stringify(matches)).not.toContain('Jayawulan')
  const rows = await withRegistry(
    { ...keeper, sql: api.connection.sql },
    'read only',
    (tx) => tx`select action, subjects from audit_entries order by sequence desc limit 1`,
  )
  expect([...rows]).toEqual([{ action: 'MATCHED_PERSONS', subjects: [there.pregnancy?.number] }])
})

const keeper = {
  viewer: { name: 'uji', role: 'MIDWIFE' },
  scope: { regencyCode: '33.04', areaCodes: ['33.04'], domains: ['HEALTH'], tier: 'PERSON' },
  clock: createClock('Asia/Jakarta', '2026-11-24'),
} as const

test('a registration that is corrected is no match of itself', async () => {
  const input = pregnancyInput({ person: { name: 'Partini Sekarwangi', bornOn: '1993-03-03' } })
  const id = await registered(api, input)
  expect((await preview(input)).matches.length).toBe(1)
  expect((await preview(input, { except: id })).matches).toEqual([])
})

test('nothing is written, and only who keeps a register may ask', async () => {
  const count = async () => {
    const { pregnancies } = await ask<{ pregnancies: { totalCount: number } }>(
      api,
      '{ pregnancies(first: 1) { totalCount } }',
    )
    return pregnancies.totalCount
  }
  const before = await count()
  await preview(pregnancyInput({ person: { name: 'Ibu Tidak Disimpan' } }))
  expect(await count()).toBe(before)
  for (const role of roles) {
    const { errors } = await api.execute(document, { viewer: { role }, variables: { input: nothing } })
    expect([role, errors === undefined]).toEqual([role, permissions[role].actions.includes('KEEP_REGISTRY')])
  }
})
