import { type Connection, connect } from '@pantau/database'
import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../testing/execute.ts'
import { forgetFigures, reportFigures, reportPublished } from '../testing/report-figures.ts'
import { territorySeed } from '../testing/territory-seed.ts'

let api: TestApi
let owner: Connection

const [regency, kecamatan, village] = ['33.04', '33.04.15', '33.04.15.2001'] as const

beforeAll(async () => {
  const urls = await testDatabase(territorySeed)
  api = await openTestApi(urls)
  owner = connect(urls.ownerUrl, { max: 1, applicationName: 'test' })
})

beforeEach(() => forgetFigures(owner.sql))

afterAll(() => Promise.all([api.close(), owner.close()]))

const document = `query ($elements: [String!]!, $codes: [String!]!, $from: String!, $to: String!, $grain: PeriodGrain!) {
  elementValues(elements: $elements, areas: { codes: $codes }, periods: { from: $from, to: $to, grain: $grain }) {
    element { key } area { code } period { code } value ownReport completeness { reported expected level }
    freshness sources published { measure value source area { code } period { code } }
  }
}`

interface CountAnswer {
  readonly value: number | null
  readonly ownReport: number | null
  readonly published: readonly { readonly value: number; readonly source: string }[]
}

async function ask(element: string, codes: readonly string[], grain: string, from: string, to = from) {
  const variables = { elements: [element], codes, from, to, grain }
  const answer = await api.execute<{ elementValues: CountAnswer[] }>(document, {
    viewer: { role: 'ANALYST' },
    variables,
  })
  expect(answer.errors).toBeUndefined()
  expect(answer.statements).toHaveLength(1)
  return answer.data?.elementValues ?? []
}

test('counts stand beside every printed figure of the same year, conflicting ones too', async () => {
  await reportFigures(owner.sql, [['death.infant', kecamatan, '2023', 157]], { source: 'Dinkes' })
  await reportPublished(owner.sql, [['death.infant', regency, '2023', 134]], { source: 'Suara Merdeka' })
  await reportPublished(owner.sql, [['death.infant', regency, '2023', 157]], { source: 'Profil' })
  const [found] = await ask('death.infant', [regency], 'YEAR', '2023')
  const beside = { measure: 'death.infant', area: { code: regency }, period: { code: '2023' } }
  expect(found).toMatchObject({
    ...{ element: { key: 'death.infant' }, area: { code: regency }, period: { code: '2023' } },
    ...{ value: 157, ownReport: null, sources: ['Dinkes'], completeness: null },
    published: [
      { ...beside, value: 157, source: 'Profil' },
      { ...beside, value: 134, source: 'Suara Merdeka' },
    ],
  })
})

test('an own report is given where it differs from the sum of the parts, month by month and for the year', async () => {
  await reportFigures(owner.sql, [
    ['birth.live', village, '2026-01', 3],
    ['birth.live', kecamatan, '2026-01', 9],
    ['birth.live', village, '2026-02', 4],
    ['birth.live', village, '2026-03', 5],
    ['birth.live', kecamatan, '2026-03', 5],
  ])
  const months = await ask('birth.live', [kecamatan], 'MONTH', '2026-01', '2026-03')
  expect(months.map(({ value, ownReport }) => [value, ownReport])).toEqual([
    [3, 9],
    [4, null],
    [5, null],
  ])
  // 12 of the parts; with its own January 18.
  expect((await ask('birth.live', [kecamatan], 'QUARTER', '2026-01'))[0]).toMatchObject({ value: 12, ownReport: 18 })
  await reportFigures(owner.sql, [['birth.live', kecamatan, '2026', 40]])
  expect((await ask('birth.live', [kecamatan], 'YEAR', '2026'))[0]).toMatchObject({ value: 12, ownReport: 40 })
})

test('of a state the last month reported in the period counts, with the units of that month', async () => {
  await reportFigures(owner.sql, [
    ['oceoke.open', village, '2026-01', 12],
    ['oceoke.open', village, '2026-02', 15],
  ])
  expect((await ask('oceoke.open', [village], 'QUARTER', '2026-01'))[0]).toMatchObject({
    ...{ value: 15, completeness: { reported: 1, expected: 1, level: 'VILLAGE' } },
  })
})

test('a target of part of the villages is incomplete', async () => {
  await reportFigures(owner.sql, [['target.pregnant', village, '2026', 55]])
  expect((await ask('target.pregnant', [kecamatan], 'YEAR_TO_DATE', '2026-06'))[0]).toMatchObject({
    ...{ value: 55, completeness: { reported: 1, expected: 17, level: 'VILLAGE' } },
  })
})

test('printed figures are listed by measure, area, period and source, with area and period, in one statement', async () => {
  await reportPublished(owner.sql, [
    ['AKI', '33', '2018', 78.6],
    ['AKN', '33.05', '2020', 7],
    ['AKN', '33.04', '2020', 8],
    ['AKN', '33.04', '2021', 9],
    ['AKI', '33.04', '2024-03', 5],
  ])
  const { data, statements } = await api.execute<{ publishedValues: object[] }>(
    `{ publishedValues(measures: ["AKN", "AKI"], areas: { codes: ["33.04", "33.05", "33"] }, fromYear: 2018, toYear: 2024) {
       measure area { code } period { code grain label } value } }`,
    { viewer: { role: 'ANALYST' } },
  )
  const line = (measure: string, code: string, period: string, grain: string, label: string, value: number) => ({
    ...{ measure, area: { code }, period: { code: period, grain, label }, value },
  })
  expect(data?.publishedValues).toEqual([
    line('AKI', '33.04', '2024-03', 'MONTH', 'Maret 2024', 5),
    line('AKI', '33', '2018', 'YEAR', '2018', 78.6),
    line('AKN', '33.04', '2020', 'YEAR', '2020', 8),
    line('AKN', '33.04', '2021', 'YEAR', '2021', 9),
    line('AKN', '33.05', '2020', 'YEAR', '2020', 7),
  ])
  expect(statements).toHaveLength(1)
})

test('years out of order are refused', async () => {
  const { errors } = await api.execute(
    `{ publishedValues(areas: { codes: ["33.04"] }, fromYear: 2024, toYear: 2018) { value } }`,
    { viewer: { role: 'ANALYST' } },
  )
  expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
})
