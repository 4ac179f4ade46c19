import { testDatabase } from '@pantau/database/testing'
import { plantedSchoolEffects, simulateSchools } from '@pantau/demo-data'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClock } from '../clock.ts'
import { sendValues } from '../testing/ask-values.ts'
import { demoSeed } from '../testing/demo-seed.ts'
import { openTestApi, type TestApi, type Viewer } from '../testing/execute.ts'
import { listSchoolSteps } from './load-schools.ts'

const today = '2026-11-24'
const clock = createClock('Asia/Jakarta', today)
const office: Viewer = { role: 'EDUCATION_HEAD' }
const demoSchool = '99150001'

interface Watch {
  readonly whole: {
    pupils: number
    comparedExaminers: number
    classes: number
    fallingClasses: number
    narrowClasses: number
  }
  readonly schools: readonly {
    areaCode: string
    pupils: number
    ownTeacher: number | null
    gap: { value: number | null }
  }[]
  readonly examiners: readonly { schoolCode: string; leniency: number }[]
  readonly classes: readonly { schoolCode: string; grade: number; isNarrow: boolean; isFalling: boolean }[]
}

let api: TestApi
/** By school year. */
const watches = new Map<string, Watch>()

beforeAll(async () => {
  api = await openTestApi(await testDatabase(demoSeed), { today, isDemo: true })
  const { data } = await api.execute<{ tkdSessions: { id: string; schoolYear: string }[] }>(
    '{ tkdSessions { id schoolYear } }',
    { viewer: office },
  )
  for (const { id, schoolYear } of data?.tkdSessions ?? []) {
    const found = await api.execute<{ tkdWatch: Watch }>(
      `query ($session: ID!) { tkdWatch(session: $session, area: "33.04") {
        whole { pupils comparedExaminers classes fallingClasses narrowClasses }
        schools { areaCode pupils ownTeacher gap { value } } examiners(onlyOutliers: true) { schoolCode leniency }
        classes(onlySignals: true) { schoolCode grade isNarrow isFalling } } }`,
      { viewer: office, variables: { session: id } },
    )
    if (found.data != null) watches.set(schoolYear, found.data.tkdWatch)
  }
})

afterAll(() => api.close())

const watchOf = (schoolYear: string): Watch => {
  const watch = watches.get(schoolYear)
  if (watch === undefined) throw new Error(`no session ${schoolYear}`)
  return watch
}

const plantedIn = (kind: string, sessionsBack: number) =>
  plantedSchoolEffects
    .filter(
      (effect) => effect.kind === kind && effect.sizes.includes('small') && effect.sessionsBack.includes(sessionsBack),
    )
    .map(({ npsn }) => npsn)
    .sort()

test('the demo holds three sessions of 17 schools; loaded again nothing is added', async () => {
  expect([...watches.keys()]).toEqual(['2026/2027', '2025/2026', '2024/2025'])
  expect(watchOf('2025/2026').schools).toHaveLength(17)
  const { sql } = api.connection
  const count = () =>
    sql.begin(async (tx) => {
      await tx`select set_config('pantau.regency', '33.04', true), set_config('pantau.tier', 'OFFICE', true),
        set_config('pantau.areas', '33.04', true), set_config('pantau.today', ${today}, true)`
      return tx`select (select count(*) from tkd_scores) as scores, (select count(*) from tkd_assignments) as assignments`
    })
  const before = await count()
  const nothing = { step: { id: '', en: '' }, run: async () => undefined }
  const schools = simulateSchools({ today, size: 'small' })
  for (const { run } of listSchoolSteps({ sql, regencyCode: '33.04', clock }, schools, () => nothing)) await run()
  expect(await count()).toEqual(before)
})

test('own class teachers who examine are found, and nobody else', () => {
  for (const [schoolYear, sessionsBack] of [
    ['2026/2027', 0],
    ['2025/2026', 1],
    ['2024/2025', 2],
  ] as const) {
    const found = watchOf(schoolYear).schools.filter(({ ownTeacher }) => ownTeacher !== null && ownTeacher > 0)
    expect(found.map(({ areaCode }) => areaCode).sort()).toEqual(plantedIn('OWN_TEACHER', sessionsBack))
  }
})

test('the lenient examiner stands out most; beside her school at most 1 in 20 examiners does', () => {
  for (const schoolYear of ['2026/2027', '2025/2026']) {
    const { examiners, whole } = watchOf(schoolYear)
    expect(examiners.at(-1)?.schoolCode).toBe('99150004')
    const others = examiners.filter(({ schoolCode }) => schoolCode !== '99150004')
    expect(others.length).toBeLessThanOrEqual(whole.comparedExaminers / 20)
  }
})

test('the uniform class, the gap, and the year that the next one contradicts are found', () => {
  const last = watchOf('2026/2027')
  expect(last.classes.filter(({ isNarrow }) => isNarrow).map(({ schoolCode }) => schoolCode)).toEqual(
    plantedIn('UNIFORM_CLASS', 0),
  )
  const widest = last.schools.toSorted((one, other) => (other.gap.value ?? 0) - (one.gap.value ?? 0))[0]
  expect(widest?.areaCode).toBe(plantedIn('GAP', 0)[0])
  const falling = watchOf('2025/2026').classes.filter(({ isFalling }) => isFalling)
  expect(falling.filter(({ schoolCode }) => schoolCode === plantedIn('INFLATED_YEAR', 1)[0])).toHaveLength(2)
  expect(falling.length).toBeLessThanOrEqual(3) // of some 20 honest classes with a next year
})

test('the demo’s examiner has sheets to fill in, of which one has begun, and its head reads names', async () => {
  const { data } = await api.execute<{
    tkdScoreSheets: { part: string; grade: number; signedAt: string | null; pupils: { levels: number[] | null }[] }[]
  }>('{ tkdScoreSheets { part grade signedAt pupils { levels } } }', {
    viewer: { role: 'EXAMINER', name: 'penguji', areaCodes: [demoSchool] },
  })
  const mine = data?.tkdScoreSheets.filter(({ part }) => part === 'EXAMINER') ?? []
  expect(mine.length).toBeGreaterThanOrEqual(3)
  expect(mine.every(({ signedAt }) => signedAt === null)).toBe(true)
  const begun = mine.map(({ pupils }) => pupils.filter(({ levels }) => levels !== null).length)
  expect(begun.filter((scored) => scored > 0)).toHaveLength(1)
  const roster = await api.execute<{ schoolRoster: { head: { name: string }; classes: { pupils: number }[] } }>(
    `{ schoolRoster(school: "${demoSchool}") { head { name } classes { pupils } } }`,
    { viewer: { role: 'SCHOOL_HEAD', areaCodes: [demoSchool] } },
  )
  expect(roster.data?.schoolRoster.head.name).toMatch(/ Simulasi$/)
  expect(roster.data?.schoolRoster.classes).toHaveLength(6)
})

test('E20 and E21 of the sessions are among the indicators, from the regency down to a school', async () => {
  const values = await sendValues(api, {
    indicators: ['E20', 'E21'],
    areas: { codes: ['33.04', '33.04.16', '99160002'] },
    periods: ['SCHOOL_YEAR', '2027'],
    viewer: office,
  })
  const found = values.data?.indicatorValues.map(({ indicator, area, numerator, denominator }) => {
    return [indicator.key, area.code, numerator, denominator]
  })
  const { whole, schools } = watchOf('2026/2027')
  const own = schools.find(({ areaCode }) => areaCode === '99160002')
  expect(found?.[0]?.slice(0, 2)).toEqual(['E20', '33.04'])
  expect(found?.[0]?.[3]).toBe(whole.pupils)
  expect(found?.[2]).toEqual(['E20', '99160002', (own?.pupils ?? 0) - (own?.ownTeacher ?? 0), own?.pupils])
  expect(found?.[3]?.[3]).toBe(whole.comparedExaminers)
  expect(found?.[5]).toEqual(['E21', '99160002', null, null]) // a school has too few examiners
})
