import { type Connection, connect } from '@pantau/database'
import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type AskedPeriods, askValues, sendValues } from '../testing/ask-values.ts'
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

const [regency, kecamatan, village, sister] = ['33.04', '33.04.15', '33.04.15.2001', '33.04.15.2002'] as const
const report = (...reports: readonly Report[]) => reportFigures(owner.sql, reports)
const findValue = async (indicator: string, code: string, ...periods: AskedPeriods) => {
  const [value] = await askValues(api, indicator, [code], periods)
  if (value === undefined) throw new Error(`no value of ${indicator} for ${code}`)
  return value
}

/** So many months from one on, within two years. */
const monthsFrom = (first: string, count: number): string[] =>
  Array.from({ length: count }, (_, place) => {
    const month = Number(first.slice(0, 4)) * 12 + Number(first.slice(5)) - 1 + place
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })

test('one death among 717 live births has the exact interval, and the whole answer takes one statement', async () => {
  await report(['death.maternal', kecamatan, '2015', 1], ['birth.live', kecamatan, '2015', 717])
  const { data, statements } = await sendValues(api, {
    indicators: ['AKI', 'AKB'],
    areas: { codes: [regency, kecamatan] },
    periods: ['YEAR', '2014', '2015'],
  })
  const values = data?.indicatorValues ?? []
  expect(values.map(({ indicator, area, period }) => [indicator.key, area.code, period.code].join(' '))).toEqual([
    'AKI 33.04 2014',
    'AKI 33.04 2015',
    'AKI 33.04.15 2014',
    'AKI 33.04.15 2015',
    'AKB 33.04 2014',
    'AKB 33.04 2015',
    'AKB 33.04.15 2014',
    'AKB 33.04.15 2015',
  ])
  expect(values[1]).toMatchObject({
    ...{ numerator: 1, denominator: 717, availability: 'AVAILABLE', reason: null, method: 'exact' },
    value: expect.closeTo(139.47001394700138, 9),
    lower: expect.closeTo(3.5310750326764153, 9),
    upper: expect.closeTo(777.0771814419663, 7),
  })
  expect(statements).toHaveLength(1)
})

test('zero is a report: no death is a value of 0 with an upper limit', async () => {
  await report(['death.maternal', kecamatan, '2015', 0], ['birth.live', kecamatan, '2015', 717])
  expect(await findValue('AKI', kecamatan, 'YEAR', '2015')).toMatchObject({
    ...{ value: 0, lower: 0, availability: 'AVAILABLE' },
    upper: expect.closeTo(514.4880689140775, 7),
  })
})

test('what was not reported is named, and the count that was stands without a rate', async () => {
  await report(
    ['death.maternal', kecamatan, '2021', 41],
    ['birth.live', kecamatan, '2015', 15_798],
    ['birth.live', kecamatan, '2016', 0],
    ['death.maternal', kecamatan, '2016', 2],
  )
  const values = await askValues(api, 'AKI', [kecamatan], ['YEAR', '2014', '2021'])
  const said = Object.fromEntries(values.map(({ period, ...value }) => [period.code, value]))
  expect(said[2014]).toMatchObject({ availability: 'NOT_REPORTED', reason: 'BOTH_NOT_REPORTED' })
  expect(said[2015]).toMatchObject({ reason: 'NUMERATOR_NOT_REPORTED', denominator: 15_798 })
  expect(said[2016]).toMatchObject({ availability: 'NOT_APPLICABLE', reason: 'ZERO_DENOMINATOR', numerator: 2 })
  expect(said[2016]?.flags).toEqual(['NUMERATOR_WITHOUT_DENOMINATOR'])
  expect(said[2021]).toMatchObject({ reason: 'DENOMINATOR_NOT_REPORTED', numerator: 41, value: null })
})

test('coverage of a month, a quarter and the year so far is of the whole year’s target', async () => {
  await report(
    ['target.delivering', kecamatan, '2026', 901],
    ['anc.k6_delivered', kecamatan, '2026-01', 28],
    ['anc.k6_delivered', kecamatan, '2026-03', 61],
  )
  expect(await findValue('K6', kecamatan, 'MONTH', '2026-01')).toMatchObject({
    ...{ numerator: 28, denominator: 901, method: 'wilson', status: 'NOT_JUDGED' },
    value: expect.closeTo(3.107658157602664, 10),
    lower: expect.closeTo(2.158707400683493, 10),
    upper: expect.closeTo(4.454767063526759, 10),
  })
  expect(await findValue('K6', kecamatan, 'MONTH', '2026-02')).toMatchObject({ reason: 'NUMERATOR_NOT_REPORTED' })
  expect(await findValue('K6', kecamatan, 'QUARTER', '2026-01')).toMatchObject({ numerator: 89, denominator: 901 })
  expect(await findValue('K6', kecamatan, 'YEAR_TO_DATE', '2026-01')).toMatchObject({ numerator: 28, denominator: 901 })
  expect(await findValue('K6', kecamatan, 'YEAR', '2026')).toMatchObject({ numerator: 89, denominator: 901 })
})

test('rolling months take a twelfth of their year’s target each, and no year’s target may be missing', async () => {
  await report(
    ['target.delivering', kecamatan, '2025', 600],
    ['target.delivering', kecamatan, '2026', 900],
    ...monthsFrom('2025-05', 14).map((month, place): Report => ['anc.k6_delivered', kecamatan, month, place]),
  )
  expect(await findValue('K6', kecamatan, 'ROLLING_12', '2026-04')).toMatchObject({ numerator: 66, denominator: 700 })
  expect(await findValue('K6', kecamatan, 'ROLLING_12', '2026-06')).toMatchObject({ numerator: 90, denominator: 750 })
  expect(await findValue('K6', kecamatan, 'ROLLING_36', '2026-06')).toMatchObject({
    ...{ numerator: 91, denominator: null, reason: 'DENOMINATOR_NOT_REPORTED' },
  })
})

test('over rolling months a target counts for the months with a report only, and the value is marked incomplete', async () => {
  await report(
    ['target.delivering', kecamatan, '2025', 600],
    ['target.delivering', kecamatan, '2026', 600],
    ...monthsFrom('2026-05', 2).map((month): Report => ['anc.k6_delivered', kecamatan, month, 41]),
  )
  expect(await findValue('K6', kecamatan, 'ROLLING_12', '2026-06')).toMatchObject({
    ...{ numerator: 82, denominator: 100, value: 82, flags: ['INCOMPLETE'] },
  })
})

test('deaths of one year over births of a part of it are no rate, by year and as columns', async () => {
  await report(
    ['death.infant', kecamatan, '2025', 9],
    ...monthsFrom('2025-01', 6).map((month): Report => ['birth.live', kecamatan, month, 100]),
  )
  const found = await findValue('AKB', kecamatan, 'YEAR', '2025')
  expect(found).toMatchObject({ ...{ value: null, lower: null, numerator: 9, denominator: 600 } })
  expect(found).toMatchObject({ availability: 'NOT_REPORTED', reason: 'MONTHS_DIFFER', status: 'NOT_JUDGED' })
  const { data } = await api.execute<{ indicatorColumns: { value: unknown[]; reason: unknown[] } }>(
    `{ indicatorColumns(indicators: ["AKB"], areas: { codes: ["33.04.15"] }, periods: { grain: YEAR, from: "2025", to: "2025" }) { value reason } }`,
    { viewer: { role: 'ANALYST' } },
  )
  expect(data?.indicatorColumns).toEqual({ value: [null], reason: ['MONTHS_DIFFER'] })
  await report(...monthsFrom('2025-07', 6).map((month): Report => ['birth.live', kecamatan, month, 50]))
  expect(await findValue('AKB', kecamatan, 'YEAR', '2025')).toMatchObject({ value: 10, reason: null })
})

test('the formula is that of the last month of the period', async () => {
  await report(
    ['target.pregnant', kecamatan, '2025', 100],
    ['target.delivering', kecamatan, '2025', 95],
    ['target.delivering', kecamatan, '2026', 95],
    ['target.pregnant', kecamatan, '2026', 100],
    ['anc.k6_delivered', kecamatan, '2025-12', 7],
    ['anc.k6_delivered', kecamatan, '2026-01', 7],
  )
  expect(await findValue('K6', kecamatan, 'MONTH', '2025-12')).toMatchObject({ denominator: 100, formulaFrom: null })
  expect(await findValue('K6', kecamatan, 'MONTH', '2026-01')).toMatchObject({
    denominator: 95,
    formulaFrom: '2026-01',
  })
})

test('coverage of a projection may pass 100 %: not clamped, flagged, with a Poisson interval', async () => {
  await report(['target.delivering', kecamatan, '2026', 50], ['anc.k6_delivered', kecamatan, '2026-01', 60])
  expect(await findValue('K6', kecamatan, 'MONTH', '2026-01')).toMatchObject({
    ...{ value: 120, method: 'byar', availability: 'AVAILABLE', reason: null },
    flags: expect.arrayContaining(['NUMERATOR_ABOVE_DENOMINATOR']),
  })
})

test('of several elements those reported are counted, and the value is marked incomplete', async () => {
  const beside = '33.05'
  await report(
    ['birth.live', beside, '2026-01', 100],
    ['birth.still', beside, '2026-01', 2],
    ['death.early_neonatal', beside, '2026-01', 1],
    ['birth.live', beside, '2026-02', 100],
    ['death.early_neonatal', beside, '2026-02', 1],
  )
  // Perinatal deaths: stillbirths and deaths of the first week among all births.
  expect(await findValue('PMR', beside, 'MONTH', '2026-01')).toMatchObject({
    numerator: 3,
    denominator: 102,
    flags: [],
  })
  expect(await findValue('PMR', beside, 'MONTH', '2026-02')).toMatchObject({
    ...{ numerator: 1, denominator: 100, flags: ['INCOMPLETE'] },
  })
})

test('the year so far is judged against the running target, a year against the target once it is whole', async () => {
  const half = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06']
  const months = half.map((month): Report => ['anc.k6_delivered', kecamatan, month, 70])
  await report(['target.delivering', kecamatan, '2026', 901], ...months)
  // 420/901 = 46.6 % (43.4–49.9): above 82 × 6/12 = 41, below 82.
  const statuses = ['MONTH', 'QUARTER', 'YEAR_TO_DATE', 'YEAR'] as const
  const found = await Promise.all(statuses.map((grain) => findValue('K6', kecamatan, grain, '2026-06')))
  expect(found.map(({ status }) => status)).toEqual(['NOT_JUDGED', 'NOT_JUDGED', 'MET', 'NOT_JUDGED'])
  expect(found.map(({ target }) => target)).toEqual(Array(4).fill({ year: 2026, value: 82 }))
  await report(...monthsFrom('2026-07', 6).map((month): Report => ['anc.k6_delivered', kecamatan, month, 50]))
  // 720/901 = 79.9 % (77.2–82.4): 82 lies inside.
  expect((await findValue('K6', kecamatan, 'YEAR', '2026')).status).toBe('NOT_DISTINGUISHABLE')
})

test('a state is judged against the target itself all year long', async () => {
  await report(['target.eligible_couples', kecamatan, '2012', 1000], ['fp.active', kecamatan, '2012-01', 600])
  // 60 % is far above a twelfth of 70, and below 70.
  const { target, status } = await findValue('KBA', kecamatan, 'YEAR_TO_DATE', '2012-01')
  expect({ target, status }).toEqual({ target: { year: 2010, value: 70 }, status: 'MISSED' })
})

test('a ratio is judged at its level only, against the newest target set before the year ended', async () => {
  await report(['death.maternal', kecamatan, '2023', 30], ['birth.live', kecamatan, '2023', 15_000])
  await report(['death.maternal', kecamatan, '2026', 30], ['birth.live', kecamatan, '2026', 15_000])
  // 30/15,000 = 200 per 100,000 (135–286): above 122 of 2025.
  const [whole, part] = await askValues(api, 'AKI', [regency, kecamatan], ['YEAR', '2026'])
  expect(whole).toMatchObject({ value: 200, status: 'MISSED', target: { year: 2025, value: 122 } })
  expect(part).toMatchObject({ value: 200, status: 'NOT_JUDGED' })
  expect(await findValue('AKI', regency, 'YEAR', '2023')).toMatchObject({ status: 'NO_TARGET', target: null })
})

test('parts sum to the whole, and a fallen cumulative count is no rate', async () => {
  await report(
    ['birth.live', village, '2026-01', 30],
    ['birth.live', sister, '2026-01', 20],
    ['death.infant', village, '2026-01', 1],
    ['death.infant', sister, '2026-01', -1],
  )
  const found = await askValues(api, 'AKB', [village, sister, kecamatan, regency], ['MONTH', '2026-01'])
  expect(found.map(({ numerator, denominator, value }) => [numerator, denominator, value])).toEqual([
    [1, 30, expect.closeTo(33.3333, 3)],
    [-1, 20, null],
    [0, 50, 0],
    [0, 50, 0],
  ])
  expect(found[1]).toMatchObject({ availability: 'NOT_APPLICABLE', reason: 'NEGATIVE', flags: ['NEGATIVE_COUNT'] })
})

test('infant deaths of a kecamatan are judged over three years only, and the bare comparison stands beside', async () => {
  await report(
    ...['2024', '2025', '2026'].flatMap((year): Report[] => [
      ['death.infant', kecamatan, `${year}-06`, 30],
      ['birth.live', kecamatan, `${year}-06`, 700],
    ]),
  )
  const year = await findValue('AKB', kecamatan, 'YEAR', '2025')
  expect([year.status, year.comparison]).toEqual(['NOT_JUDGED', null])
  const three = await findValue('AKB', kecamatan, 'ROLLING_36', '2026-10')
  expect([three.status, three.comparison]).toEqual(['MISSED', 'ABOVE'])
})

test('the result of an analysis is read as it was stored; where none is stored there is none', async () => {
  await owner.sql`insert into stored_results (regency_code, indicator_key, area_code, period_code, value, lower, upper,
      denominator, source, stored_at)
    values ('33.04', 'E06', ${regency}, '2026/SY', 0.82, 0.75, 0.88, 120, 'Ujian kelas 6', '2026-06-20T02:00:00Z')`
  const [before, stored] = await askValues(api, 'E06', [regency], ['SCHOOL_YEAR', '2025', '2026'])
  expect(before).toMatchObject({
    ...{ value: null, availability: 'NOT_REPORTED', reason: 'NOT_FROM_COUNTS', flags: [] },
    ...{ sources: [], freshness: null, completeness: null },
  })
  expect(stored).toMatchObject({
    ...{ value: 0.82, lower: 0.75, upper: 0.88, denominator: 120, availability: 'AVAILABLE', reason: null },
    ...{
      sources: ['Ujian kelas 6'],
      freshness: '2026-06-20T02:00:00.000Z',
      period: { label: 'Tahun ajaran 2025/2026' },
    },
  })
  await owner.sql`delete from stored_results`
})
