import { type Connection, connect } from '@pantau/database'
import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { monthCode } from '../indicators/period.ts'
import { openTestApi, type TestApi, type Viewer } from '../testing/execute.ts'
import { type Report, reportFigures } from '../testing/report-figures.ts'
import { territorySeed } from '../testing/territory-seed.ts'
import { readMonth } from './signal-months.ts'
import { weighSignals } from './weigh-signals.ts'

const [village, sister, elsewhere] = ['33.04.15.2001', '33.04.15.2002', '33.04.01.2001']
const month = '2026-10'
const monthsBack = (back: number) => monthCode(readMonth(month) - back)

let api: TestApi
let owner: Connection

/** Facility births of 100 a month and village: 95, and in `village` 60 from April 2026 on. */
const births = (code: string, from: number, to: number): Report[] =>
  Array.from({ length: from - to + 1 }, (_, place) => from - place).flatMap((back): Report[] => [
    ['birth.mothers', code, monthsBack(back), 100],
    ['birth.facility', code, monthsBack(back), code === village && back <= 6 ? 60 : 95 + (back % 3) - 1],
  ])

const weigh = () => weighSignals(owner.sql, { regencyCode: '33.04', month, today: '2026-11-24' })
const raise = () => owner.sql`update installations set data_version = data_version + 1 where regency_code = '33.04'`

interface Answer {
  readonly signals: {
    readonly isCurrent: boolean
    readonly weighed: number
    readonly notWeighed: readonly { reason: string; series: number }[]
    readonly signals: readonly Record<string, unknown>[]
  }
}

async function ask(viewer: Viewer = { role: 'HEALTH_HEAD' }, argument = '') {
  const { data, errors, statements } = await api.execute<Answer>(
    `{ signals${argument} { isCurrent weighed notWeighed { reason series } signals {
      indicator { key } area { code } since months variation isRise rule effect change strength
      before { value numerator denominator } now { value } } } }`,
    { viewer },
  )
  expect(errors).toBeUndefined()
  return { ...data?.signals, statements }
}

const placesOf = (list: Awaited<ReturnType<typeof ask>>) =>
  (list.signals ?? []).map(({ indicator, area }) => [
    (indicator as { key: string }).key,
    (area as { code: string }).code,
  ])

beforeAll(async () => {
  const urls = await testDatabase(territorySeed)
  api = await openTestApi(urls)
  owner = connect(urls.ownerUrl, { max: 1, applicationName: 'test' })
  await reportFigures(owner.sql, [...births(village, 30, 0), ...births(sister, 30, 0), ...births(elsewhere, 30, 1)])
  await raise()
})

afterAll(() => Promise.all([api.close(), owner.close()]))

test('a month that nobody has weighed says so, and is weighed behind the answer', async () => {
  const before = await ask()
  expect(before).toMatchObject({ isCurrent: false, weighed: 0, signals: [] })
  await api.api.signals.keep(month)
  expect((await ask()).isCurrent).toBe(true)
})

test('a fall is listed where it is, since when and how large, and nowhere else', async () => {
  await weigh()
  const list = await ask()
  const [first] = (list.signals ?? []).filter(({ area }) => (area as { code: string }).code === village)
  expect(first).toMatchObject({
    indicator: { key: 'PF_RIIL' },
    ...{ since: '2026-04', months: 7, variation: 'CONCERN', isRise: false, rule: 'OUTSIDE_LIMITS' },
    ...{ effect: 'DIFFERENCE', strength: 'VERY_STRONG', now: { value: 60 } },
    before: { denominator: 2400, numerator: expect.closeTo(2280, -1), value: expect.closeTo(95, 0) },
  })
  expect(placesOf(list).filter(([, code]) => code === sister || code === elsewhere)).toEqual([])
  expect(list.statements?.length).toBeLessThanOrEqual(3)
})

test('an unreported month is counted, not weighed', async () => {
  const { notWeighed } = await ask({ role: 'HEALTH_HEAD' }, '(within: "33.04.01.2001", indicators: ["PF_RIIL"])')
  expect(notWeighed).toEqual([{ reason: 'NOT_REPORTED', series: 1 }])
})

test('a viewer is told of her own areas and domains only', async () => {
  const midwife = await ask({ role: 'MIDWIFE', areaCodes: [elsewhere] })
  expect(placesOf(midwife).map(([, code]) => code)).not.toContain(village)
  expect(await ask({ role: 'EDUCATION_HEAD' })).toMatchObject({ weighed: 0, signals: [] })
  const { errors } = await api.execute('{ signals { weighed } }', { viewer: { role: 'PUBLIC' } })
  expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED')
})

test('after an import only the series it touches are weighed, and the rest stands', async () => {
  expect(await weigh()).toEqual({ series: 0 })
  const all = await owner.sql`select indicator_key, area_code from signals`
  await reportFigures(owner.sql, births(elsewhere, 0, 0))
  await raise()
  expect((await ask()).isCurrent).toBe(false)
  const { series } = await weigh()
  expect(series).toBeGreaterThan(0)
  expect(series).toBeLessThan(all.length)
  const again = await owner.sql`select indicator_key, area_code from signals`
  expect(again.length).toBe(all.length)
  const whole = await owner.sql`select * from signals order by indicator_key, area_code`
  await owner.sql`delete from signal_passes`
  await weigh()
  expect(await owner.sql`select * from signals order by indicator_key, area_code`).toEqual(whole)
})

test('a new baseline leaves out the months before it', async () => {
  await owner.sql`insert into chart_rebases (regency_code, indicator_key, area_code, from_month, reason, decided_by)
    values ('33.04', 'PF_RIIL', ${village}, '2026-04-01', 'Puskesmas pembantu tutup', 'kadinkes')`
  await owner.sql`delete from signal_passes`
  await weigh()
  expect(placesOf(await ask())).not.toContainEqual(['PF_RIIL', village])
  const { notWeighed } = await ask({ role: 'HEALTH_HEAD' }, `(within: "${village}", indicators: ["PF_RIIL"])`)
  expect(notWeighed).toEqual([{ reason: 'TOO_FEW_MONTHS', series: 1 }])
})

test('what is no month, or no indicator, is refused in words', async () => {
  const refused = async (argument: string) =>
    (await api.execute(`{ signals${argument} { weighed } }`, { viewer: { role: 'REGENT' } })).errors?.[0]?.message
  expect(await refused('(month: "2026-13")')).toBe('Tulis bulan sebagai 2026-10.')
  expect(await refused('(indicators: ["AKX"])')).toMatch(/AKX/)
})
