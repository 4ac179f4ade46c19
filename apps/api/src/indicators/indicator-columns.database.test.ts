import { type Connection, connect } from '@pantau/database'
import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AskedPeriods, sendValues } from '../testing/ask-values.ts'
import { openTestApi, type TestApi } from '../testing/execute.ts'
import { type Report, reportFigures } from '../testing/report-figures.ts'
import { territorySeed } from '../testing/territory-seed.ts'
import type { IndicatorColumns } from './measure-indicator-columns.ts'

let api: TestApi
let owner: Connection

beforeAll(async () => {
  const urls = await testDatabase(territorySeed)
  api = await openTestApi(urls)
  owner = connect(urls.ownerUrl, { max: 1, applicationName: 'test' })
  const months = ['2025-02', '2025-03', '2025-12', '2026-01']
  const villages = ['33.04.15.2001', '33.04.15.2002', '33.04.01.2001']
  await reportFigures(
    owner.sql,
    villages.flatMap((code, place) => [
      ...months.flatMap((month, turn): Report[] => [
        ['death.infant', code, month, (place * turn) % 3],
        ['birth.live', code, month, 5 * place],
        ['anc.k6_delivered', code, month, 7 + turn],
        ['oceoke.open', code, month, 20 + turn],
        ['oceoke.with_cadre', code, month, 10 + place + turn],
      ]),
      ...['2025', '2026'].map((year): Report => ['target.delivering', code, year, 20 + place]),
      ['target.pregnant', code, '2025', 25],
      ['birth.live', code, '2024', 60],
    ]),
  )
})

afterAll(() => Promise.all([api.close(), owner.close()]))

const document = `query ($indicators: [String!]!, $areas: AreaSelectionInput!, $periods: PeriodRangeInput!) {
  indicatorColumns(indicators: $indicators, areas: $areas, periods: $periods) {
    length indicator area period value lower upper numerator denominator method availability reason status
  }
}`

const grains: readonly { readonly periods: AskedPeriods }[] = [
  { periods: ['MONTH', '2024-12', '2026-02'] },
  { periods: ['QUARTER', '2024-12', '2026-02'] },
  { periods: ['YEAR_TO_DATE', '2024-12', '2026-02'] },
  { periods: ['YEAR', '2024', '2026'] },
  { periods: ['ROLLING_12', '2025-12', '2026-02'] },
  { periods: ['ROLLING_36', '2025-12', '2026-02'] },
]

test.each(grains)('columns hold the same as the values for $periods, in one statement', async ({ periods }) => {
  const [grain, from, to = from] = periods
  const indicators = ['AKB', 'K6', 'OCO_COV']
  const areas = { codes: ['33.04.15', '33.04', '33.04.15.2002', '33'] }
  const values = await sendValues(api, { indicators, areas, periods })
  const { data, statements } = await api.execute<{ indicatorColumns: IndicatorColumns }>(document, {
    viewer: { role: 'ANALYST' },
    variables: { indicators, areas, periods: { grain, from, to } },
  })
  const columns = data?.indicatorColumns
  const expected = values.data?.indicatorValues ?? []
  expect(expected.some(({ availability }) => availability === 'AVAILABLE')).toBe(true)
  expect(columns).toEqual({
    length: expected.length,
    indicator: expected.map(({ indicator }) => indicator.key),
    area: expected.map(({ area }) => area.code),
    period: expected.map(({ period }) => period.code),
    ...Object.fromEntries(plain.map((name) => [name, expected.map((value) => value[name])])),
  })
  expect(statements).toHaveLength(1)
})

const plain = [
  ...(['value', 'lower', 'upper', 'numerator', 'denominator', 'method', 'availability', 'reason', 'status'] as const),
]

test('an answer of nearly as many values as one may hold says the same of an area as a small one', async () => {
  const villages = await owner.sql<{ code: string }[]>`
    select code from areas where regency_code = '33.04' and level = 'VILLAGE' order by code limit 250`
  const ask = (codes: readonly string[]) =>
    api.execute<{ indicatorColumns: IndicatorColumns }>(document, {
      viewer: { role: 'ANALYST' },
      variables: {
        ...{ indicators: ['AKB'], areas: { codes } },
        periods: { grain: 'MONTH', from: '2020-01', to: '2026-06' },
      },
    })
  const [many, one] = [await ask(villages.map(({ code }) => code)), await ask(['33.04.15.2002'])]
  const columns = many.data?.indicatorColumns
  const places = columns?.area.flatMap((code, place) => (code === '33.04.15.2002' ? [place] : []))
  expect(columns?.length).toBe(250 * 78)
  expect(places?.map((place) => columns?.numerator[place])).toEqual(one.data?.indicatorColumns.numerator)
  expect(one.data?.indicatorColumns.numerator.some((count) => count !== null)).toBe(true)
})
