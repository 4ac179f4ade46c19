import { type Connection, connect } from '@pantau/database'
import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi, type Viewer } from '../testing/execute.ts'
import { type Report, reportFigures } from '../testing/report-figures.ts'
import { territorySeed } from '../testing/territory-seed.ts'

const subdistrict = '33.04.15'
const codes = [1, 2, 3, 4, 5, 6, 7].map((number) => `${subdistrict}.200${number}`)
/** In a facility of 200 mothers each; the last village has not reported. */
const inFacility = [196, 190, 188, 190, 150, 186]
const deaths = [0, 1, 2, 0, 9, 1]

const reports = codes.slice(0, inFacility.length).flatMap((code, at): Report[] => [
  ['birth.mothers', code, '2025', 200],
  ['birth.facility', code, '2025', inFacility[at] ?? 0],
  ['birth.live', code, '2025', 200],
  ['death.infant', code, '2025', deaths[at] ?? 0],
])

let api: TestApi
let owner: Connection

interface Answer {
  readonly gap: string | null
  readonly benchmark: number | null
  readonly parent: { code: string } | null
  readonly isProportion: boolean
  readonly dispersion: number | null
  readonly funnel: readonly { size: number; lower95: number; upper998: number }[]
  readonly areas: readonly {
    readonly value: { readonly value: number | null; readonly numerator: number | null; readonly availability: string }
    readonly againstParent: string | null
    readonly amongPeers: string | null
    readonly quintile: number | null
    readonly rank: { place: number; best: number; worst: number } | null
    readonly smoothed: number | null
    readonly weight: number | null
  }[]
}

async function compare(indicator: string, more = '', viewer: Viewer = { role: 'HEALTH_HEAD' }) {
  const list = codes.map((code) => `"${code}"`).join(', ')
  const { data, errors } = await api.execute<{ comparison: Answer }>(
    `{ comparison(indicator: "${indicator}", areas: { codes: [${list}] }, parent: "${subdistrict}",
        period: { from: "2025", to: "2025", grain: YEAR } ${more}) {
      gap benchmark parent { code } isProportion isOverDispersed dispersion
      funnel { size lower95 upper95 lower998 upper998 }
      areas { value { value numerator availability } againstParent amongPeers quintile rank { place best worst }
        smoothed weight } } }`,
    { viewer },
  )
  return { ...data?.comparison, refusal: errors?.[0]?.message, code: errors?.[0]?.extensions?.code }
}

beforeAll(async () => {
  const urls = await testDatabase(territorySeed)
  api = await openTestApi(urls, { today: '2026-11-24' })
  owner = connect(urls.ownerUrl, { max: 1, applicationName: 'test' })
  await reportFigures(owner.sql, reports)
})

afterAll(() => Promise.all([api.close(), owner.close()]))

test('areas stand beside the area above by their interval and in the funnel of their peers; those without a value are apart', async () => {
  const found = await compare('PF_RIIL')
  // 1,100 of 1,200
  const share = 1100 / 1200
  expect(found).toMatchObject({
    gap: null,
    isProportion: true,
    parent: { code: subdistrict },
    benchmark: expect.closeTo(100 * share, 9),
  })
  const lower = share - 1.959963984540054 * Math.sqrt((share * (1 - share)) / 200)
  expect(found.funnel?.[0]?.lower95).toBeCloseTo(100 * lower, 6)
  expect(found.areas?.map(({ amongPeers, againstParent }) => [amongPeers, againstParent])).toEqual([
    ['HIGH_998', 'BETTER'],
    ['WITHIN', 'SIMILAR'],
    ['WITHIN', 'SIMILAR'],
    ['WITHIN', 'SIMILAR'],
    ['LOW_998', 'WORSE'],
    ['WITHIN', 'SIMILAR'],
    [null, null],
  ])
  expect(found.areas?.at(-1)).toMatchObject({ value: { availability: 'NOT_REPORTED' }, rank: null, smoothed: null })
  expect(found.areas?.map(({ quintile }) => quintile)).toEqual([5, 3, 2, 4, 1, 1, null])
})

test('ranks hold all areas together, so that only the village that lies clear of the others has one rank', async () => {
  const { areas } = await compare('PF_RIIL')
  expect(areas?.map(({ rank }) => rank)).toEqual([
    { place: 1, best: 1, worst: 5 },
    { place: 2, best: 1, worst: 5 },
    { place: 4, best: 1, worst: 5 },
    { place: 2, best: 1, worst: 5 },
    { place: 6, best: 6, worst: 6 },
    { place: 5, best: 1, worst: 5 },
    null,
  ])
})

test('where areas differ more than chance the funnel can be widened by it', async () => {
  const [plain, wide] = [await compare('PF_RIIL'), await compare('PF_RIIL', 'isOverDispersed: true')]
  expect(plain.dispersion).toBeGreaterThan(1)
  expect(wide.dispersion).toBe(plain.dispersion)
  expect(wide.funnel?.[0]?.upper998).toBeGreaterThan(plain.funnel?.[0]?.upper998 ?? 0)
})

test('rare deaths below the level of judgement are not placed, only smoothed towards the mean, with their counts beside', async () => {
  const found = await compare('AKB')
  expect(found).toMatchObject({ gap: 'NOT_JUDGED_HERE', funnel: [] })
  const worst = found.areas?.[4]
  expect(worst).toMatchObject({
    amongPeers: null,
    againstParent: null,
    rank: null,
    quintile: null,
    value: { numerator: 9 },
  })
  // Marshall (1991): m = 13/1200, A = s² − m/n̄, w = A/(A + m/n)
  const mean = 13 / 1200
  const between = deaths.reduce((sum, x) => sum + (x / 200 - mean) ** 2, 0) / deaths.length - mean / 200
  const weight = between / (between + mean / 200)
  expect(worst?.weight).toBeCloseTo(weight, 9)
  expect(worst?.smoothed).toBeCloseTo(1000 * (mean + weight * (9 / 200 - mean)), 9)
})

test('what is not made of counts, several periods, and another domain are answered in words', async () => {
  expect(await compare('OCO_DELAY')).toMatchObject({ gap: 'NOT_FROM_COUNTS', areas: expect.any(Array) })
  expect((await compare('PF_RIIL', '', { role: 'EDUCATION_HEAD' })).code).toBe('FORBIDDEN')
  const { errors } = await api.execute(
    `{ comparison(indicator: "PF_RIIL", areas: { childrenOf: "${subdistrict}" },
      period: { from: "2024", to: "2025", grain: YEAR }) { gap } }`,
    { viewer: { role: 'HEALTH_HEAD' } },
  )
  expect(errors?.[0]?.message).toBe('Bandingkan wilayah pada satu periode.')
})
