import { type Connection, connect } from '@pantau/database'
import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type AskedPeriods, askValues } from '../testing/ask-values.ts'
import { openTestApi, type TestApi } from '../testing/execute.ts'
import { forgetFigures, type Report, reportFigures, reportPublished } from '../testing/report-figures.ts'
import { territorySeed } from '../testing/territory-seed.ts'

let api: TestApi
let owner: Connection

const [regency, kecamatan, village, sister] = ['33.04', '33.04.15', '33.04.15.2001', '33.04.15.2002'] as const
const centre = '33.04-1'

beforeAll(async () => {
  const urls = await testDatabase(territorySeed)
  api = await openTestApi(urls, { today: '2026-11-24' })
  owner = connect(urls.ownerUrl, { max: 1, applicationName: 'test' })
  await owner.sql`insert into areas (code, level, name, regency_code, parent_code)
    values (${centre}, 'HEALTH_CENTRE', 'Puskesmas Pejawaran', '33.04', ${kecamatan})`
  await owner.sql`insert into area_links (regency_code, ancestor_code, descendant_code, valid_from) values
    ('33.04', ${regency}, ${centre}, '-infinity'), ('33.04', ${kecamatan}, ${centre}, '-infinity'),
    ('33.04', ${centre}, ${centre}, '-infinity'), ('33.04', ${centre}, ${village}, '-infinity'),
    ('33.04', ${centre}, ${sister}, '2026-03-01')`
})

beforeEach(() => forgetFigures(owner.sql))

afterAll(() => Promise.all([api.close(), owner.close()]))

const report = (...reports: readonly Report[]) => reportFigures(owner.sql, reports)
const findValue = async (indicator: string, code: string, ...periods: AskedPeriods) => {
  const [value] = await askValues(api, indicator, [code], periods)
  if (value === undefined) throw new Error(`no value of ${indicator} for ${code}`)
  return value
}

test('each village owes a report for every month that has ended; fewer mark the value incomplete', async () => {
  await report(['death.maternal', village, '2026-01', 0], ['birth.live', village, '2026-01', 4])
  await report(['death.maternal', village, '2026-02', 1], ['birth.live', village, '2026-02', 4])
  expect(await findValue('AKI', village, 'YEAR_TO_DATE', '2026-02')).toMatchObject({
    ...{ completeness: { reported: 2, expected: 2, level: 'VILLAGE' }, flags: [] },
  })
  // Ten months of 2026 have ended on 24 November.
  expect(await findValue('AKI', village, 'YEAR', '2026')).toMatchObject({
    ...{ completeness: { reported: 2, expected: 10, level: 'VILLAGE' }, flags: ['INCOMPLETE'] },
  })
  expect((await findValue('AKI', kecamatan, 'QUARTER', '2026-01')).completeness).toEqual({
    ...{ reported: 2, expected: 17 * 3, level: 'VILLAGE' },
  })
})

test('a denominator of which less was reported marks the value incomplete too', async () => {
  await report(['death.maternal', village, '2026-01', 0], ['death.maternal', village, '2026-02', 0])
  await report(['birth.live', village, '2026-02', 4])
  expect(await findValue('AKI', village, 'YEAR_TO_DATE', '2026-02')).toMatchObject({
    ...{ completeness: { reported: 2, expected: 2 }, flags: ['INCOMPLETE'] },
  })
})

test('a health centre is expected to report for the villages it serves on the last day of the period', async () => {
  await report(['death.maternal', village, '2026-02', 0], ['death.maternal', village, '2026-03', 0])
  const expectedIn = async (month: string) => (await findValue('AKI', centre, 'MONTH', month)).completeness?.expected
  expect([await expectedIn('2026-02'), await expectedIn('2026-03')]).toEqual([1, 2])
})

test('where health centres report, they are counted; a yearly report is one report', async () => {
  await report(['death.maternal', centre, '2023', 2])
  expect((await findValue('AKI', regency, 'YEAR', '2023')).completeness).toEqual({
    ...{ reported: 1, expected: 1, level: 'HEALTH_CENTRE' },
  })
  await report(['death.maternal', centre, '2024-01', 2])
  expect((await findValue('AKI', regency, 'YEAR', '2024')).completeness).toEqual({
    ...{ reported: 1, expected: 12, level: 'HEALTH_CENTRE' },
  })
})

test('a count that no unit reported has no completeness; where nothing came, nothing of what was due has', async () => {
  await report(['death.maternal', regency, '2022', 17])
  expect((await findValue('AKI', regency, 'YEAR', '2022')).completeness).toBeNull()
  expect((await findValue('AKI', regency, 'YEAR', '2021')).completeness).toEqual({
    ...{ reported: 0, expected: 278 * 12, level: 'VILLAGE' },
  })
  expect((await findValue('AKI', regency, 'YEAR', '2027')).completeness).toBeNull()
})

test('an own report that differs from the sum of its parts is marked; the sum is shown', async () => {
  await report(['birth.live', village, '2026-01', 3], ['birth.live', sister, '2026-01', 4])
  await report(['death.infant', village, '2026-01', 0], ['death.infant', kecamatan, '2026-01', 0])
  expect((await findValue('AKB', kecamatan, 'MONTH', '2026-01')).flags).toEqual(['INCOMPLETE'])
  await report(['birth.live', kecamatan, '2026-01', 99])
  expect(await findValue('AKB', kecamatan, 'MONTH', '2026-01')).toMatchObject({
    ...{ denominator: 7, flags: ['INCOMPLETE', 'REPORT_DIFFERS_FROM_PARTS'] },
  })
  expect((await findValue('AKB', regency, 'MONTH', '2026-01')).flags).toEqual(['INCOMPLETE'])
})

test('a yearly report that differs from the year’s months is marked', async () => {
  await report(['birth.live', village, '2024-01', 30], ['birth.live', village, '2024', 80])
  await report(['death.infant', village, '2024', 1])
  expect(await findValue('AKB', village, 'YEAR', '2024')).toMatchObject({
    ...{ numerator: 1, denominator: 30, flags: ['INCOMPLETE', 'REPORT_DIFFERS_FROM_PARTS'] },
  })
})

test('a value names the imports behind both its counts, the newest first, and when the last one came in', async () => {
  const births: Report[] = [
    ['birth.live', village, '2025-01', 9],
    ['birth.live', village, '2025-02', 9],
  ]
  await reportFigures(owner.sql, births, { source: 'Dukcapil', finishedAt: '2026-10-02T03:00:00Z' })
  const deaths: Report[] = [['death.infant', village, '2025-01', 0]]
  await reportFigures(owner.sql, deaths, { source: 'AMP-SR', finishedAt: '2026-10-05T03:00:00Z' })
  const later: Report[] = [['birth.live', village, '2025-03', 9]]
  await reportFigures(owner.sql, later, { source: 'Bidan', finishedAt: '2026-11-02T03:00:00Z' })
  expect(await findValue('AKB', village, 'YEAR_TO_DATE', '2025-02')).toMatchObject({
    ...{ sources: ['AMP-SR', 'Dukcapil'], freshness: '2026-10-05T03:00:00.000Z' },
  })
  expect(await findValue('AKB', regency, 'YEAR', '2024')).toMatchObject({ sources: [], freshness: null })
})

test('printed figures of the same area and year stand beside and never enter the value', async () => {
  await reportPublished(owner.sql, [
    ['AKN', regency, '2020', 8.8],
    ['AKN', regency, '2021', 9.9],
    ['AKN', '33.05', '2020', 7.7],
    ['death.neonatal', regency, '2020', 123],
  ])
  const [here, , beside] = await askValues(api, 'AKN', [regency, '33.05'], ['YEAR', '2020', '2021'])
  expect(here).toMatchObject({ value: null, reason: 'BOTH_NOT_REPORTED', published: [{ value: 8.8 }] })
  expect(beside?.published).toEqual([{ value: 7.7, source: 'Profil' }])
  await report(['death.neonatal', kecamatan, '2020', 1], ['birth.live', kecamatan, '2020', 100])
  expect(await findValue('AKN', regency, 'YEAR', '2020')).toMatchObject({ value: 10, published: [{ value: 8.8 }] })
})

test('of a printed figure the newest revision whose import stands is shown', async () => {
  await reportPublished(owner.sql, [['AKN', regency, '2020', 8.8]])
  const second = await reportPublished(owner.sql, [['AKN', regency, '2020', 8.9]])
  const printed = async () => (await findValue('AKN', regency, 'YEAR', '2020')).published.map(({ value }) => value)
  expect(await printed()).toEqual([8.9])
  await owner.sql`update imports set undone_at = now() where id = ${second}`
  expect(await printed()).toEqual([8.8])
})
