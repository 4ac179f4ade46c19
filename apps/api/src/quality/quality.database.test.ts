import { type Connection, connect } from '@pantau/database'
import { testDatabase } from '@pantau/database/testing'
import { type EffectKind, listPlantedEffects } from '@pantau/demo-data'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { weighSignals } from '../signals/weigh-signals.ts'
import { demoSeed } from '../testing/demo-seed.ts'
import { openTestApi, type TestApi, type Viewer } from '../testing/execute.ts'
import { type Report, reportFigures } from '../testing/report-figures.ts'

let api: TestApi
let owner: Connection
let [centre, village] = ['', '']
const month = '2026-08'

interface Issue {
  readonly kind: string
  readonly severity: string
  readonly owner: { readonly code: string } | null
  readonly area: { readonly code: string }
  readonly element: { readonly key: string } | null
  readonly indicator: { readonly key: string } | null
  readonly period: string
  readonly value: number | null
  readonly expected: number | null
  readonly importId: string | null
  readonly message: string
}

interface Answer {
  readonly dataQuality: {
    readonly month: string
    readonly units: number
    readonly reported: number
    readonly issues: readonly Issue[]
  }
}

async function ask(argument = '', viewer: Viewer = { role: 'REGENT' }) {
  const { data, errors, statements } = await api.execute<Answer>(
    `{ dataQuality${argument} { month units reported issues { kind severity owner { code } area { code }
      element { key } indicator { key } period value expected importId message(language: EN) } } }`,
    { viewer },
  )
  expect(errors).toBeUndefined()
  if (!data) throw new Error('no answer')
  return { ...data.dataQuality, statements }
}

const find = async (kind: string, of = month, viewer?: Viewer) =>
  (await ask(`(month: "${of}", kinds: [${kind}])`, viewer)).issues

const report = (...reports: readonly Report[]) => reportFigures(owner.sql, reports)

beforeAll(async () => {
  const urls = await testDatabase(demoSeed)
  api = await openTestApi(urls, { isDemo: true })
  owner = connect(urls.ownerUrl, { max: 1, applicationName: 'test' })
  const [found] = await owner.sql<{ centre: string; village: string }[]>`
    select l.ancestor_code as centre, l.descendant_code as village from area_links l
    join areas h on h.code = l.ancestor_code and h.level = 'HEALTH_CENTRE'
    join tallies t on t.area_code = l.descendant_code and t.period_start = '2026-10-01' and t.element_key = 'birth.live'
    join areas v on v.code = l.descendant_code and v.level = 'VILLAGE' order by 1, 2 limit 1`
  centre = found?.centre ?? ''
  village = found?.village ?? ''
}, 180_000)

afterAll(() => Promise.all([api.close(), owner.close()]))

test('the demo has nothing amiss in its last month but who has not reported, targets too small, and reports beside the register', async () => {
  const { units, reported, issues, statements } = await ask()
  expect(units - reported).toBe(2)
  const kinds = issues.map(({ kind }) => kind)
  expect(kinds.slice(0, 3)).toEqual(['COMPLETENESS', 'COMPLETENESS', 'FRESHNESS'])
  expect(new Set(kinds.slice(3))).toEqual(new Set(['ABOVE_DENOMINATOR', 'REGISTER']))
  expect(issues[0]?.message).toMatch(/^The report for October\s2026 has not come; the last one is for/)
  // seven for the list, one for the names of its areas
  expect(statements.length).toBeLessThanOrEqual(8)
})

test('what is planted in the demo heads the list of changes or stands in data quality, and no other change is listed', async () => {
  const planted = listPlantedEffects({ lastMonth: '2026-10', size: 'small' })
  const areasOf = (kind: EffectKind) =>
    planted.filter((effect) => effect.kind === kind).map(({ areaCode }) => areaCode.replace(/^P/, '33.04-P'))
  const asked = { regencyCode: '33.04', month: '2026-10', today: '2026-11-24' }
  await weighSignals(owner.sql, asked)
  const { data } = await api.execute<{
    signals: { signals: { indicator: { key: string }; area: { code: string }; variation: string }[] }
  }>('{ signals(month: "2026-10") { signals { indicator { key } area { code } variation } } }', {
    viewer: { role: 'REGENT' },
  })
  const listed = data?.signals.signals ?? []
  expect(listed.map(({ area }) => area.code)).toEqual(expect.arrayContaining([areasOf('COVERAGE_FALL')[1]]))
  for (const { indicator, area, variation } of listed) {
    expect(indicator.key).toMatch(/^K6/)
    // the kecamatan of the fall, its villages and its two puskesmas
    expect(area.code).toMatch(/^33\.04(\.17|-P31$|-P32$)/)
    expect(variation).toBe('CONCERN')
  }
  const silent = (await find('COMPLETENESS', '2026-10')).filter(({ severity }) => severity === 'ERROR')
  expect(silent.map(({ area }) => area.code)).toEqual([
    ...areasOf('SILENT_HEALTH_CENTRE'),
    ...areasOf('LATE_REPORT').filter((code) => code === '33.04-P32'),
  ])
  expect((await find('FRESHNESS', '2026-10')).map(({ area }) => area.code)).toEqual(areasOf('SILENT_HEALTH_CENTRE'))
  const above = await find('ABOVE_DENOMINATOR', '2026-10')
  expect(above.map(({ area }) => area.code)).toEqual(expect.arrayContaining(areasOf('OVER_FULL_COVERAGE')))
  expect((await find('FALL', '2026-09')).map(({ area }) => area.code)).toEqual(areasOf('CUMULATIVE_FALL'))
})

test('a count since January that fell is listed with both counts, and is gone once it is mended', async () => {
  const [fall] = await find('FALL', '2026-09')
  expect(fall).toMatchObject({ severity: 'ERROR', element: { key: 'anc.k4' }, value: 30, expected: 38 })
  expect(fall?.owner?.code).toMatch(/^33\.04-P/)
  await reportFigures(owner.sql, [['anc.k4', fall?.area.code ?? '', '2026-09', 40]], { isCumulative: true })
  expect(await find('FALL', '2026-09')).toEqual([])
})

test('a part above its whole, and a report that differs from its parts, are listed at their place', async () => {
  await report(
    ['birth.mothers', village, month, 5],
    ['birth.facility', village, month, 9],
    ['birth.live', centre, month, 7777],
  )
  const [part] = (await find('PART_ABOVE_WHOLE')).filter(({ element }) => element?.key === 'birth.facility')
  expect(part).toMatchObject({ area: { code: village }, owner: { code: centre }, value: 9, expected: 5 })
  expect(part?.message).toContain('of which it is a part')
  const [differing] = await find('PARTS_DIFFER')
  expect(differing).toMatchObject({ severity: 'WARN', area: { code: centre }, owner: { code: centre }, value: 7777 })
  expect(differing?.expected).toBeLessThan(7777)
})

test('a count far from what the puskesmas always reports is listed with what is usual', async () => {
  const [{ value: usual = 0 } = {}] = await owner.sql<{ value: number }[]>`
    select value from tallies where area_code = ${centre} and element_key = 'birth.mothers' and period_start = '2026-10-01'`
  await report(['birth.mothers', village, month, usual * 10], ['birth.facility', village, month, 0])
  const [outlier] = (await find('OUTLIER')).filter(({ element }) => element?.key === 'birth.mothers')
  expect(outlier).toMatchObject({ area: { code: centre }, importId: expect.any(String) })
  expect(outlier?.value).toBeGreaterThan((outlier?.expected ?? 0) * 5)
  const above = await find('ABOVE_DENOMINATOR')
  expect(above.filter(({ severity }) => severity === 'ERROR')).toEqual([])
})

test('more counted than there are from January on is an error where the whole was counted', async () => {
  await report(['birth.skilled', village, month, 99_999])
  const above = await find('ABOVE_DENOMINATOR')
  expect(above).toContainEqual(
    expect.objectContaining({ severity: 'ERROR', area: { code: centre }, indicator: { key: 'PN_RIIL' } }),
  )
})

test('a month that repeats the one before is said to be copied, not to be full of outliers', async () => {
  const cells = await owner.sql<{ element_key: string; area_code: string; value: number }[]>`
    select t.element_key, t.area_code, t.reported as value from tallies t
    join area_links l on l.descendant_code = t.area_code and l.ancestor_code = ${centre}
    where t.grain = 'MONTH' and t.period_start = '2026-09-01' and t.reported is not null`
  await report(...cells.map((cell): Report => [cell.element_key, cell.area_code, '2026-10', cell.value]))
  const [copy] = await find('DUPLICATE', '2026-10')
  expect(copy).toMatchObject({ severity: 'ERROR', area: { code: centre } })
  expect(copy?.message).toMatch(/counts are those of September/)
  expect((await find('OUTLIER', '2026-10')).filter(({ area }) => area.code === centre)).toEqual([])
})

test('a form sent after its day is late by days; rows that were refused lead to their import', async () => {
  await owner.sql`insert into entry_forms (regency_code, form_key, health_centre_code, period_start, state, first_submitted_on)
    values ('33.04', 'KIA', ${centre}, '2026-10-01', 'SUBMITTED', '2026-11-12')`
  expect(await find('TIMELINESS', '2026-10')).toEqual([
    expect.objectContaining({ owner: { code: centre }, value: 7, severity: 'WARN' }),
  ])
  await owner.sql`update imports set rejected = 3 where id = (select max(id) from imports)`
  const [{ id = 0 } = {}] = await owner.sql<{ id: number }[]>`select max(id) as id from imports`
  await owner.sql`insert into import_issues (import_id, position, severity, code, params)
    values (${id}, 1, 'ERROR', 'DUPLICATE_ROW', '{}'), (${id}, 2, 'ERROR', 'UNKNOWN_AREA', '{}')`
  const refused = await ask('(month: "2026-10", kinds: [COMPLETENESS, DUPLICATE])')
  const [whole, double] = [
    refused.issues.find(({ message }) => message.startsWith('2 rows were refused')),
    refused.issues.find(({ message }) => message.startsWith('1 double rows')),
  ]
  expect(whole).toMatchObject({ owner: null, importId: Buffer.from(`Import:${id}`).toString('base64url') })
  expect(double).toMatchObject({ kind: 'DUPLICATE' })
  const puskesmas = { role: 'HEALTH_CENTRE_HEAD', areaCodes: [centre] } as const
  const hers = await ask('(month: "2026-10")', puskesmas)
  expect(hers.issues.every(({ importId }) => importId === null)).toBe(true)
})

test('a village whose report says something else than its register is named once, with the largest difference', async () => {
  const [{ reported = 0 } = {}] = await owner.sql<{ reported: number }[]>`
    select reported from tallies where grain = 'MONTH' and area_code = ${village} and element_key = 'birth.live'
      and period_start = '2026-10-01'`
  const ofVillage = async () => (await find('REGISTER', '2026-10')).filter(({ area }) => area.code === village)
  await owner.sql`update tallies set recorded = reported + case element_key when 'birth.live' then 500 else 1 end
    where grain = 'MONTH' and area_code = ${village} and element_key in ('birth.live', 'birth.mothers')
      and period_start = '2026-10-01'`
  expect(await ofVillage()).toEqual([
    expect.objectContaining({
      ...{ severity: 'WARN', owner: { code: centre }, area: { code: village }, element: { key: 'birth.live' } },
      ...{ value: reported, expected: reported + 500, message: expect.stringContaining('Other counts that differ: ') },
    }),
  ])
})

test('a puskesmas sees its own, the province and the office of education none, the public is refused', async () => {
  const hers = await ask(`(month: "${month}")`, { role: 'HEALTH_CENTRE_HEAD', areaCodes: [centre] })
  expect(hers.units).toBe(1)
  expect(hers.issues.length).toBeGreaterThan(0)
  for (const issue of hers.issues) expect([centre, null]).toContain(issue.owner?.code ?? null)
  const all = await ask(`(month: "${month}")`)
  const ofHers = all.issues.filter(({ owner: mends }) => mends?.code === centre)
  expect(hers.issues.filter(({ owner: mends }) => mends?.code === centre)).toEqual(
    ofHers.map((issue) => ({ ...issue, importId: null })),
  )
  expect(await ask('', { role: 'PROVINCE', areaCodes: ['33'] })).toMatchObject({ units: 0, issues: [] })
  expect(await ask('', { role: 'EDUCATION_HEAD' })).toMatchObject({ units: 0, issues: [] })
  const { errors } = await api.execute('{ dataQuality { units } }', { viewer: { role: 'PUBLIC' } })
  expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED')
})

test('within an area only its puskesmas are looked at, and what is no month is refused in words', async () => {
  expect((await ask(`(within: "${centre}")`)).units).toBe(1)
  const { errors } = await api.execute('{ dataQuality(month: "Oktober") { units } }', { viewer: { role: 'REGENT' } })
  expect(errors?.[0]?.message).toBe('Tulis bulan sebagai 2026-10.')
})
