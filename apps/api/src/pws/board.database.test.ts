import { type Connection, connect } from '@pantau/database'
import { testDatabase } from '@pantau/database/testing'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sendValues, type ValueAnswer } from '../testing/ask-values.ts'
import { openTestApi, type TestApi, type Viewer } from '../testing/execute.ts'
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

const [kecamatan, first, second, third] = ['33.04.15', '33.04.15.2001', '33.04.15.2002', '33.04.15.2003'] as const
const report = (...reports: readonly Report[]) => reportFigures(owner.sql, reports)

const value = '{ value lower upper method numerator denominator availability reason status comparison }'

const document = `query ($indicator: String!, $area: String!, $month: String!, $parts: PwsParts! = VILLAGE, $annualTarget: Float) {
  pwsBoard(indicator: $indicator, area: $area, month: $month, parts: $parts, annualTarget: $annualTarget) {
    indicator { key } month gathers runningTarget isOwnTarget parts target { year value source }
    rows { ...Row } whole { ...Row } sources
  }
}
fragment Row on PwsRow {
  area { code name } trend status isByTargetAlone neededPerMonth neededPeople isBeyondReach reason
  change { pValue isBeyondChance reason } cumulative ${value} thisMonth ${value} lastMonth ${value}
}`

type Figure = Pick<
  ValueAnswer,
  | 'value'
  | 'lower'
  | 'upper'
  | 'method'
  | 'numerator'
  | 'denominator'
  | 'availability'
  | 'reason'
  | 'status'
  | 'comparison'
>

interface Row {
  readonly area: { readonly code: string; readonly name: string }
  readonly trend: string | null
  readonly status: string | null
  readonly isByTargetAlone: boolean
  readonly neededPerMonth: number | null
  readonly neededPeople: number | null
  readonly isBeyondReach: boolean
  readonly reason: string | null
  readonly change: {
    readonly pValue: number | null
    readonly isBeyondChance: boolean | null
    readonly reason: string | null
  }
  readonly cumulative: Figure
  readonly thisMonth: Figure
  readonly lastMonth: Figure
}

interface Board {
  readonly gathers: boolean
  readonly runningTarget: number | null
  readonly isOwnTarget: boolean
  readonly target: { readonly year: number; readonly value: number; readonly source: string } | null
  readonly rows: readonly Row[]
  readonly whole: Row
  readonly sources: readonly string[]
}

interface Asked {
  readonly indicator?: string
  readonly area?: string
  readonly month?: string
  readonly parts?: string
  readonly annualTarget?: number
}

const send = (asked: Asked = {}, viewer: Viewer = { role: 'HEALTH_HEAD' }) =>
  api.execute<{ pwsBoard: Board }>(document, {
    viewer,
    variables: { indicator: 'K6', area: kecamatan, month: '2026-10', ...asked },
  })

async function askBoard(asked: Asked = {}): Promise<Board> {
  const { data, errors } = await send(asked)
  if (!data) throw new Error(JSON.stringify(errors))
  return data.pwsBoard
}

const rowOf = ({ rows }: Board, code: string): Row => {
  const row = rows.find(({ area }) => area.code === code)
  if (row === undefined) throw new Error(`no row of ${code}`)
  return row
}

const refusal = async (asked: Asked, viewer?: Viewer) => {
  const { data, errors } = await send(asked, viewer)
  expect(data ?? null).toBeNull()
  return { code: errors?.[0]?.extensions?.code, message: errors?.[0]?.message }
}

/** K6 of a village by month of 2026 from January on, over a target population of 120. */
const months = (village: string, counts: readonly number[], target = 120): Report[] => [
  ['target.delivering', village, '2026', target],
  ...counts.map(
    (count, place): Report => ['anc.k6_delivered', village, `2026-${String(place + 1).padStart(2, '0')}`, count],
  ),
]

const steady = [8, 8, 8, 8, 8, 8, 8, 8, 8]

describe('a village-year counted by hand', () => {
  test('has coverage, trend, status and need of the guideline, best first and the area last', async () => {
    await report(...months(first, [...steady, 10]), ...months(second, [...steady, 4]), ...months(third, steady, 100))
    const board = await askBoard()
    // 82 × 10 / 12; villages at 82, 76 and 72 of 120, 120 and 100; together 230 of 340.
    expect(board.runningTarget).toBeCloseTo(68.3333, 4)
    expect(board.target).toMatchObject({ year: 2026, value: 82 })
    expect(board.rows.slice(0, 3).map(({ area }) => area.code)).toEqual([third, first, second])
    expect(rowOf(board, first)).toMatchObject({
      ...{ trend: 'NAIK', status: 'BAIK', neededPeople: 9, reason: null, isByTargetAlone: false },
      cumulative: { numerator: 82, denominator: 120, value: expect.closeTo(68.3333, 4) },
      thisMonth: { numerator: 10 },
      lastMonth: { numerator: 8 },
      neededPerMonth: expect.closeTo((82 - 68.33333) / 2, 3),
    })
    expect(rowOf(board, second)).toMatchObject({ trend: 'TURUN', status: 'JELEK', neededPeople: 12 })
    expect(rowOf(board, second).isBeyondReach).toBe(true)
    expect(rowOf(board, third)).toMatchObject({
      status: null,
      trend: null,
      reason: 'NOT_REPORTED',
      neededPerMonth: null,
    })
    expect(rowOf(board, third).cumulative.numerator).toBe(72)
    expect(board.whole).toMatchObject({ area: { code: kecamatan }, cumulative: { numerator: 230, denominator: 340 } })
  })
  test('a village without any report stands last with no data, and one that reported zero has a status', async () => {
    await report(...months(first, steady.map(() => 0).concat(0)), ['target.delivering', second, '2026', 120])
    const board = await askBoard()
    expect(rowOf(board, first)).toMatchObject({ status: 'JELEK', cumulative: { value: 0, numerator: 0 } })
    expect(rowOf(board, second)).toMatchObject({ status: null, reason: 'NOT_REPORTED' })
    expect(rowOf(board, second).cumulative).toMatchObject({ value: null, availability: 'NOT_REPORTED' })
    expect(board.rows[0]?.area.code).toBe(first)
  })
  test('the need is never below zero and ends in December', async () => {
    await report(...months(first, [...steady, 40, 1, 1]))
    expect(rowOf(await askBoard(), first)).toMatchObject({ neededPerMonth: 0, neededPeople: 0 })
    expect(rowOf(await askBoard({ month: '2026-12' }), first)).toMatchObject({
      ...{ neededPerMonth: null, neededPeople: null, trend: 'TETAP', status: 'BAIK' },
    })
  })
})

describe('whether a change is beyond chance', () => {
  test('is tested on two counts, each with its month’s share of exposure', async () => {
    await report(...months(first, [...steady.slice(1), 2, 12]), ...months(second, [...steady, 9]))
    const board = await askBoard()
    // 2 then 12: both tails of Bin(14, ½) at 2, (1 + 14 + 91) × 2 / 2¹⁴.
    expect(rowOf(board, first).change).toEqual({
      pValue: expect.closeTo(212 / 16384, 12),
      isBeyondChance: true,
      reason: null,
    })
    expect(rowOf(board, second).change).toMatchObject({ isBeyondChance: false })
  })
  test('a report after a gap counts for the months it covers', async () => {
    await reportFigures(owner.sql, [['target.delivering', first, '2026', 120]])
    const reports = ['2026-07', '2026-09', '2026-10'].map(
      (month, place): Report => ['anc.k6_delivered', first, month, [56, 76, 80][place] ?? 0],
    )
    await reportFigures(owner.sql, reports, { isCumulative: true })
    // 20 over two months, then 4 over one: Bin(24, 1/3) at 4.
    const { change, trend } = rowOf(await askBoard(), first)
    expect(trend).toBe('TURUN')
    expect(change.pValue).toBeGreaterThan(0.05)
    expect(change.isBeyondChance).toBe(false)
  })
  test('is not tested where other villages reported, though the guideline’s arrow stands', async () => {
    await report(...months(first, [...steady, 9]), ...months(second, [...steady]))
    const { whole, rows } = await askBoard()
    expect(whole).toMatchObject({
      trend: 'TURUN',
      change: { pValue: null, isBeyondChance: null, reason: 'REPORTING_DIFFERS' },
    })
    expect(rows[0]).toMatchObject({ area: { code: first }, change: { reason: null } })
  })
  test('is tested of an area whose same villages reported in both months', async () => {
    await report(...months(first, [...steady, 9]), ...months(second, [...steady, 3]))
    expect((await askBoard()).whole.change).toMatchObject({ reason: null, isBeyondChance: false })
  })
})

describe('without a month before', () => {
  test('January looks back to December, and without it the target alone decides, marked', async () => {
    const january = months(first, [10])
    await report(...january)
    expect(rowOf(await askBoard({ month: '2026-01' }), first)).toMatchObject({
      ...{ status: 'BAIK', trend: null, isByTargetAlone: true },
      change: { reason: 'FORMULA_DIFFERS' },
    })
    await report(['neo.complete', first, '2026-01', 10], ['neo.complete', first, '2025-12', 12])
    await report(['target.newborns', first, '2026', 100], ['target.newborns', first, '2025', 150])
    expect(rowOf(await askBoard({ indicator: 'KNL', month: '2026-01' }), first)).toMatchObject({
      ...{ trend: 'NAIK', status: 'BAIK', isByTargetAlone: false },
      ...{ thisMonth: { value: 10 }, lastMonth: { value: 8 } },
    })
  })
})

describe('targets', () => {
  test('an indicator without one has trend and numbers and no status', async () => {
    await report(
      ['target.delivering', first, '2026', 120],
      ['pnc.complete', first, '2026-09', 5],
      ['pnc.complete', first, '2026-10', 7],
    )
    const board = await askBoard({ indicator: 'KFL' })
    expect(board).toMatchObject({ target: null, runningTarget: null, gathers: true })
    expect(rowOf(board, first)).toMatchObject({
      trend: 'NAIK',
      status: null,
      reason: 'NO_TARGET',
      neededPerMonth: null,
    })
  })
  test('one of the reader’s own gives line, status and judgement, and says that it is one', async () => {
    await report(...months(first, [...steady, 10]))
    const board = await askBoard({ annualTarget: 40 })
    expect(board).toMatchObject({ isOwnTarget: true, target: { value: 40 }, runningTarget: expect.closeTo(33.3333, 4) })
    expect(rowOf(board, first)).toMatchObject({ status: 'BAIK', cumulative: { status: 'MET' } })
    for (const annualTarget of [0, -5, 101]) expect((await refusal({ annualTarget })).code).toBe('BAD_USER_INPUT')
  })
  test('a share that does not gather over the year has no status', async () => {
    await report(
      ['birth.live', first, '2026-10', 20],
      ['birth.weighed', first, '2026-10', 20],
      ['birth.low_weight', first, '2026-10', 2],
    )
    const board = await askBoard({ indicator: 'BBLR' })
    expect(board).toMatchObject({ gathers: false, runningTarget: null })
    expect(rowOf(board, first)).toMatchObject({ status: null, reason: 'NOT_GATHERING' })
  })
})

test('all numbers of a board are those of indicatorValues, and it takes one statement for 278 villages', async () => {
  const villages = await owner.sql<{ code: string }[]>`
    select code from areas where regency_code = '33.04' and level = 'VILLAGE' and not is_outside order by code`
  await report(
    ...villages.flatMap(({ code }, place) => months(code, [...steady, place % 17].slice(place % 3), 80 + (place % 50))),
  )
  const { data, statements } = await send({ area: '33.04' })
  const board = data?.pwsBoard
  expect(board?.rows).toHaveLength(278)
  expect(statements).toHaveLength(1)
  const shown = [...(board?.rows ?? []), ...(board ? [board.whole] : [])]
  for (const [part, grain, month] of [
    ['cumulative', 'YEAR_TO_DATE', '2026-10'],
    ['thisMonth', 'MONTH', '2026-10'],
    ['lastMonth', 'MONTH', '2026-09'],
  ] as const) {
    const values = await sendValues(api, {
      indicators: ['K6'],
      areas: { codes: shown.map(({ area }) => area.code) },
      periods: [grain, month],
    })
    const answered = values.data?.indicatorValues ?? []
    expect(answered).toHaveLength(279)
    expect(answered).toMatchObject(shown.map((row) => row[part]))
    if (part === 'cumulative') expect(board?.sources).toEqual(answered.at(-1)?.sources)
  }
})

test('the workbook holds the numbers of the boards as numbers, one sheet an indicator, in one statement', async () => {
  await report(...months(first, [...steady, 10]), ...months(second, [...steady]))
  const { data, statements } = await api.execute<{ pwsWorkbook: { fileName: string; content: string } }>(
    `query { pwsWorkbook(indicators: ["K6", "PK"], area: "${kecamatan}", month: "2026-10") { fileName content } }`,
    { viewer: { role: 'HEALTH_HEAD' } },
  )
  expect(statements).toHaveLength(1)
  expect(data?.pwsWorkbook.fileName).toBe('pws-K6-33.04.15-2026-10.xlsx')
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(Buffer.from(data?.pwsWorkbook.content ?? '', 'base64')).buffer)
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['K6', 'PK'])
  const rows = (workbook.worksheets[0]?.getSheetValues() ?? []).flatMap((row) =>
    Array.isArray(row) ? [row.slice(1)] : [],
  )
  const board = await askBoard()
  const best = rowOf(board, first)
  const found = rows.find((row) => row[1] === `Desa ${best.area.name}`)
  expect(found).toEqual([
    ...[1, `Desa ${best.area.name}`, 120, 8, best.lastMonth.value, 10, best.thisMonth.value, 82, best.cumulative.value],
    ...[board.runningTarget, '↑', 'Baik', best.neededPerMonth, 9, 'tidak', 'tidak', best.change.pValue],
  ])
  const silent = rows.find((row) => row[1] === `Desa ${rowOf(board, second).area.name}`)
  expect([silent?.[5], silent?.[6], silent?.[11]]).toEqual([undefined, undefined, 'belum melapor'])
  expect(rows.find((row) => row[1] === 'Kecamatan Pejawaran')?.slice(7, 9)).toEqual([154, board.whole.cumulative.value])
})

describe('a wrong question is answered in words', () => {
  test.each([
    [{ indicator: 'TIDAK_ADA' }, 'BAD_USER_INPUT', 'TIDAK_ADA'],
    [{ indicator: 'AKI' }, 'BAD_USER_INPUT', 'AKI'],
    [{ month: '2026-13' }, 'BAD_USER_INPUT', '2026-13'],
    [{ month: '2026' }, 'BAD_USER_INPUT', '2026'],
    [{ area: '33.04.99' }, 'NOT_FOUND', '33.04.99'],
    [{ area: '33' }, 'BAD_USER_INPUT', 'Jawa Tengah'],
  ])('%o', async (asked, code, named) => {
    const said = await refusal(asked)
    expect(said.code).toBe(code)
    expect(said.message).toContain(named)
  })
  test('areas out of reach, figures of another office and guests are refused', async () => {
    expect((await refusal({}, { role: 'MIDWIFE', areaCodes: [first] })).code).toBe('FORBIDDEN')
    expect((await refusal({}, { role: 'EDUCATION_HEAD' })).code).toBe('FORBIDDEN')
    expect((await refusal({}, { role: 'PUBLIC' })).code).toBe('UNAUTHENTICATED')
    expect((await send({ area: first }, { role: 'MIDWIFE', areaCodes: [first] })).errors).toBeUndefined()
  })
  test('a month without reports has rows without data', async () => {
    const board = await askBoard({ month: '2019-05' })
    expect(board.rows.length).toBeGreaterThan(10)
    expect(new Set(board.rows.map(({ reason }) => reason))).toEqual(new Set(['NOT_REPORTED']))
  })
})
