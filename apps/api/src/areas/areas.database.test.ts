import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../testing/execute.ts'
import { territorySeed } from '../testing/territory-seed.ts'

let api: TestApi

const centre = '33.04-1'

beforeAll(async () => {
  api = await openTestApi(await testDatabase(territorySeed))
  const { sql } = api.connection
  await sql`insert into areas (code, level, name, regency_code, parent_code)
    values (${centre}, 'HEALTH_CENTRE', 'Puskesmas Pejawaran', '33.04', '33.04.15')`
  await sql`insert into area_links (regency_code, ancestor_code, descendant_code, valid_to) values
    ('33.04', ${centre}, ${centre}, 'infinity'), ('33.04', ${centre}, '33.04.15.2001', 'infinity'),
    ('33.04', ${centre}, '33.04.15.2002', '2020-01-01')`
  await sql`insert into area_boundaries (area_code, geometry, import_id)
    values ('33.04.15', ${sql.json({ type: 'Polygon', coordinates: [] })}, 1)`
})

afterAll(() => api.close())

const asPublic = { viewer: { role: 'PUBLIC' } } as const

test('areas are open to the public, each with its full name, its tile and what it lies in', async () => {
  const { data } = await api.execute(
    `{ area(code: "33.04.15") { fullName english: fullName(language: EN) tile { column row } ancestors { name } }
       unknown: area(code: "99.99") { code } }`,
    asPublic,
  )
  expect(data).toEqual({
    area: {
      fullName: 'Kecamatan Pejawaran',
      english: 'Kecamatan Pejawaran',
      tile: { column: 5, row: 1 },
      ancestors: [{ name: 'Indonesia' }, { name: 'Jawa Tengah' }, { name: 'Banjarnegara' }],
    },
    unknown: null,
  })
})

test('a village names the puskesmas that serves it today; ancestors of many villages come in one statement', async () => {
  const { data, statements } = await api.execute(
    `{ areas(selection: { childrenOf: "33.04.15" }) { code healthCentre { code } ancestors { code } } }`,
    asPublic,
  )
  const villages = data?.areas as { code: string; healthCentre: { code: string } | null; ancestors: object[] }[]
  expect(villages).toHaveLength(17)
  expect(villages.slice(0, 2).map(({ healthCentre }) => healthCentre?.code)).toEqual([centre, undefined])
  expect(villages.every(({ ancestors }) => ancestors.length === 4)).toBe(true)
  expect(statements).toHaveLength(3)
})

test('areas are found by their global id', async () => {
  const known = await api.execute<{ area: { id: string } }>(`{ area(code: "33") { id } }`, asPublic)
  const found = await api.execute(`query ($id: ID!) { node(id: $id) { ... on Area { name level } } }`, {
    ...asPublic,
    variables: { id: known.data?.area.id },
  })
  expect(found.data).toEqual({ node: { name: 'Jawa Tengah', level: 'PROVINCE' } })
})

test('a search gives the own regency first and refuses a single letter', async () => {
  const search = (text: string) =>
    api.execute(`query ($text: String!) { searchAreas(text: $text, first: 2) { code } }`, {
      ...asPublic,
      variables: { text },
    })
  expect((await search('banjar')).data?.searchAreas).toMatchObject([{ code: '33.04' }, {}])
  expect((await search('p')).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
})

test('areas without an outline are left out of the boundaries', async () => {
  const { data } = await api.execute(
    `{ boundaries(selection: { childrenOf: "33.04" }) { area { code } geometry } }`,
    asPublic,
  )
  expect(data).toEqual({ boundaries: [{ area: { code: '33.04.15' }, geometry: { type: 'Polygon', coordinates: [] } }] })
})
