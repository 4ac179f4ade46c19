import { afterAll, beforeAll, expect, test } from 'vitest'
import { openImports, type TestImports } from '../testing/open-imports.ts'

let imports: TestImports

beforeAll(async () => {
  imports = await openImports()
})

afterAll(() => imports.close())

const square = [
  [
    [109, -7],
    [109.1, -7],
    [109.1, -7.1],
    [109, -7],
  ],
]
const outline = { type: 'Polygon', coordinates: square }
const feature = (id: string | null, geometry: object = outline, properties: object = {}) => ({
  ...(id !== null && { id }),
  ...{ type: 'Feature', properties, geometry },
})
const collection = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features })

const issuesOf = async (id: number) => {
  const rows = await imports.connection.sql`
    select severity, code, row, value from import_issues where import_id = ${id} order by position`
  return rows.map((row) => ({ ...row }))
}

test('outlines join by id or property, and both halves without the other are listed', async () => {
  const done = await imports.run(
    'BOUNDARIES',
    collection(
      feature('33.04.15'),
      feature(null, outline, { code: '33.04.16' }),
      feature('33.04.99'),
      feature('33.04.15'),
    ),
    { source: 'Peta' },
  )
  expect(done).toMatchObject({ state: 'DONE', rows: 4, added: 2, rejected: 2, issueCount: 20 })
  const issues = await issuesOf(done.id)
  expect(issues.filter(({ code }) => code === 'AREA_WITHOUT_OUTLINE')).toHaveLength(18)
  expect(issues.filter(({ severity }) => severity === 'ERROR')).toEqual([
    { severity: 'ERROR', code: 'OUTLINE_WITHOUT_AREA', row: 3, value: '33.04.99' },
    { severity: 'ERROR', code: 'DUPLICATE_ROW', row: 4, value: '33.04.15' },
  ])
  const stored = await imports.connection.sql`select area_code, geometry, source from area_boundaries order by 1`
  expect(stored.map(({ area_code: code, source }) => [code, source])).toEqual([
    ['33.04.15', 'Peta'],
    ['33.04.16', 'Peta'],
  ])
  expect(stored[0]?.geometry).toEqual(outline)
})

test('a mapping names the property of the code, or name and level; the same again changes nothing', async () => {
  const byCode = collection(feature(null, outline, { KODE_KEC: '33.04.01' }))
  expect(await imports.run('BOUNDARIES', byCode, { mapping: { code: 'KODE_KEC' } })).toMatchObject({ added: 1 })
  const byName = collection(feature(null, outline, { KEC: 'SUSUKAN' }))
  const how = { mapping: { name: 'KEC', level: 'SUBDISTRICT' } }
  expect(await imports.run('BOUNDARIES', byName, how)).toMatchObject({ state: 'DONE', added: 0, changed: 0, same: 1 })
})

test('a topology is unpacked by layer', async () => {
  const geometry = { type: 'Polygon', id: '33.04', arcs: [[0]] }
  const topology = JSON.stringify({ type: 'Topology', arcs: square, objects: { kabupaten: geometry, lain: geometry } })
  const how = { mapping: { objects: ['kabupaten'] } }
  expect(await imports.run('BOUNDARIES', topology, how)).toMatchObject({ state: 'DONE', rows: 1, added: 1 })
})

test('what is no map, no polygon or not in degrees is refused', async () => {
  const metres = {
    type: 'Polygon',
    coordinates: [
      [
        [363000, 9190000],
        [364000, 9190000],
        [364000, 9191000],
        [363000, 9190000],
      ],
    ],
  }
  for (const [content, code] of [
    ['', 'EMPTY_FILE'],
    ['{"type":', 'NOT_GEOJSON'],
    ['{"type":"Topology","arcs":[],"objects":{"a":{"type":"Polygon","arcs":[[9]]}}}', 'NOT_GEOJSON'],
    [collection(feature('33.04.15', { type: 'Point', coordinates: [109, -7] })), 'NOT_AN_OUTLINE'],
    [collection(feature('33.04.15', metres)), 'NOT_AN_OUTLINE'],
  ] as const) {
    const done = await imports.run('BOUNDARIES', content)
    expect([done.state, (await issuesOf(done.id))[0]?.code]).toEqual(['REJECTED', code])
  }
  const unknown = await imports.run('BOUNDARIES', collection(feature('33.04.15')), { mapping: { kode: 'x' } })
  expect((await issuesOf(unknown.id)).map(({ code }) => code)).toEqual(['MAPPING_INVALID'])
})
