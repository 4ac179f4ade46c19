import { afterAll, beforeAll, expect, test } from 'vitest'
import { openImports, type TestImports } from '../testing/open-imports.ts'
import { clashesOf, gatherClashing, gatherPlaced } from './refuse-counted-twice.ts'

let imports: TestImports

beforeAll(async () => {
  imports = await openImports()
})

afterAll(() => imports.close())

interface PlanNode {
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly 'Rows Removed by Join Filter'?: number
  readonly Plans?: readonly PlanNode[]
}

/** Rows that any step of a plan looked at. */
const rowsLookedAt = (node: PlanNode): number => {
  const {
    'Actual Rows': rows,
    'Rows Removed by Filter': filtered = 0,
    'Rows Removed by Join Filter': joined = 0,
  } = node
  const own = node['Actual Loops'] * (rows + filtered + joined)
  return (node.Plans ?? []).reduce((sum, part) => sum + rowsLookedAt(part), own)
}

test('reports of many villages without a puskesmas are told from those of puskesmas at a cost that follows their number', async () => {
  const { sql } = imports.connection
  const centres = ['P1,Puskesmas Bawang 1,Bawang', 'P2,Puskesmas Batur 1,Batur']
  await imports.run('HEALTH_CENTRES', ['kode,nama,kecamatan', ...centres].join('\n'))
  const villages = await sql<{ code: string }[]>`
    select code from areas where regency_code = '33.04' and level = 'VILLAGE' and not is_outside order by code`
  const cells = ['birth.live', 'birth.mothers', 'pnc.kf1'].flatMap((key) =>
    Array.from({ length: 10 }, (_, place) => `${key},2026-${String(place + 1).padStart(2, '0')}`),
  )
  const sheet = (codes: readonly string[]) =>
    ['kode_wilayah,elemen,periode,nilai', ...codes.flatMap((code) => cells.map((cell) => `${code},${cell},3`))].join(
      '\n',
    )
  await imports.run('FIGURES', sheet(['P1', 'P2']))

  const codes = villages.map(({ code }) => code)
  const [explained] = await sql.begin(async (tx) => {
    await tx`
      create temporary table incoming on commit drop as
      select split_part(c, ',', 1) as element_key, 'MONTH'::text as grain, v as area_code,
        (split_part(c, ',', 2) || '-01')::date as period_start from unnest(${codes}::text[]) v, unnest(${cells}::text[]) c`
    await tx`analyze incoming`
    const asking = { tx, request: { regencyCode: '33.04' } }
    await gatherClashing(asking)
    await gatherPlaced(asking)
    return tx<{ 'QUERY PLAN': readonly { Plan: PlanNode }[] }[]>`
      explain (analyze, timing off, format json) ${clashesOf(tx)}`
  })
  const plan = explained?.['QUERY PLAN'][0]?.Plan
  expect(plan?.['Actual Rows']).toBe(villages.length * cells.length)
  if (plan !== undefined) expect(rowsLookedAt(plan)).toBeLessThan(100 * villages.length * cells.length)

  const done = await imports.run('FIGURES', sheet(codes))
  const [beside] = await sql<{ villages: number }[]>`
    select count(*)::integer as villages from areas v join areas h on h.level = 'HEALTH_CENTRE' and h.parent_code = v.parent_code
    where v.level = 'VILLAGE' and not v.is_outside`
  expect(beside?.villages).toBeGreaterThan(10)
  expect(done.rejected).toBe((beside?.villages ?? 0) * cells.length)
}, 60_000)
