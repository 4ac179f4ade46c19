import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Scope } from '../../access/scope.ts'
import { openImports, type TestImports } from '../testing/open-imports.ts'
import { undoImport } from '../undo-import.ts'

let imports: TestImports

beforeAll(async () => {
  imports = await openImports()
})

afterAll(() => imports.close())

beforeEach(async () => {
  const { sql } = imports.connection
  await sql`delete from tallies`
  await sql`delete from figures`
  await sql`delete from area_links l using areas a where a.code in (l.ancestor_code, l.descendant_code)
    and a.level = 'HEALTH_CENTRE'`
  await sql`delete from areas where level = 'HEALTH_CENTRE'`
})

const scope: Scope = { regencyCode: '33.04', areaCodes: ['33.04'], domains: ['HEALTH'], tier: 'AGGREGATE' }
const viewer = { name: 'analis', role: 'ANALYST', displayNameId: 'A', displayNameEn: 'A', lane: 'dashboard' } as const
const undo = ({ id }: { id: number }) => undoImport(imports.connection.sql, { id, viewer, scope, today: '2026-11-24' })

const sheet = (...lines: string[]) => ['kode_wilayah,elemen,periode,nilai', ...lines].join('\n')
const run = (...lines: string[]) => imports.run('FIGURES', sheet(...lines))

async function tallyOf(areaCode: string, element = 'birth.live', start = '2026-01-01'): Promise<number | null> {
  const [row] = await imports.connection.sql<{ value: number | null }[]>`
    select value from tallies where area_code = ${areaCode} and element_key = ${element} and period_start = ${start}`
  return row?.value ?? null
}

async function issuesOf({ id }: { id: number }) {
  const rows = await imports.connection.sql`
    select severity, code, row, "column", value, params from import_issues where import_id = ${id} order by position`
  return rows.map((row) => ({ ...row }))
}

test('a sheet of counts stands in the tallies of its areas and of all above them when the import ends', async () => {
  const done = await run('33.04.15.2001,birth.live,2026-01,3', '33.04.16.2001,birth.live,2026-01,4')
  expect(done).toMatchObject({ state: 'DONE', rows: 2, added: 2, changed: 0, same: 0, rejected: 0, issueCount: 0 })
  expect([await tallyOf('33.04.15.2001'), await tallyOf('33.04.15'), await tallyOf('33.04')]).toEqual([3, 3, 7])
})

test('a later sheet replaces what it says anew, and what it repeats stands when the earlier one is taken back', async () => {
  const first = await run('33.04.15.2001,birth.live,2026-01,3', '33.04.15.2002,birth.live,2026-01,4')
  const later = await run('33.04.15.2001,birth.live,2026-01,5', '33.04.15.2002,birth.live,2026-01,4')
  expect(later).toMatchObject({ added: 0, changed: 1, same: 1 })
  expect(await tallyOf('33.04')).toBe(9)
  await undo(first)
  expect(await tallyOf('33.04')).toBe(9)
  await undo(later)
  expect(await tallyOf('33.04')).toBeNull()
})

test('areas are found by code, by office code, and by name with level and kecamatan', async () => {
  await imports.run('HEALTH_CENTRES', 'kode,nama,kecamatan\nP30,Puskesmas Batur 2,Batur')
  const done = await imports.run(
    'FIGURES',
    [
      'kode;wilayah;tingkat;kecamatan;elemen;tahun;bulan;jumlah',
      'p30;;;;child.sick_attending;2026;1;1',
      ';PKM. BATUR 2;;;child.sick_attending;2026;Februari;2',
      ';Kecamatan Susukan;;;birth.live;2026;3;3',
      ';banjarnegara;kabupaten;;birth.live;2025;;4',
      ';Gumelem  Wétan;desa;;birth.live;2026;4;5',
      ';Kutayasa;desa;bawang;birth.live;2026;4;6',
    ].join('\n'),
  )
  expect(done).toMatchObject({ added: 6, issueCount: 0 })
  const figures = await imports.connection.sql`
    select area_code, grain, period_start, value from figures where import_id = ${done.id} order by value`
  expect(figures.map(Object.values)).toEqual([
    ['33.04-P30', 'MONTH', '2026-01-01', 1],
    ['33.04-P30', 'MONTH', '2026-02-01', 2],
    ['33.04.01', 'MONTH', '2026-03-01', 3],
    ['33.04', 'YEAR', '2025-01-01', 4],
    ['33.04.01.2003', 'MONTH', '2026-04-01', 5],
    ['33.04.05.2005', 'MONTH', '2026-04-01', 6],
  ])
})

test('a name that several areas bear is refused with their codes', async () => {
  const done = await imports.run('FIGURES', 'wilayah,tingkat,elemen,periode,nilai\nKutayasa,desa,birth.live,2026-01,3')
  expect(await issuesOf(done)).toMatchObject([
    { code: 'AMBIGUOUS_AREA', row: 2, column: 'wilayah', params: { candidates: '33.04.05.2005, 33.04.08.2005' } },
  ])
})

describe('a row is refused, by row and column, when', () => {
  test.each([
    ['its area is not known', '33.04.15.9001,birth.live,2026-01,1', { code: 'UNKNOWN_AREA', column: 'kode_wilayah' }],
    ['its area is blank', ',birth.live,2026-01,1', { code: 'AREA_MISSING' }],
    ['its area is another regency', '33.05,birth.live,2026-01,1', { code: 'AREA_OUTSIDE', value: '33.05' }],
    [
      'its element is not known, with the nearest one said',
      '33.04.15,birth.alive,2026-01,1',
      { code: 'UNKNOWN_ELEMENT', column: 'elemen', params: { nearest: 'birth.live' } },
    ],
    [
      'its element is a slip in a name, with the right name said',
      '33.04.15,Lahir hidp,2026-01,1',
      { code: 'UNKNOWN_ELEMENT', params: { nearest: 'lahir hidup' } },
    ],
    ['its period is none', '33.04.15,birth.live,2026-13,1', { code: 'NOT_A_PERIOD', value: '2026-13' }],
    ['its period is blank', '33.04.15,birth.live,,1', { code: 'PERIOD_MISSING' }],
    ['its month has not come', '33.04.15,birth.live,2026-12,1', { code: 'FUTURE_PERIOD', column: 'periode' }],
    ['a target is given by month', '33.04.15,target.pregnant,2026-01,1', { code: 'TARGET_NEEDS_YEAR' }],
    ['a target lies two years ahead', '33.04.15,target.pregnant,2028,1', { code: 'FUTURE_PERIOD' }],
    [
      'its area is finer than the element is reported',
      '33.04.15.2001,child.sick_attending,2026-01,1',
      { code: 'LEVEL_TOO_FINE' },
    ],
    ['its count is negative', '33.04.15,birth.live,2026-01,-3', { code: 'BELOW_MINIMUM', value: '-3' }],
    ['its count has decimals', '33.04.15,birth.live,2026-01,2.5', { code: 'NOT_AN_INTEGER', column: 'nilai' }],
  ])('%s; the others come in', async (_, line, issue) => {
    const done = await run('33.04.16.2001,birth.live,2026-01,7', line)
    expect(done).toMatchObject({ state: 'DONE', added: 1, rejected: 1 })
    expect(await issuesOf(done)).toMatchObject([{ severity: 'ERROR', row: 3, ...issue }])
    expect(await tallyOf('33.04')).toBe(7)
  })

  test('an earlier row gives the same cell; where the values differ neither is taken', async () => {
    const equal = await run('33.04.15,birth.live,2026-01,3', '33.04.15,birth.live,2026-01,3')
    expect(equal).toMatchObject({ added: 1, rejected: 1 })
    expect(await issuesOf(equal)).toMatchObject([{ code: 'DUPLICATE_ROW', row: 3, params: { other: 2 } }])
    const lines = ['33.04.15,birth.live,2026-02,3', '33.04.15,birth.live,2026-02,4', '33.04.16,birth.live,2026-02,5']
    const different = await run(...lines)
    expect(different).toMatchObject({ added: 1, rejected: 2 })
    expect(await issuesOf(different)).toMatchObject([
      { code: 'DUPLICATE_ROW', row: 2, params: { other: 3 } },
      { code: 'DUPLICATE_ROW', row: 3, params: { other: 2 } },
    ])
    expect(await tallyOf('33.04', 'birth.live', '2026-02-01')).toBe(5)
  })
})

test('a target may be set for the coming year', async () => {
  expect(await run('33.04.15.2001,target.pregnant,2027,80')).toMatchObject({ state: 'DONE', added: 1 })
})

test('strict takes nothing where a row is wrong, and a file without a right row leaves only its entry', async () => {
  const lines = sheet('33.04.16.2001,birth.live,2026-01,7', '33.04.16.2002,birth.live,2026-01,x')
  const strict = await imports.run('FIGURES', lines, { strict: true })
  expect(strict).toMatchObject({ state: 'REJECTED', added: 0, rejected: 1, issueCount: 1 })
  const wrong = await run('99.99,birth.live,2026-01,7')
  expect(wrong).toMatchObject({ state: 'REJECTED', added: 0, rejected: 1 })
  expect(await issuesOf(wrong)).toMatchObject([{ code: 'UNKNOWN_AREA', row: 2 }])
  expect(await imports.connection.sql`select from figures`).toHaveLength(0)
  expect(await imports.connection.sql`select from tallies`).toHaveLength(0)
})

test('a part above its whole is taken and pointed at, whether the whole stands in the file or before', async () => {
  const both = await run('33.04.15.2001,birth.live,2026-01,3', '33.04.15.2001,neo.kn1,2026-01,4')
  expect(both).toMatchObject({ state: 'DONE', added: 2 })
  const issue = { severity: 'WARN', code: 'PART_EXCEEDS_WHOLE', row: 3, value: '4' }
  expect(await issuesOf(both)).toMatchObject([issue])
  const later = await run('33.04.15.2001,neo.complete,2026-01,5')
  expect(await issuesOf(later)).toMatchObject([{ ...issue, row: 2, value: '5', params: { wholeValue: 3 } }])
})

describe('nothing is counted twice in the regency:', () => {
  const [served, lone, centre] = ['33.04.15.2001', '33.04.15.2002', '33.04-P28']

  beforeEach(async () => {
    await imports.run('HEALTH_CENTRES', 'kode,nama,kecamatan\nP28,Puskesmas Pejawaran,Pejawaran')
  })

  const serve = (...villages: string[]) =>
    imports.run('CATCHMENTS', ['kode_desa,kode_puskesmas', ...villages.map((code) => `${code},P28`)].join('\n'))

  test('a village without puskesmas is refused where others of its kecamatan have one', async () => {
    await serve(served)
    const done = await run(`${served},birth.live,2026-01,3`, `${lone},birth.live,2026-01,4`)
    expect(await issuesOf(done)).toMatchObject([{ code: 'COUNTED_TWICE', row: 3, value: lone }])
    expect(await tallyOf('33.04')).toBe(3)
  })

  test('a village without puskesmas is refused where the puskesmas of its kecamatan reports, in the file or before', async () => {
    const together = await run(`${lone},birth.live,2026-01,4`, `${centre},birth.live,2026-01,9`)
    expect(await issuesOf(together)).toMatchObject([{ code: 'COUNTED_TWICE', row: 2, params: { other: centre } }])
    expect(await run(`${lone},birth.live,2026-01,4`)).toMatchObject({ state: 'REJECTED' })
    expect(await run(`${lone},birth.still,2026-01,4`)).toMatchObject({ state: 'DONE' })
    expect(await tallyOf('33.04')).toBe(9)
  })

  test('a puskesmas is refused where villages that it may serve have reported', async () => {
    await run(`${lone},birth.live,2026-01,4`)
    const later = await run(`${centre},birth.live,2026-01,9`)
    expect(await issuesOf(later)).toMatchObject([{ code: 'COUNTED_TWICE', row: 2, params: { other: lone } }])
  })

  test('the own report of a kecamatan gives way to its puskesmas, and stands again when that is taken back', async () => {
    await run('33.04.15,birth.live,2026-02,8')
    const centreReport = await run(`${centre},birth.live,2026-02,9`)
    const sums = async () => [
      await tallyOf('33.04.15', 'birth.live', '2026-02-01'),
      await tallyOf('33.04', 'birth.live', '2026-02-01'),
    ]
    expect(await sums()).toEqual([9, 9])
    await undo(centreReport)
    expect(await sums()).toEqual([8, 8])
  })

  test('a puskesmas that also serves another kecamatan and its kecamatan exclude each other, unless villages reported', async () => {
    await serve(served, lone, '33.04.16.2001')
    await run(`${centre},birth.live,2026-01,9`)
    expect(await run('33.04.15,birth.live,2026-01,9')).toMatchObject({ state: 'REJECTED' })
    await run('33.04.15,birth.live,2026-02,9')
    expect(await run(`${centre},birth.live,2026-02,9`)).toMatchObject({ state: 'REJECTED' })
    const all = await run(...[served, centre, '33.04.15'].map((code) => `${code},birth.live,2026-03,9`))
    expect(all).toMatchObject({ state: 'DONE', added: 3 })
    expect(await tallyOf('33.04', 'birth.live', '2026-03-01')).toBe(9)
  })
})
