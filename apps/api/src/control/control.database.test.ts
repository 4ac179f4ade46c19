import { type Connection, connect } from '@pantau/database'
import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { monthCode } from '../indicators/period.ts'
import { readMonth } from '../signals/signal-months.ts'
import { weighSignals } from '../signals/weigh-signals.ts'
import { openTestApi, type TestApi, type Viewer } from '../testing/execute.ts'
import { type Report, reportFigures } from '../testing/report-figures.ts'
import { territorySeed } from '../testing/territory-seed.ts'

const [regency, village, sister] = ['33.04', '33.04.15.2001', '33.04.15.2002']
const month = '2026-10'
const head = { role: 'HEALTH_HEAD', lane: 'dashboard' } as const
const monthsBack = (back: number) => monthCode(readMonth(month) - back)

let api: TestApi
let owner: Connection

const months = Array.from({ length: 36 }, (_, back) => back)

/** Births of 100 a month; 95 or so in a facility, in `village` 60 from April 2026 on. */
const ofVillages = [village, sister].flatMap((code) =>
  months.flatMap((back): Report[] => [
    ['birth.mothers', code, monthsBack(back), 100],
    ['birth.facility', code, monthsBack(back), code === village && back <= 6 ? 60 : 95 + (back % 3) - 1],
  ]),
)

/** The regency reports 200 births a month itself; three mothers died, the last in June. */
const ofRegency = months.flatMap((back): Report[] => [
  ['birth.live', regency, monthsBack(back), 200],
  ['death.maternal', regency, monthsBack(back), [4, 14, 30].includes(back) ? 1 : 0],
])

interface Chart {
  readonly kind: string | null
  readonly gap: string | null
  readonly variation: string | null
  readonly assurance: string | null
  readonly target: number | null
  readonly sinceLast: number | null
  readonly phases: readonly { from: string; isTrial: boolean; rebase: { id: string; reason: string } | null }[]
  readonly points: readonly {
    readonly month: string
    readonly value: number | null
    readonly numerator: number | null
    readonly centre: number | null
    readonly lower: number | null
    readonly upper: number | null
    readonly rules: readonly string[]
    readonly variation: string
  }[]
}

const fields = `{ kind gap variation assurance target sinceLast phases { from isTrial rebase { id reason } }
  points { month value numerator centre lower upper rules variation phase } }`

async function draw(indicator: string, area: string, more = '', viewer: Viewer = head) {
  const document = `{ controlChart(indicator: "${indicator}", area: "${area}"${more}) ${fields} }`
  const { data, errors } = await api.execute<{ controlChart: Chart }>(document, { viewer })
  return { ...data?.controlChart, refusal: errors?.[0]?.message, code: errors?.[0]?.extensions?.code }
}

async function change(mutation: string, viewer: Viewer = head) {
  const { data, errors } = await api.execute<{
    done: { rebase: { id: string; takenBackBy: string | null } | null; userErrors: { field: string; code: string }[] }
  }>(
    `mutation { done: ${mutation} { rebase { id from reason decidedBy takenBackBy area { code } } userErrors { field code } } }`,
    { viewer },
  )
  return { ...data?.done, code: errors?.[0]?.extensions?.code }
}

const rebase = (more: Record<string, string> = {}, viewer?: Viewer) => {
  const input = { indicator: 'PF_RIIL', area: village, from: '2026-04', reason: 'Puskesmas pembantu tutup', ...more }
  const words = Object.entries(input).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  return change(`rebaseChart(input: { ${words.join(', ')} })`, viewer)
}

beforeAll(async () => {
  const urls = await testDatabase(territorySeed)
  api = await openTestApi(urls, { today: '2026-11-24' })
  owner = connect(urls.ownerUrl, { max: 1, applicationName: 'test' })
  await reportFigures(owner.sql, [...ofVillages, ...ofRegency])
  await owner.sql`update installations set data_version = data_version + 1`
})

afterAll(() => Promise.all([api.close(), owner.close()]))

test('a share of those counted is a p chart whose limits come from the first 24 months and mark a fall after them', async () => {
  const chart = await draw('PF_RIIL', village)
  expect(chart).toMatchObject({
    kind: 'P',
    gap: null,
    variation: 'CONCERN',
    phases: [{ isTrial: false, rebase: null }],
  })
  const [first, last] = [chart.points?.at(0), chart.points?.at(-1)]
  expect(chart.points).toHaveLength(36)
  expect(first).toMatchObject({ month: '2023-11', rules: [], variation: 'COMMON_CAUSE', numerator: 96 })
  expect(first?.centre).toBeCloseTo(95, 0)
  expect(last).toMatchObject({ value: 60, centre: first?.centre, rules: ['OUTSIDE_LIMITS', 'SEVEN_ON_ONE_SIDE'] })
  expect(chart.points?.filter(({ rules }) => rules.length > 0).map((point) => point.month)).toEqual(
    [6, 5, 4, 3, 2, 1, 0].map(monthsBack),
  )
})

test('deaths that most months are without are drawn as births between them, further apart being better', async () => {
  const chart = await draw('AKI', regency)
  expect(chart).toMatchObject({ kind: 'G', sinceLast: 900 })
  expect(chart.points?.map(({ month: at, value }) => [at, value])).toEqual([
    ['2024-04', null],
    ['2025-08', 3200],
    ['2026-06', 2000],
  ])
  expect(chart.target).toBeCloseTo(100_000 / 122, 6)
  expect((await draw('AKI', village)).gap).toBe('NOT_JUDGED_HERE')
  expect((await draw('OCO_DELAY', regency)).gap).toBe('NOT_MONTHLY')
})

test('any series can be drawn as single values, and a chart that does not fit is refused in words', async () => {
  const chart = await draw('PF_RIIL', sister, ', chart: XMR')
  expect(chart).toMatchObject({ kind: 'XMR', variation: 'COMMON_CAUSE' })
  const screened = await draw('PF_RIIL', village, ', chart: XMR, isScreened: true, baselinePoints: 36')
  const plain = await draw('PF_RIIL', village, ', chart: XMR, baselinePoints: 36')
  expect(screened.points?.[0]?.upper).toBeLessThan(plain.points?.[0]?.upper ?? 0)
  expect((await draw('PF_RIIL', sister, ', chart: G')).refusal).toMatch(/minta P atau XMR/)
  expect((await draw('PF_RIIL', sister, ', baselinePoints: 3')).refusal).toMatch(/12 sampai 36/)
  expect((await draw('PF_RIIL', sister, '', { role: 'EDUCATION_HEAD' })).code).toBe('FORBIDDEN')
  expect((await draw('PF_RIIL', sister, '', { role: 'MIDWIFE', areaCodes: [village] })).code).toBe('FORBIDDEN')
})

test('a new baseline begins a phase, has its signals weighed anew, and stays as history when it is taken back', async () => {
  const weigh = () => weighSignals(owner.sql, { regencyCode: regency, month, today: '2026-11-24' })
  const listed = () =>
    owner.sql`select from signals where area_code = ${village} and indicator_key = 'PF_RIIL' and p_value < 0.001`
  await weigh()
  expect(await listed()).toHaveLength(1)
  const made = await rebase()
  expect(made).toMatchObject({
    userErrors: [],
    rebase: { from: '2026-04', decidedBy: 'health_head', takenBackBy: null },
  })
  expect((await weigh()).series).toBe(1)
  expect(await listed()).toHaveLength(0)
  const chart = await draw('PF_RIIL', village)
  expect(chart.phases).toEqual([
    { from: '2023-11', isTrial: false, rebase: null },
    { from: '2026-04', isTrial: true, rebase: { id: made.rebase?.id, reason: 'Puskesmas pembantu tutup' } },
  ])
  expect(chart.points?.at(-1)).toMatchObject({ centre: 60, rules: [] })
  expect((await rebase()).userErrors).toEqual([{ field: 'from', code: 'EXISTS' }])
  const back = await change(`takeBackRebase(id: "${made.rebase?.id}")`, { role: 'ANALYST', lane: 'dashboard' })
  expect(back.rebase?.takenBackBy).toBe('analyst')
  expect((await weigh()).series).toBe(1)
  expect(await listed()).toHaveLength(1)
  expect((await draw('PF_RIIL', village)).phases).toHaveLength(1)
  const { data } = await api.execute<{ chartRebases: unknown[] }>(
    `{ chartRebases(indicator: "PF_RIIL", area: "${village}") { reason decidedBy takenBackBy } }`,
    { viewer: head },
  )
  expect(data?.chartRebases).toEqual([
    { reason: 'Puskesmas pembantu tutup', decidedBy: 'health_head', takenBackBy: 'analyst' },
  ])
  expect((await change(`takeBackRebase(id: "${made.rebase?.id}")`)).userErrors?.[0]?.code).toBe('NOT_FOUND')
})

test('each wrong field of a baseline is told at its place, and only those who may decide do', async () => {
  const wrong = await rebase({ indicator: 'KX', area: '33.05', from: '2026-11', reason: 'x' })
  expect(wrong.userErrors?.map(({ field }) => field)).toEqual(['indicator', 'area', 'from', 'reason'])
  expect((await rebase({}, { role: 'REGENT', lane: 'dashboard' })).code).toBe('FORBIDDEN')
  expect((await rebase({}, { role: 'EDUCATION_HEAD', lane: 'dashboard' })).userErrors?.[0]?.field).toBe('indicator')
  expect((await change('takeBackRebase(id: "abc")')).userErrors?.[0]?.code).toBe('NOT_FOUND')
})
