import { type Connection, connect } from '@pantau/database'
import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { askValues } from '../testing/ask-values.ts'
import { openTestApi, type TestApi } from '../testing/execute.ts'
import { forgetFigures, type Report, reportFigures, reportPublished } from '../testing/report-figures.ts'
import { territorySeed } from '../testing/territory-seed.ts'

let api: TestApi
let owner: Connection
let regencies: string[]

beforeAll(async () => {
  const urls = await testDatabase(territorySeed)
  api = await openTestApi(urls)
  owner = connect(urls.ownerUrl, { max: 1, applicationName: 'test' })
  const rows = await owner.sql<{ code: string }[]>`select code from areas where parent_code = '33' order by code`
  regencies = rows.map(({ code }) => code)
})

beforeEach(() => forgetFigures(owner.sql))

afterAll(() => Promise.all([api.close(), owner.close()]))

const reportAll = (codes: readonly string[]) =>
  reportFigures(
    owner.sql,
    codes.flatMap((code): Report[] => [
      ['death.maternal', code, '2024-01', 2],
      ['birth.live', code, '2024-01', 1000],
    ]),
  )

test('a province is the sum of its regencies once every one of them has reported', async () => {
  await reportAll(regencies)
  await reportFigures(owner.sql, [['birth.live', '33.04.15.2001', '2024-01', 800]]) // instead of the regency's own 1000
  const [province] = await askValues(api, 'AKI', ['33'], ['MONTH', '2024-01'])
  expect(regencies).toHaveLength(35)
  expect(province).toMatchObject({
    ...{ numerator: 70, denominator: 34_800, value: expect.closeTo(201.149, 3), availability: 'AVAILABLE', flags: [] },
    completeness: { reported: 35, expected: 35, level: 'REGENCY' },
  })
})

test('with one regency missing there is no sum, the printed figure stands, and neither is there one for the country', async () => {
  await reportAll(regencies.slice(1))
  await reportPublished(owner.sql, [['AKI', '33', '2024', 78.6]])
  const [province, country] = await askValues(api, 'AKI', ['33', 'ID'], ['MONTH', '2024-01'])
  expect(province).toMatchObject({
    ...{ value: null, numerator: null, availability: 'NOT_REPORTED', reason: 'PARTS_MISSING' },
    completeness: { reported: 34, expected: 35, level: 'REGENCY' },
    published: [{ value: 78.6 }],
  })
  expect(country).toMatchObject({ reason: 'PARTS_MISSING', completeness: { reported: 34, level: 'REGENCY' } })
})

test('where no regency has reported, the reason is the ordinary one', async () => {
  const [province] = await askValues(api, 'AKI', ['33'], ['MONTH', '2024-01'])
  expect(province).toMatchObject({ reason: 'BOTH_NOT_REPORTED', availability: 'NOT_REPORTED' })
})
