import { type Connection, connect } from '@pantau/database'
import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { territorySeed } from '../testing/territory-seed.ts'
import { listForbiddenAreas } from './area-scope.ts'
import type { Scope } from './scope.ts'

let app: Connection

const centre = '33.04-1'
const [village, formerVillage, kecamatan, otherVillage] = [
  '33.04.15.2001',
  '33.04.15.2002',
  '33.04.15',
  '33.04.01.2001',
] as const

beforeAll(async () => {
  app = connect((await testDatabase(territorySeed)).appUrl, { max: 1, applicationName: 'area-scope' })
  const { sql } = app
  await sql`insert into areas (code, level, name, regency_code, parent_code)
    values (${centre}, 'HEALTH_CENTRE', 'Pejawaran', '33.04', ${kecamatan})`
  await sql`insert into area_links (regency_code, ancestor_code, descendant_code, valid_to) values
    ('33.04', '33.04', ${centre}, 'infinity'), ('33.04', ${kecamatan}, ${centre}, 'infinity'),
    ('33.04', ${centre}, ${centre}, 'infinity'), ('33.04', ${centre}, ${village}, 'infinity'),
    ('33.04', ${centre}, ${formerVillage}, '2020-01-01')`
})

afterAll(() => app.close())

const scopeOf = (areaCodes: string[], tier: Scope['tier'] = 'AGGREGATE'): Scope => ({
  regencyCode: '33.04',
  areaCodes,
  domains: ['HEALTH'],
  tier,
})

const asked = ['ID', '33', '33.05', '33.04', kecamatan, centre, village, formerVillage, otherVillage, '33.04.luar']
const forbiddenTo = (scope: Scope) => listForbiddenAreas(app.sql, scope, asked)

test('an office reads the whole regency with those from elsewhere, and what lies above and beside it', async () => {
  expect(await forbiddenTo(scopeOf(['33.04']))).toEqual([])
})

test('a health centre reads the villages it serves now, itself, its kecamatan and all above, not those it served', async () => {
  expect(await forbiddenTo(scopeOf([centre], 'PERSON'))).toEqual([otherVillage, formerVillage, '33.04.luar'].sort())
})

test('a cadre reads her village and what it belongs to, not its neighbours', async () => {
  expect(await forbiddenTo(scopeOf([village], 'PERSON'))).toEqual([otherVillage, formerVillage, '33.04.luar'].sort())
})

test('the province reads regencies and above, not their parts', async () => {
  expect(await forbiddenTo(scopeOf(['33']))).toEqual(
    [otherVillage, kecamatan, centre, village, formerVillage, '33.04.luar'].sort(),
  )
})

test('the public and an empty scope below regencies read nothing', async () => {
  expect(await forbiddenTo(scopeOf([], 'PUBLIC'))).toHaveLength(asked.length)
  expect(await forbiddenTo(scopeOf([]))).toHaveLength(6)
})
