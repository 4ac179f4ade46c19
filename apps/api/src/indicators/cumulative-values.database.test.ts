import { type Connection, connect } from '@pantau/database'
import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type AskedPeriods, askValues } from '../testing/ask-values.ts'
import { openTestApi, type TestApi } from '../testing/execute.ts'
import { forgetFigures, type Report, reportFigures } from '../testing/report-figures.ts'
import { territorySeed } from '../testing/territory-seed.ts'

let api: TestApi
let owner: Connection

beforeAll(async () => {
  const urls = await testDatabase(territorySeed)
  api = await openTestApi(urls)
  owner = connect(urls.ownerUrl, { max: 1, applicationName: 'test' })
})

beforeEach(() => forgetFigures(owner.sql))

afterAll(() => Promise.all([api.close(), owner.close()]))

const [kecamatan, village, sister] = ['33.04.15', '33.04.15.2001', '33.04.15.2002'] as const
const cumulative = (...reports: readonly Report[]) => reportFigures(owner.sql, reports, { isCumulative: true })
const monthly = (...reports: readonly Report[]) => reportFigures(owner.sql, reports)
const k6 = async (code: string, ...periods: AskedPeriods) => {
  const [value] = await askValues(api, 'K6', [code], periods)
  return { numerator: value?.numerator, denominator: value?.denominator, flags: value?.flags, value: value?.value }
}
const target = (code: string, count = 120): Report => ['target.delivering', code, '2026', count]

test('a month after a gap holds the months since and says so; the gap is not reported; a year holds everything', async () => {
  await monthly(target(village))
  await cumulative(['anc.k6_delivered', village, '2026-01', 4], ['anc.k6_delivered', village, '2026-03', 10])
  expect(await k6(village, 'MONTH', '2026-02')).toMatchObject({ numerator: null, value: null })
  expect(await k6(village, 'MONTH', '2026-03')).toMatchObject({ numerator: 6, flags: ['COVERS_SEVERAL_MONTHS'] })
  expect(await k6(village, 'YEAR_TO_DATE', '2026-03')).toMatchObject({ numerator: 10, flags: ['INCOMPLETE'] })
  expect(await k6(village, 'YEAR_TO_DATE', '2026-02')).toMatchObject({ numerator: 4, flags: ['INCOMPLETE'] })
})

test('a quarter is the snapshot at its end less the last one before it', async () => {
  await monthly(target(village))
  const counts = [4, 9, null, 12, 12, 20]
  await cumulative(
    ...counts.flatMap((count, place): Report[] =>
      count === null ? [] : [['anc.k6_delivered', village, `2026-0${place + 1}`, count]],
    ),
  )
  expect(await k6(village, 'QUARTER', '2026-03')).toMatchObject({ numerator: 9 })
  expect(await k6(village, 'QUARTER', '2026-06')).toMatchObject({ numerator: 11, flags: ['COVERS_SEVERAL_MONTHS'] })
})

test('over rolling months a target counts for the months covered, not for the reports', async () => {
  await monthly(target(village), ['target.delivering', village, '2025', 120])
  await cumulative(['anc.k6_delivered', village, '2026-01', 4], ['anc.k6_delivered', village, '2026-03', 10])
  expect(await k6(village, 'ROLLING_12', '2026-03')).toMatchObject({ numerator: 10, denominator: 30 })
  await cumulative(['anc.k6_delivered', sister, '2026-03', 5])
  await monthly(target(sister), ['target.delivering', sister, '2025', 120])
  expect(await k6(sister, 'ROLLING_12', '2026-03')).toMatchObject({ numerator: 5, denominator: 30 })
  // A school year that begins after a report from January takes in months before it.
  await cumulative(['anc.k6_delivered', village, '2026-08', 16])
  expect(await k6(village, 'SCHOOL_YEAR', '2027')).toMatchObject({ numerator: 6, value: null })
  await monthly(['target.delivering', village, '2027', 120])
  expect(await k6(village, 'SCHOOL_YEAR', '2027')).toMatchObject({
    ...{ numerator: 6, denominator: 50, value: 12, flags: ['INCOMPLETE', 'COVERS_SEVERAL_MONTHS'] },
  })
})

test('a fall stays in the sums and is marked, wherever it takes off what earlier periods had too much', async () => {
  await monthly(target(village), target(sister))
  await cumulative(
    ...[9, 7, 10].map((count, place): Report => ['anc.k6_delivered', village, `2026-0${place + 1}`, count]),
    ...[3, 6, 9].map((count, place): Report => ['anc.k6_delivered', sister, `2026-0${place + 1}`, count]),
  )
  expect(await k6(village, 'MONTH', '2026-02')).toMatchObject({ numerator: -2, value: null, flags: ['NEGATIVE_COUNT'] })
  expect(await k6(kecamatan, 'MONTH', '2026-02')).toMatchObject({
    numerator: 1,
    flags: ['INCOMPLETE', 'NEGATIVE_COUNT'],
  })
  expect(await k6(kecamatan, 'QUARTER', '2026-01')).toMatchObject({ numerator: 19, flags: ['INCOMPLETE'] })
  expect(await k6(village, 'YEAR_TO_DATE', '2026-03')).toMatchObject({ numerator: 10, flags: [] })
})

test('events over events of other months are no rate, also where a report from January holds the gap', async () => {
  await monthly(...['01', '02', '03'].map((month): Report => ['birth.mothers', village, `2026-${month}`, 5]))
  await cumulative(['anc.k6_delivered', village, '2026-01', 4], ['anc.k6_delivered', village, '2026-03', 10])
  const real = async (...periods: AskedPeriods) => (await askValues(api, 'K6_RIIL', [village], periods))[0]
  expect(await real('MONTH', '2026-03')).toMatchObject({ value: null, reason: 'MONTHS_DIFFER' })
  expect(await real('YEAR_TO_DATE', '2026-03')).toMatchObject({ value: expect.closeTo(66.667, 3) })
})

test('an own report is held against the parts of the months that both cover', async () => {
  await monthly(...['01', '02', '03'].map((month): Report => ['birth.live', village, `2026-${month}`, 3]))
  await monthly(['death.infant', village, '2026-03', 0])
  await cumulative(['birth.live', kecamatan, '2026-01', 3], ['birth.live', kecamatan, '2026-03', 9])
  const akb = async (...periods: AskedPeriods) => (await askValues(api, 'AKB', [kecamatan], periods))[0]?.flags
  expect(await akb('YEAR_TO_DATE', '2026-03')).not.toContain('REPORT_DIFFERS_FROM_PARTS')
  expect(await akb('MONTH', '2026-03')).not.toContain('REPORT_DIFFERS_FROM_PARTS')
  await cumulative(['birth.live', kecamatan, '2026-03', 10])
  expect(await akb('YEAR_TO_DATE', '2026-03')).toContain('REPORT_DIFFERS_FROM_PARTS')
})

test('a count of an element says the same of itself', async () => {
  await monthly(['population.total', village, '2026', 900], ['target.newborns', village, '2026', 100])
  await cumulative(['birth.live', village, '2026-01', 9], ['birth.live', village, '2026-03', 7])
  const { data } = await api.execute<{ elementValues: { value: number; flags: string[] }[] }>(
    `{ elementValues(elements: ["birth.live", "target.pregnant"], areas: { codes: ["${village}"] },
        periods: { from: "2026-03", to: "2026-03", grain: MONTH }) { value flags } }`,
    { viewer: { role: 'ANALYST' } },
  )
  expect(data?.elementValues.map(({ value, flags }) => [value, flags])).toEqual([
    [-2, ['COVERS_SEVERAL_MONTHS', 'NEGATIVE_COUNT']],
    [110, ['TARGET_PROJECTED']],
  ])
})
