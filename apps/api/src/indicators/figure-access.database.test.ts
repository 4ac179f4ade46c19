import { type Connection, connect } from '@pantau/database'
import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendValues } from '../testing/ask-values.ts'
import { openTestApi, type TestApi, type Viewer } from '../testing/execute.ts'
import { reportPublished } from '../testing/report-figures.ts'
import { territorySeed } from '../testing/territory-seed.ts'
import { catalogue } from './catalogue.ts'

let api: TestApi
let owner: Connection

beforeAll(async () => {
  const urls = await testDatabase(territorySeed)
  api = await openTestApi(urls)
  owner = connect(urls.ownerUrl, { max: 1, applicationName: 'test' })
  await reportPublished(owner.sql, [['AKN', '33.04', '2020', 8.8]])
})

afterAll(() => Promise.all([api.close(), owner.close()]))

const year = ['YEAR', '2020'] as const
const ask = (areas: object, viewer: Viewer = { role: 'ANALYST' }, indicators = ['AKN']) =>
  sendValues(api, { indicators, areas, periods: year, viewer })
const refusalOf = async (answer: ReturnType<typeof ask>) => {
  const { errors, data } = await answer
  expect(data).toBeNull()
  return { code: errors?.[0]?.extensions?.code, message: errors?.[0]?.message }
}

const midwife = { role: 'MIDWIFE', areaCodes: ['33.04.15.2001'] } as const

test('the public reads no figures', async () => {
  expect(await refusalOf(ask({ codes: ['33.04'] }, { role: 'PUBLIC' }))).toMatchObject({ code: 'UNAUTHENTICATED' })
})

test('an education office reads no figures about health, neither values, counts nor printed ones', async () => {
  const viewer = { role: 'EDUCATION_HEAD' } as const
  expect((await refusalOf(ask({ codes: ['33.04'] }, viewer))).code).toBe('FORBIDDEN')
  const periods = '{ from: "2020", to: "2020", grain: YEAR }'
  const others = [
    `{ elementValues(elements: ["birth.live"], areas: { codes: ["33.04"] }, periods: ${periods}) { value } }`,
    `{ indicatorColumns(indicators: ["AKN"], areas: { codes: ["33.04"] }, periods: ${periods}) { value } }`,
    `{ publishedValues(measures: ["AKN"], areas: { codes: ["33.04"] }, fromYear: 2020, toYear: 2020) { value } }`,
  ]
  for (const document of others) {
    const { errors } = await api.execute(document, { viewer })
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  }
  const all = `{ publishedValues(areas: { codes: ["33.04"] }, fromYear: 2020, toYear: 2020) { value } }`
  expect((await api.execute(all, { viewer })).data).toEqual({ publishedValues: [] })
  expect((await api.execute(all, { viewer: { role: 'ANALYST' } })).data).toEqual({ publishedValues: [{ value: 8.8 }] })
})

test('an area out of reach refuses the whole answer and is named, however it was selected', async () => {
  const byCode = await refusalOf(ask({ codes: ['33.04', '33.04.15.2001', '33.04.01.2001'] }, midwife))
  expect(byCode.code).toBe('FORBIDDEN')
  expect(byCode.message).toMatch(/33\.04\.01\.2001/)
  expect(byCode.message).not.toMatch(/33\.04\.15\.2001/)
  expect((await refusalOf(ask({ childrenOf: '33.04.15' }, midwife))).code).toBe('FORBIDDEN')
  expect((await refusalOf(ask({ within: { code: '33.04', level: 'SUBDISTRICT' } }, midwife))).code).toBe('FORBIDDEN')
  const printed = `{ publishedValues(areas: { codes: ["33.04.01"] }, fromYear: 2020, toYear: 2020) { value } }`
  expect((await api.execute(printed, { viewer: midwife })).errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
})

test('own area, what it belongs to and other regencies may be read', async () => {
  const { data } = await ask({ codes: ['33.04.15.2001', '33.04.15', '33.04', '33.05', '33', 'ID'] }, midwife)
  expect(data?.indicatorValues.map(({ area }) => area.code)).toHaveLength(6)
})

test('unknown areas and indicators are refused by name, the first ten of many', async () => {
  expect(await refusalOf(ask({ codes: ['33.04', '99.99'] }))).toEqual({
    ...{ code: 'NOT_FOUND', message: 'Tidak ada wilayah berkode 99.99.' },
  })
  expect((await refusalOf(ask({ codes: ['33.04'] }, { role: 'ANALYST' }, ['AKN', 'AKX']))).message).toMatch(/AKX/)
  const many = Array.from({ length: 500 }, (_, place) => `X${place}`)
  expect((await refusalOf(ask({ codes: ['33.04'] }, { role: 'ANALYST' }, many))).message).toMatch(/X9\. /)
})

test('all indicators of the catalogue fit into one question', async () => {
  const { data, errors } = await ask({ codes: ['33.04'] }, { role: 'ANALYST' }, [...catalogue.keys()])
  expect([errors, data?.indicatorValues.length]).toEqual([undefined, catalogue.size])
})

test('more values than an answer may hold are refused before anything is counted', async () => {
  const periods = ['MONTH', '2000-01', '2026-12'] as const
  const byCode = await sendValues(api, {
    ...{ indicators: ['AKI', 'AKN', 'AKB', 'K6'], areas: { codes: codesOf(20) }, periods },
  })
  expect(byCode.errors?.[0]?.extensions?.code).toBe('EXPORT_REQUIRED')
  expect(byCode.statements).toEqual([])
  const within = { code: '33.04', level: 'VILLAGE' } as const
  const byLevel = await sendValues(api, { indicators: ['AKI'], areas: { within }, periods })
  expect(byLevel.errors?.[0]?.extensions?.code).toBe('EXPORT_REQUIRED')
})

test('an answer says how many values were asked for over all its fields', async () => {
  const field = (name: string, level: string) =>
    `${name}: indicatorColumns(indicators: ["AKN"], areas: { within: { code: "33.04", level: ${level} } },
      periods: { from: "2001", to: "2026", grain: YEAR }) { length }`
  const document = `{ ${field('one', 'VILLAGE')} ${field('two', 'VILLAGE')} ${field('three', 'VILLAGE')} }`
  const { errors, data } = await api.execute(document, { viewer: { role: 'ANALYST' } })
  // 278 villages × 26 years = 7,228 values a field: the third one is too much.
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['EXPORT_REQUIRED'])
  expect(data).toBeNull()
})

const codesOf = (count: number) =>
  Array.from({ length: count }, (_, place) => `33.04.${String(place + 1).padStart(2, '0')}`)
