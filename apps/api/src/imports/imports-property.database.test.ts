import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Scope } from '../access/scope.ts'
import { rebuildTallies } from '../tallies/rebuild-tallies.ts'
import { openImports, type TestImports } from './testing/open-imports.ts'
import { undoImport } from './undo-import.ts'

const scope: Scope = { regencyCode: '33.04', areaCodes: ['33.04'], domains: ['HEALTH'], tier: 'AGGREGATE' }
const viewer = { name: 'analis', role: 'ANALYST', displayNameId: 'A', displayNameEn: 'A', lane: 'dashboard' } as const

let imports: TestImports

/** Two kecamatan; in the first three villages are served by a puskesmas, one of which moves to another in 2026-02. */
beforeAll(async () => {
  imports = await openImports()
  await imports.run('HEALTH_CENTRES', 'kode,nama,kecamatan\nP1,Pejawaran 1,Pejawaran\nP2,Pejawaran 2,Pejawaran')
  const villages = await imports.connection
    .sql`select code from areas where parent_code = '33.04.15' and level = 'VILLAGE'`
  const rows = villages.map(({ code }) => `${code},P1,`)
  await imports.run('CATCHMENTS', ['kode_desa,kode_puskesmas,mulai', ...rows, '33.04.15.2002,P2,2026-02-01'].join('\n'))
})

afterAll(() => imports.close())

const header = 'kode_wilayah,elemen,periode,nilai'

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
const periods = ['2026-01', '2026-02', '2025', '2026']

const figure = fc.record({
  area: fc.constantFrom(...areas),
  period: fc.constantFrom(...periods),
  element: fc.constantFrom('birth.live', 'fp.active'),
  value: fc.integer({ min: 0, max: 9 }),
})
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ rows: fc.array(figure, { minLength: 1, maxLength: 6 }) }) },
  { weight: 1, arbitrary: fc.record({ undo: fc.nat(20) }) },
)

interface Tally {
  readonly element: string
  readonly grain: string
  readonly area: string
  readonly start: string
  readonly reported: number | null
  readonly value: number | null
}

const listTallies = () => imports.connection.sql<Tally[]>`
  select element_key as element, grain, area_code as area, period_start as start, reported, value, reported_by,
    village_units, facility_units, import_id
  from tallies where reported is not null or value is not null order by 1, 2, 3, 4`

async function follow(
  steps: readonly ({ rows: (typeof figure extends fc.Arbitrary<infer F> ? F : never)[] } | { undo: number })[],
) {
  const { sql } = imports.connection
  await sql`delete from tallies`
  await sql`delete from figures`
  await sql`delete from imports where sheet = 'FIGURES'`
  for (const one of steps)
    if ('rows' in one) {
      const lines = one.rows.map(({ area, element, period, value }) => `${area},${element},${period},${value}`)
      await imports.run('FIGURES', [header, ...lines].join('\n'))
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

test('taking imports back in any order lets the newest one left stand', async () => {
  const { sql } = imports.connection
  const cell = '33.04.16.2002,birth.live,2026-03'
  const ids: number[] = []
  for (const value of [3, 4, 5]) ids.push((await imports.run('FIGURES', `${header}\n${cell},${value}`)).id)
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
      await rebuildTallies(imports.connection.sql, '33.04')
      expect(await listTallies()).toEqual(tallies)
    }),
    { numRuns: 12 },
  )
}, 120_000)
