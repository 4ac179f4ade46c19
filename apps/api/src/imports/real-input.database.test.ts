import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SheetKind } from './import-request.ts'
import type { ImportRow } from './import-row.ts'
import { openImports, type TestImports } from './testing/open-imports.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const folder = join(process.env.PANTAU_SHARED ?? join(root, '..', 'shared'), 'data')
const isThere = existsSync(join(folder, 'health', 'published_figures.csv'))
if (!isThere)
  console.warn(`The published figures of Banjarnegara are not at ${folder}; set PANTAU_SHARED to test them.`)

const files: readonly (readonly [SheetKind, string, string])[] = [
  ['HEALTH_CENTRES', 'facilities/puskesmas.csv', 'puskesmas.json'],
  ['SCHOOLS', 'facilities/schools.csv', 'schools.json'],
  ['BOUNDARIES', 'boundaries/banjarnegara.topojson', 'boundaries.json'],
  ['BOUNDARIES', 'boundaries/jateng_kabupaten_kota.topojson', 'boundaries.json'],
  ['FIGURES', 'health/maternal_infant_deaths_by_puskesmas.csv', 'deaths-by-puskesmas.json'],
  ['PUBLISHED', 'health/jateng_indicators_by_regency.csv', 'indicators-by-regency.json'],
  ['PUBLISHED', 'health/published_figures.csv', 'published-figures.json'],
]

describe.skipIf(!isThere)('the public figures of Banjarnegara, each file with its mapping of docs/mappings', () => {
  let imports: TestImports
  const first: ImportRow[] = []
  const again: ImportRow[] = []

  beforeAll(async () => {
    imports = await openImports()
    for (const [sheet, path, mapping] of files) {
      const how = { mapping: JSON.parse(readFileSync(join(root, 'docs', 'mappings', mapping), 'utf8')), fileName: path }
      first.push(await imports.runFile(sheet, join(folder, path), how))
      again.push(await imports.runFile(sheet, join(folder, path), how))
    }
  })

  afterAll(() => imports.close())

  const countOf = async (element: string, areaCode = '33.04') => {
    const rows = await imports.connection.sql<{ value: number }[]>`
      select value from tallies where area_code = ${areaCode} and element_key = ${element} and grain = 'YEAR'
        and value is not null order by period_start`
    return rows.map(({ value }) => value)
  }

  const published = async (measure: string, areaCode: string, year: number) => {
    const rows = await imports.connection.sql<{ value: number }[]>`
      select value from published_values where measure_key = ${measure} and area_code = ${areaCode}
        and period_start = ${`${year}-01-01`} order by value`
    return rows.map(({ value }) => value)
  }

  test('every file is taken, without an error', async () => {
    const errors = await imports.connection.sql`
      select import_id, row, code, value from import_issues where severity = 'ERROR'`
    expect(errors).toEqual([])
    expect(first.map(({ state, added, rejected, skipped }) => [state, added, rejected, skipped])).toEqual([
      ['DONE', 35, 0, 0],
      ['DONE', 1026, 0, 0],
      ['DONE', 299, 0, 0],
      ['DONE', 34, 0, 0],
      ['DONE', 175, 0, 0],
      ['DONE', 144, 0, 0],
      ['DONE', 69, 0, 3],
    ])
  })

  test('maternal deaths are 41, 17 and 15 in 2021 to 2023, and stand by puskesmas', async () => {
    expect(await countOf('death.maternal')).toEqual([41, 17, 15])
    expect(await countOf('death.maternal', '33.04-1.02.0.00.0.00.01.0038')).toEqual([3, 2, 0])
  })

  test('infant deaths are 169 and 157, not reported in 2021, and the other figure of the press stands beside', async () => {
    expect(await countOf('death.infant')).toEqual([169, 157])
    expect(await published('death.infant', '33.04', 2023)).toEqual([134, 157])
  })

  test('live births stand as published for 2014 and 2015 and nothing counts them', async () => {
    expect(await published('birth.live', '33.04', 2014)).toEqual([16189])
    expect(await published('birth.live', '33.04', 2015)).toEqual([15798])
    expect(await countOf('birth.live')).toEqual([])
  })

  test('AKI of the province and AKN of its 35 regencies stand as published', async () => {
    expect(await published('AKI', '33', 2018)).toEqual([78.6])
    const regencies = await imports.connection.sql`
      select distinct area_code from published_values v join areas a on a.code = v.area_code and a.level = 'REGENCY'
      where measure_key = 'AKN' and period_start = '2020-01-01'`
    expect(regencies).toHaveLength(35)
  })

  test('each file a second time changes nothing', () => {
    expect(again.map(({ state, added, changed }) => [state, added + changed])).toEqual(files.map(() => ['DONE', 0]))
  })
})
