import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Scope } from '../access/scope.ts'
import { rebuildTallies } from '../tallies/rebuild-tallies.ts'
import { openImports, type TestImports } from './testing/open-imports.ts'
import { undoImport } from './undo-import.ts'

const scope: Scope = { regencyCode: '33.04', areaCodes: ['33.04'], domains: ['HEALTH'], tier: 'AGGREGATE' }
const viewer = { name: 'analis', role: 'ANALYST', displayNameId: 'A', displayNameEn: 'A', lane: 'dashboard' } as const

let imports: TestImports
/** Villages of which the population is known at first. */
let populated: readonly string[]

/** Two kecamatan; in the first three villages are served by a puskesmas, one of which moves to another in 2026-02. */
beforeAll(async () => {
  imports = await openImports()
  await imports.run('HEALTH_CENTRES', 'kode,nama,kecamatan\nP1,Pejawaran 1,Pejawaran\nP2,Pejawaran 2,Pejawaran')
  const villages = await imports.connection
    .sql`select code from areas where parent_code = '33.04.15' and level = 'VILLAGE'`
  populated = villages.map(({ code }) => code)
  const rows = villages.map(({ code }) => `${code},P1,`)
  await imports.run('CATCHMENTS', ['kode_desa,kode_puskesmas,mulai', ...rows, '33.04.15.2002,P2,2026-02-01'].join('\n'))
})

afterAll(() => imports.close())

const header = 'kode_wilayah,elemen,periode,nilai,cara hitung'

const areas = [
  '33.04.15.2001',
  '33.04.15.2002',
  '33.04.15',
  '33.04-P1',
  '33.04-P2',
  '33.04.16.2001',
  '33.04.16',
  '33.04',
]
const periods = ['2026-01', '2026-02', '2026-04', '2026-05', '2025', '2026']

const figure = fc.record({
  area: fc.oneof(fc.constantFrom(...areas), fc.constant('33.04.15.2001')),
  period: fc.constantFrom(...periods),
  element: fc.constantFrom('birth.live', 'birth.live', 'fp.active'),
  value: fc.integer({ min: 0, max: 9 }),
  isCumulative: fc.boolean(),
})

type Row = typeof row extends fc.Arbitrary<infer R> ? R : never

/** Only counts of months can run from January. */
const lineOf = ({ area, element, period, value, isCumulative }: Row): string =>
  [area, element, period, value, isCumulative && isCountOfMonth(element, period) ? 'kumulatif' : 'bulanan'].join(',')

const isCountOfMonth = (element: string, period: string) => element === 'birth.live' && period.length === 7
/** Targets and the populations by which they are shared out. */
const target = fc.record({
  area: fc.constantFrom('33.04.15.2001', '33.04.15', '33.04-P1', '33.04'),
  period: fc.constantFrom('2025', '2026'),
  element: fc.constantFrom('target.newborns', 'target.pregnant', 'population.total'),
  value: fc.integer({ min: 0, max: 200 }),
  isCumulative: fc.constant(false),
})
const row = fc.oneof({ weight: 4, arbitrary: figure }, { weight: 1, arbitrary: target })
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ rows: fc.array(row, { minLength: 1, maxLength: 12 }) }) },
  { weight: 1, arbitrary: fc.record({ undo: fc.nat(20) }) },
)

const february = { period: '2026-02', element: 'birth.live', isCumulative: false } as const
/** A kecamatan whose village reports too, while the next file touches only another kecamatan. */
const giveWayElsewhere = [
  {
    rows: [
      { area: '33.04.16.2001', value: 3, ...february },
      { area: '33.04.16', value: 5, ...february },
    ],
  },
  { rows: [{ area: '33.04.15.2001', value: 2, ...february }] },
]

interface Tally {
  readonly element: string
  readonly grain: string
  readonly area: string
  readonly start: string
  readonly reported: number | null
  readonly value: number | null
  readonly reportedMonths: number
}

const listTallies = () => imports.connection.sql<Tally[]>`
  select element_key as element, grain, area_code as area, period_start as start, reported, value, reported_by, cumulative,
    reported_months as "reportedMonths", months, has_fall, is_projected,
    village_units, facility_units, import_id, import_ids
  from tallies where reported is not null or value is not null order by 1, 2, 3, 4`

async function follow(steps: readonly ({ rows: Row[] } | { undo: number })[]) {
  const { sql } = imports.connection
  await sql`delete from tallies`
  await sql`delete from figures`
  await sql`delete from imports where sheet = 'FIGURES'`
  await imports.run('FIGURES', [header, ...populated.map((code) => `${code},population.total,2024,900,`)].join('\n'))
  for (const one of steps)
    if ('rows' in one) {
      await imports.run('FIGURES', [header, ...one.rows.map(lineOf)].join('\n'))
    } else {
      const done = await sql<
        { id: number }[]
      >`select id from imports where sheet = 'FIGURES' and state = 'DONE' order by id`
      const id = done[one.undo % Math.max(1, done.length)]?.id
      if (id !== undefined) await undoImport(sql, { id, viewer, scope, today: '2026-11-24' })
    }
}

/** Who lies directly below an area in a month, by either tree. */
const partsOf = (area: string, start: string): readonly string[] => {
  const mover = start < '2026-02-01' ? '33.04-P1' : '33.04-P2'
  if (area === '33.04.16') return ['33.04.16.2001']
  if (area === '33.04.15') return ['33.04.15.2001', '33.04.15.2002', '33.04-P1', '33.04-P2']
  if (area === '33.04-P1' || area === '33.04-P2')
    return ['33.04.15.2001', '33.04.15.2002'].filter((code) => (code.endsWith('2') ? mover : '33.04-P1') === area)
  return []
}

const villages = ['33.04.15.2001', '33.04.15.2002', '33.04.16.2001']

/** decisions.md: the sum of the parts where any reported, else its own report. */
function expectedMonth(tallies: readonly Tally[], { element, area, start }: Tally): number | null {
  const own = (code: string) =>
    tallies.find((t) => t.grain === 'MONTH' && t.element === element && t.area === code && t.start === start)?.reported
  const figureOf = (code: string): number | null => {
    const parts = partsOf(code, start).flatMap((part) => figureOf(part) ?? [])
    return parts.length > 0 ? parts.reduce((sum, part) => sum + part, 0) : (own(code) ?? null)
  }
  const leaves = area === '33.04' ? villages : area === '33.04.15' ? villages.slice(0, 2) : null
  if (leaves === null) return figureOf(area)
  const centres = ['33.04-P1', '33.04-P2']
  const above = area === '33.04' ? [...centres, '33.04.15', '33.04.16'] : centres
  const standing = above.filter((code) => partsOf(code, start).every((part) => figureOf(part) === null))
  const counted = [...leaves, ...standing].flatMap((code) => own(code) ?? [])
  return counted.length > 0 ? counted.reduce((sum, part) => sum + part, 0) : (own(area) ?? null)
}

interface Statement {
  readonly month: number
  readonly value: number
  readonly reporting: string
}

/** What an area said of an element in the year, month by month, of the imports that stand. */
const listStatements = (element: string, area: string) => imports.connection.sql<Statement[]>`
  select distinct on (period_start) extract(month from period_start)::integer as month, value, reporting
  from figures f join imports i on i.id = f.import_id and i.undone_at is null
  where f.element_key = ${element} and f.area_code = ${area} and f.grain = 'MONTH' and f.period_start >= '2026-01-01'
  order by period_start, import_id desc`

/** decisions.md: the increment covers the months since the last report from January, less the months' own reports. */
function expectedIncrements(statements: readonly Statement[]): { month: number; reported: number; months: number }[] {
  const counted = new Map<number, number>()
  let [since, total] = [0, 0]
  return statements.map(({ month, value, reporting }) => {
    if (reporting === 'INCREMENT') {
      counted.set(month, value)
      return { month, reported: value, months: 2 ** (month - 1) }
    }
    const between = [...counted].filter(([own]) => own > since)
    const increment = value - total - between.reduce((sum, [, own]) => sum + own, 0)
    const covered = Array.from({ length: month - since }, (_, place) => since + 1 + place).filter(
      (m) => !counted.has(m),
    )
    ;[since, total] = [month, value]
    return { month, reported: increment, months: covered.reduce((bits, m) => bits + 2 ** (m - 1), 0) }
  })
}

async function expectIncrements(tallies: readonly Tally[]): Promise<void> {
  for (const element of ['birth.live', 'fp.active'])
    for (const area of areas) {
      const expected = expectedIncrements(await listStatements(element, area))
      const own = tallies.filter((t) => t.grain === 'MONTH' && t.element === element && t.area === area)
      const found = own.filter(({ reported }) => reported !== null)
      expect(
        found.map(({ start, reported, reportedMonths: months }) => ({
          month: Number(start.slice(5, 7)),
          reported,
          months,
        })),
      ).toEqual(expected)
    }
}

test('taking imports back in any order lets the newest one left stand', async () => {
  const { sql } = imports.connection
  const cell = '33.04.16.2002,birth.live,2026-03'
  const ids: number[] = []
  for (const value of [3, 4, 5]) ids.push((await imports.run('FIGURES', `${header}\n${cell},${value},`)).id)
  const standing = async () => {
    const [row] = await sql<{ value: number | null }[]>`
      select value from tallies where area_code = '33.04' and period_start = '2026-03-01'`
    return row?.value
  }
  const seen: unknown[] = [await standing()]
  for (const id of [ids[2], ids[0], ids[1]]) {
    await undoImport(sql, { id: id ?? 0, viewer, scope, today: '2026-11-24' })
    seen.push(await standing())
  }
  expect(seen).toEqual([5, 4, 4, null])
})

test('after any sequence of imports and undos tallies equal a rebuild, and months are the sum of their parts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      await follow(steps)
      const tallies = await listTallies()
      for (const tally of tallies.filter(({ grain }) => grain === 'MONTH'))
        expect([tally, tally.value]).toEqual([tally, expectedMonth(tallies, tally)])
      await expectIncrements(tallies)
      await rebuildTallies(imports.connection.sql, '33.04')
      expect(await listTallies()).toEqual(tallies)
    }),
    { numRuns: 20, examples: [[giveWayElsewhere]] },
  )
}, 120_000)
