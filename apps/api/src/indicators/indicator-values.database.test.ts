import { type Connection, connect } from '@pantau/database'
import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../testing/execute.ts'
import { reportFigures } from '../testing/report-figures.ts'
import { territorySeed } from '../testing/territory-seed.ts'

let api: TestApi
let owner: Connection

beforeAll(async () => {
  const urls = await testDatabase(territorySeed)
  api = await openTestApi(urls)
  owner = connect(urls.ownerUrl, { max: 1, applicationName: 'test' })
})

afterAll(() => Promise.all([api.close(), owner.close()]))

const asked = `query ($indicators: [String!]!, $areas: AreaSelectionInput!, $periods: PeriodRangeInput!) {
  indicatorValues(indicators: $indicators, areas: $areas, periods: $periods) {
    indicator { key } area { code } period { code label }
    value lower upper method numerator denominator availability reason status target { year value } flags
    freshness sources completeness { reported expected level } published { value }
  }
}`

test('maternal deaths over live births of a year come with their interval, target and origin in one statement', async () => {
  await reportFigures(
    owner.sql,
    [
      ['death.maternal', '33.04.15', '2015', 1],
      ['birth.live', '33.04.15', '2015', 717],
    ],
    { source: 'Dinas Kesehatan', finishedAt: '2026-10-05T03:00:00Z' },
  )
  const { data, errors, statements } = await api.execute<{ indicatorValues: object[] }>(asked, {
    viewer: { role: 'HEALTH_HEAD' },
    variables: {
      indicators: ['AKI'],
      areas: { codes: ['33.04'] },
      periods: { from: '2015', to: '2015', grain: 'YEAR' },
    },
  })
  expect(errors).toBeUndefined()
  expect(data?.indicatorValues).toEqual([
    {
      indicator: { key: 'AKI' },
      area: { code: '33.04' },
      period: { code: '2015', label: '2015' },
      value: expect.closeTo(139.47001394700138, 10),
      lower: expect.closeTo(3.5310750326764153, 8),
      upper: expect.closeTo(777.0771814419663, 7),
      method: 'exact',
      numerator: 1,
      denominator: 717,
      availability: 'AVAILABLE',
      reason: null,
      status: 'NO_TARGET',
      target: null,
      flags: [],
      freshness: '2026-10-05T03:00:00.000Z',
      sources: ['Dinas Kesehatan'],
      completeness: null,
      published: [],
    },
  ])
  expect(statements).toHaveLength(1)
})
