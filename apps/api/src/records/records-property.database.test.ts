import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Connection, connect } from '@pantau/database'
import { testDatabase } from '@pantau/database/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClock } from '../clock.ts'
import { runImport } from '../imports/run-import.ts'
import { kalibening, pejawaran, registrySeed, villages } from '../registry/testing/registry-seed.ts'
import { rebuildTallies } from '../tallies/rebuild-tallies.ts'
import { openTestApi, type TestApi } from '../testing/execute.ts'
import { forgetFigures, reportFigures } from '../testing/report-figures.ts'
import { recountRecords } from './recount-records.ts'
import { forgetClients, listTallies, type Tally } from './testing/counted.ts'
import { LiveRegister } from './testing/live-register.ts'
import { registerStep, type Step } from './testing/register-steps.ts'
import { takeStep } from './testing/take-step.ts'

let api: TestApi
let owner: Connection

const today = '2026-11-24'
const place = { regencyCode: '33.04', clock: createClock('Asia/Jakarta', today) }

beforeAll(async () => {
  const urls = await testDatabase(registrySeed)
  api = await openTestApi(urls, { today })
  owner = connect(urls.ownerUrl, { max: 1, applicationName: 'test' })
})

afterAll(() => Promise.all([api.close(), owner.close()]))

const care = { place: 'HEALTH_CENTRE', weightGrams: 3100, isLive: true, isComplicated: false } as const
const bornInOctober = { does: 'birth', corrects: false, days: 266, ...care } as const

/** Two who have given birth, nothing chosen; some villages have reported. */
async function beginAnew(): Promise<LiveRegister> {
  await forgetClients(api, today)
  await forgetFigures(owner.sql)
  await owner.sql`truncate record_sources, record_days, stored_results`
  await reportFigures(owner.sql, [
    ['birth.live', villages.own, '2026-09', 4],
    ['birth.live', villages.foreign, '2026-09', 2],
    ['hb.tested', villages.ownToo, '2026-08', 3],
  ])
  const register = new LiveRegister(api.connection.sql, '33.04', today)
  for (const who of [0, 1]) await takeStep(register, { ...bornInOctober, who })
  return register
}

const tallied = () => listTallies(owner.sql)
const medians = async () => [
  ...(await owner.sql`select area_code, period_code, value, denominator from stored_results order by 1, 2`),
]

/** What does not depend on the day of birth, of a client who was followed to it. */
const beforeBirth = /^(anc\.(first_contact|usg|k4)|hb\.|anaemia\.|nutrition\.|iron\.|risk\.|complication\.neonatal)/
const atBirth = /^(birth|anc\.(k6|k8|t12))/

/** Another day of birth moves a birth from its month to the other, and no count of what came before. */
function expectOnlyMoved(
  before: readonly Tally[],
  after: readonly Tally[],
  [from, to]: readonly [string, string],
): void {
  const of = (tallies: readonly Tally[], keys: RegExp) => tallies.filter(({ element }) => keys.test(element))
  expect(of(after, beforeBirth)).toEqual(of(before, beforeBirth))
  const months = new Set([from.slice(0, 7), to.slice(0, 7)])
  const elsewhere = (tallies: readonly Tally[]) =>
    of(tallies, atBirth).filter(({ start }) => !months.has(start.slice(0, 7)))
  expect(elsewhere(after)).toEqual(elsewhere(before))
  const births = (tallies: readonly Tally[], on: string) =>
    tallies
      .filter(
        ({ element, area, start }) =>
          element === 'birth.mothers' && area !== '33.04' && start.startsWith(on.slice(0, 7)),
      )
      .reduce((sum, { recorded }) => sum + (recorded ?? 0), 0)
  const hasMoved = months.size === 2 ? 1 : 0
  expect([births(after, from), births(after, to)]).toEqual([
    births(before, from) - hasMoved,
    births(before, to) + hasMoved,
  ])
}

async function followAll(steps: readonly Step[]): Promise<void> {
  const register = await beginAnew()
  for (const step of steps) {
    const { bornOn } = await register.clientOf(step.who)
    const before = step.does === 'birth' && bornOn !== null ? await tallied() : null
    await takeStep(register, step)
    const now = register.clients.get(step.who)?.bornOn ?? null
    if (before !== null && bornOn !== null && now !== null) expectOnlyMoved(before, await tallied(), [bornOn, now])
  }
}

interface Listed {
  readonly totalCount: number
  readonly cases: readonly { readonly month: string; readonly village: { readonly code: string } }[]
}

/** The register's count of each village and month as the list of who is counted gives it. */
async function countListed(element: string): Promise<Record<string, number>> {
  const { data } = await api.execute<{ countedCases: Listed }>(
    `query ($element: String!) { countedCases(area: "33.04", element: $element, from: "2025-01", to: "2026-11", first: 500) {
      totalCount cases { month village { code } } } }`,
    { viewer: { role: 'HEALTH_HEAD' }, variables: { element } },
  )
  const { totalCount, cases } = data?.countedCases ?? { totalCount: -1, cases: [] }
  expect([element, totalCount]).toEqual([element, cases.length])
  const counts: Record<string, number> = {}
  for (const { month, village } of cases)
    counts[`${village.code} ${month}`] = (counts[`${village.code} ${month}`] ?? 0) + 1
  return counts
}

const isVillage = ({ area }: Tally) => Object.values(villages).some((code) => code === area)

async function expectTotalsListed(tallies: readonly Tally[]): Promise<void> {
  const recorded = tallies.filter((tally) => isVillage(tally) && tally.recorded !== null && tally.recorded > 0)
  // of cadres not cases are counted but who has any
  const keys = new Set(recorded.map(({ element }) => element).filter((key) => !key.startsWith('oceoke.cadres')))
  for (const key of keys) {
    const ofKey = recorded.filter(({ element }) => element === key)
    const totals = Object.fromEntries(
      ofKey.map(({ area, start, recorded: count }) => [`${area} ${start.slice(0, 7)}`, count]),
    )
    expect([key, await countListed(key)]).toEqual([key, totals])
  }
}

test('after any changes of records a count from nothing gives the same tallies, totals are the cases listed, and another day of birth moves what follows from it alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(registerStep, { minLength: 4, maxLength: 14 }), async (steps) => {
      await followAll(steps)
      const [stood, stored] = [await tallied(), await medians()]
      await expectTotalsListed(stood)
      await rebuildTallies(owner.sql, '33.04')
      await recountRecords(api.connection.sql, place)
      expect(await tallied()).toEqual(stood)
      await forgetCounts()
      await rebuildTallies(owner.sql, '33.04')
      await recountRecords(api.connection.sql, place)
      expect([await tallied(), await medians()]).toEqual([stood, stored])
    }),
    { numRuns: 8 },
  )
}, 120_000)

const forgetCounts = () =>
  owner.sql.begin(async (tx) => {
    await tx`select set_config('pantau.regency', '33.04', true), set_config('pantau.tier', 'TALLY', true)`
    await tx`delete from counted_cases`
    await tx`delete from tallies`
    await tx`delete from stored_results`
  })

test('a village that changes its puskesmas is read from then on as its new puskesmas is, and its hours to care go along', async () => {
  const register = await beginAnew()
  const source = { does: 'source', who: 0, corrects: false, element: 'birth.live', fromMonth: '2026-08' } as const
  await takeStep(register, { ...source, healthCentre: pejawaran, source: 'RECORDS' })
  const sheet = { does: 'sheet', who: 0, corrects: false, hasSign: true, isTreated: true } as const
  for (const week of [30, 31, 32, 33, 34, 35, 36]) await takeStep(register, { ...sheet, week })
  // seven signs, seen 44 to 86 days and an hour before they were treated
  const ofSeven = { value: 65 * 24 + 1, lower: 44 * 24 + 1, upper: 86 * 24 + 1, denominator: 7 }
  expect(await readDelay(pejawaran)).toEqual({ ...ofSeven, availability: 'AVAILABLE' })
  const birthsIn = async (month: string) => {
    const found = (await tallied()).find(
      ({ element, area, start }) => element === 'birth.live' && area === villages.own && start.startsWith(month),
    )
    return [found?.value ?? null, found?.isRecorded ?? false]
  }
  expect([await birthsIn('2026-09'), await birthsIn('2026-10'), await birthsIn('2026-11')]).toEqual([
    [0, true],
    [2, true],
    [0, true],
  ])
  await moveVillage(`${villages.own},${kalibening},2026-10-01`)
  expect([await birthsIn('2026-09'), await birthsIn('2026-10'), await birthsIn('2026-11')]).toEqual([
    [0, true],
    [null, false],
    [null, false],
  ])
  // the signs of August and September stay with the puskesmas it belonged to then
  expect([await readDelay(pejawaran), await readDelay(kalibening)]).toMatchObject([
    { value: 72 * 24 + 1, lower: null, denominator: 5 },
    { value: 47.5 * 24 + 1, lower: null, denominator: 2 },
  ])
  const [stood, stored] = [await tallied(), await medians()]
  await forgetCounts()
  await rebuildTallies(owner.sql, '33.04')
  await recountRecords(api.connection.sql, place)
  expect([await tallied(), await medians()]).toEqual([stood, stored])
})

/** The median of hours to care since January, as anyone reads it. */
async function readDelay(area: string) {
  const { data } = await api.execute<{ indicatorValues: readonly object[] }>(
    `query ($area: String!) { indicatorValues(indicators: ["OCO_DELAY"], areas: { codes: [$area] },
      periods: { from: "2026-11", to: "2026-11", grain: YEAR_TO_DATE }) { value lower upper denominator availability } }`,
    { viewer: { role: 'HEALTH_HEAD' }, variables: { area } },
  )
  return data?.indicatorValues[0]
}

async function moveVillage(line: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pantau-catchments-'))
  const path = join(folder, 'wilayah-kerja.csv')
  writeFileSync(path, `kode_desa,kode_puskesmas,mulai\n${line}\n`)
  const about = { regencyCode: '33.04', accountName: 'analis', isDemo: true, sheet: 'CATCHMENTS' } as const
  const { state, issueCount } = await runImport(api.connection.sql, {
    ...about,
    path,
    fileName: 'wilayah-kerja.csv',
    today,
  })
  rmSync(folder, { recursive: true })
  expect([state, issueCount]).toEqual(['DONE', 0])
}
