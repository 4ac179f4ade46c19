import { type Connection, connect } from '@pantau/database'
import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Report, reportFigures } from '../testing/report-figures.ts'
import { territorySeed } from '../testing/territory-seed.ts'
import { rebuildTallies } from './rebuild-tallies.ts'

const [regency, kecamatan, village] = ['33.04', '33.04.15', '33.04.15.2001'] as const

let owner: Connection
let villages: readonly string[]

beforeAll(async () => {
  owner = connect((await testDatabase(territorySeed)).ownerUrl, { max: 1, applicationName: 'test' })
  const rows = await owner.sql`select code from areas where level = 'VILLAGE' and not is_outside order by code`
  villages = rows.map(({ code }) => code)
})

afterAll(() => owner.close())

beforeEach(async () => {
  await owner.sql`truncate figures, tallies, imports`
})

const report = (...reports: readonly Report[]) => reportFigures(owner.sql, reports)
const populations = (year = '2025'): Report[] =>
  villages.map((code, place) => ['population.total', code, year, 1000 + place])

async function targetOf(area: string, element = 'target.pregnant', year = '2026') {
  const [row] = await owner.sql`
    select value, is_projected from tallies
    where area_code = ${area} and element_key = ${element} and grain = 'YEAR' and period_start = ${`${year}-01-01`}`
  return row === undefined ? [null, false] : Object.values(row)
}

async function sumOf(column: 'value', element = 'target.pregnant'): Promise<number> {
  const [row] = await owner.sql<{ sum: number }[]>`
    select sum(${owner.sql(column)}) as sum from tallies
    where area_code = any(${[...villages]}) and element_key = ${element} and period_start = '2026-01-01'`
  return row?.sum ?? 0
}

test('a target of the regency is shared out to villages by population, and adds up to it at every level', async () => {
  await report(...populations(), ['target.pregnant', regency, '2026', 17_003])
  expect(await targetOf(regency)).toEqual([17_003, false])
  expect(await sumOf('value')).toBe(17_003)
  const [[inKecamatan, isProjected], [inVillage]] = [await targetOf(kecamatan), await targetOf(village)]
  expect([isProjected, Number.isInteger(inVillage)]).toEqual([true, true])
  const [sum] = await owner.sql`
    select sum(t.value) from tallies t join areas a on a.code = t.area_code and a.parent_code = ${kecamatan}
    where a.level = 'VILLAGE' and t.element_key = 'target.pregnant' and t.period_start = '2026-01-01'`
  expect(inKecamatan).toBe(sum?.sum)
})

test('a target given below takes the place of the shares, and its undoing brings them back', async () => {
  await report(...populations(), ['target.pregnant', regency, '2026', 17_003])
  const [share] = await targetOf(village)
  const given = await report(['target.pregnant', village, '2026', 77])
  expect([await targetOf(village), await targetOf('33.04.16'), await targetOf(regency)]).toEqual([
    [77, false],
    [null, false],
    [77, false],
  ])
  await owner.sql`update imports set undone_at = now() where id = ${given}`
  await rebuildTallies(owner.sql, '33.04')
  expect([await targetOf(village), await targetOf(regency)]).toEqual([
    [share, true],
    [17_003, false],
  ])
})

test('a kecamatan shares out its own target only', async () => {
  await report(
    ...populations(),
    ['target.pregnant', kecamatan, '2026', 500],
    ['target.pregnant', regency, '2026', 9999],
  )
  expect([await targetOf(regency), await targetOf(kecamatan), await targetOf('33.04.16')]).toEqual([
    [500, false],
    [500, false],
    [null, false],
  ])
  expect(await sumOf('value')).toBe(500)
})

test('nothing is shared out while the population of a village is not known, or is older than five years', async () => {
  await report(...populations('2021'), ['target.pregnant', regency, '2026', 17_003])
  expect(await targetOf(village)).toEqual([null, false])
  await report(...populations('2026').slice(1))
  expect(await targetOf(village)).toEqual([null, false])
  await report(...populations('2026').slice(0, 1))
  expect(await sumOf('value')).toBe(17_003)
})

test('targets that nobody gave follow from the births expected; one given anywhere is left as it is', async () => {
  await report(['target.newborns', village, '2026', 54], ['target.newborns', '33.04.15.2002', '2026', 46])
  const targets = ['pregnant', 'delivering', 'obstetric_complications', 'neonatal_complications']
  const listTargets = (area: string) => Promise.all(targets.map((key) => targetOf(area, `target.${key}`)))
  expect(await listTargets(village)).toEqual([
    [59.4, true],
    [56.7, true],
    [11.88, true],
    [8.1, true],
  ])
  expect((await listTargets(regency)).map(([value]) => value)).toEqual([110, 105, 22, 15])
  await report(['target.pregnant', village, '2026', 60])
  expect((await listTargets(village)).map(([value]) => value)).toEqual([60, 56.7, 12, 8.1])
  expect((await listTargets('33.04.15.2002')).map(([value]) => value)).toEqual([null, 48.3, null, 6.9])
})
