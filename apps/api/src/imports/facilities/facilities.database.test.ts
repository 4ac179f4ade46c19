import { afterAll, beforeAll, expect, test } from 'vitest'
import { openImports, type TestImports } from '../testing/open-imports.ts'

let imports: TestImports

beforeAll(async () => {
  imports = await openImports()
})

afterAll(() => imports.close())

const codesOf = async (id: number) => {
  const rows = await imports.connection
    .sql`select code, row from import_issues where import_id = ${id} order by position`
  return rows.map(({ code, row }) => [code, row])
}

const linksOf = async (code: string) => {
  const rows = await imports.connection.sql`
    select ancestor_code as above, valid_from as start, valid_to as finish from area_links
    where descendant_code = ${code} order by 1, 2`
  return rows.map(({ above, start, finish }) => [above, start, finish])
}

const always = ['-infinity', 'infinity']

test('puskesmas come in with their links, and a later sheet renames them', async () => {
  const first = await imports.run('HEALTH_CENTRES', 'kode,nama,kecamatan\nP1,Pejawaran,Pejawaran\nP2,Batur 1,Batur\n')
  expect(first).toMatchObject({ state: 'DONE', added: 2 })
  expect(await linksOf('33.04-P1')).toEqual([
    ['33.04', ...always],
    ['33.04-P1', ...always],
    ['33.04.15', ...always],
  ])
  const later = await imports.run(
    'HEALTH_CENTRES',
    'kode,nama,kecamatan\nP1,Puskesmas Pejawaran,Pejawaran\nP2,Batur 1,Batur\n',
  )
  expect(later).toMatchObject({ added: 0, changed: 1, same: 1 })
  const [area] = await imports.connection.sql`select name, parent_code, office_code from areas where code = '33.04-P1'`
  expect({ ...area }).toEqual({ name: 'Puskesmas Pejawaran', parent_code: '33.04.15', office_code: 'P1' })
})

test('a school counts for its kecamatan, and moves with the sheet', async () => {
  const sheet = (kecamatan: string) => `npsn,nama,jenjang,status,kecamatan\n20304598,SD 1,SD,negeri,${kecamatan}\n`
  expect(await imports.run('SCHOOLS', sheet('Susukan'))).toMatchObject({ added: 1 })
  expect(await imports.run('SCHOOLS', sheet('Batur'))).toMatchObject({ changed: 1 })
  expect((await linksOf('20304598')).map(([above]) => above)).toEqual(['20304598', '33.04', '33.04.16'])
})

test('rows without a kecamatan, twice, or with a code of another area are refused', async () => {
  const lines = [
    'kode,nama,kode_kecamatan',
    'A,Satu,33.04.99',
    'B,Dua,33.04.15',
    'B,Tiga,33.04.15',
    'C,Empat,33.04.15.2001',
  ]
  const done = await imports.run('HEALTH_CENTRES', lines.join('\n'))
  expect(await codesOf(done.id)).toEqual([
    ['UNKNOWN_AREA', 2],
    ['DUPLICATE_ROW', 4],
    ['WRONG_LEVEL', 5],
  ])
  const taken = await imports.run('SCHOOLS', 'npsn,nama,jenjang,kecamatan\n33.04.15.2001,SD,SD,Batur\n')
  expect(await codesOf(taken.id)).toEqual([['CODE_TAKEN', 2]])
})

test('a village that moves leaves its past to the old puskesmas, and the tallies follow at once', async () => {
  const { sql } = imports.connection
  const village = '33.04.15.2001'
  const catchment = (...lines: string[]) =>
    imports.run('CATCHMENTS', ['kode_desa,kode_puskesmas,mulai', ...lines].join('\n'))
  expect(await catchment(`${village},P1,`)).toMatchObject({ added: 1, changed: 0 })
  const reports = ['2026-01', '2026-02'].map((month) => `${village},birth.live,${month},3`)
  await imports.run('FIGURES', ['kode_wilayah,elemen,periode,nilai', ...reports].join('\n'))
  expect(await catchment(`${village},P2,2026-02-01`)).toMatchObject({ added: 0, changed: 1 })
  expect((await linksOf(village)).filter(([above]) => above !== '33.04' && above !== '33.04.15')).toEqual([
    ['33.04-P1', '-infinity', '2026-02-01'],
    ['33.04-P2', '2026-02-01', 'infinity'],
    [village, ...always],
  ])
  const tallies = await sql`
    select area_code as area, period_start as start, value from tallies
    where area_code like '33.04-P%' and value is not null order by start`
  expect(tallies.map(({ area, start, value }) => [area, start, value])).toEqual([
    ['33.04-P1', '2026-01-01', 3],
    ['33.04-P2', '2026-02-01', 3],
  ])
  expect(await catchment(`${village},P2,2026-02-01`)).toMatchObject({ state: 'DONE', changed: 0, same: 1 })
  expect(await catchment(`${village},P1,`, `${village},P2,2026-02-01`)).toMatchObject({ changed: 0, same: 2 })
})

test('a puskesmas counts for its kecamatan until it serves a village of another one', async () => {
  const { sql } = imports.connection
  await imports.run('HEALTH_CENTRES', 'kode,nama,kecamatan\nP9,Karangkobar,Karangkobar\n')
  await imports.run('FIGURES', 'kode_wilayah,elemen,periode,nilai\nP9,death.infant,2026-01,2\n')
  const infantDeaths = async (code: string) => {
    const [tally] = await sql`
      select value from tallies where area_code = ${code} and element_key = 'death.infant' and value is not null`
    return tally?.value
  }
  expect([await infantDeaths('33.04.13'), await infantDeaths('33.04')]).toEqual([2, 2])
  await imports.run('CATCHMENTS', 'kode_desa,kode_puskesmas\n33.04.13.2001,P9\n33.04.14.2001,P9\n')
  expect([await infantDeaths('33.04.13'), await infantDeaths('33.04')]).toEqual([undefined, 2])
})

test('a catchment of what is no village or no puskesmas, or given twice, is refused', async () => {
  const lines = ['33.04.15,P1', '33.04.15.2002,33.04.15', '33.04.15.2003,P1', '33.04.15.2003,P2']
  const done = await imports.run('CATCHMENTS', ['kode_desa,kode_puskesmas', ...lines].join('\n'))
  expect(done).toMatchObject({ added: 1, rejected: 3 })
  expect(await codesOf(done.id)).toEqual([
    ['WRONG_LEVEL', 2],
    ['WRONG_LEVEL', 3],
    ['DUPLICATE_ROW', 5],
  ])
})
