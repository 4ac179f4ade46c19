import { connect } from '@pantau/database'
import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, registered } from '../registry/testing/registry-api.ts'
import { kalibening, pejawaran, registrySeed, villages } from '../registry/testing/registry-seed.ts'
import { openTestApi, type TestApi, type Viewer } from '../testing/execute.ts'
import { reportFigures } from '../testing/report-figures.ts'

const healthHead: Viewer = { role: 'HEALTH_HEAD', lane: 'dashboard' }
const headOf = (centre: string): Viewer => ({ role: 'HEALTH_CENTRE_HEAD', lane: 'dashboard', areaCodes: [centre] })
const midwifeOf = (centre: string): Viewer => ({ role: 'MIDWIFE', lane: 'dashboard', areaCodes: [centre] })

let api: TestApi

interface Planted {
  readonly name: string
  readonly village: string
  readonly lmpOn: string | null
  readonly registeredOn: string
  readonly delivery?: { readonly on: string; readonly isLive: boolean }
  readonly referral?: Record<string, unknown>
  readonly death: Record<string, unknown>
}

async function plant({ name, village, lmpOn, registeredOn, delivery, referral, death }: Planted): Promise<string> {
  const viewer = midwifeOf(village === villages.foreign ? kalibening : pejawaran)
  const person = { name, bornOn: '1996-05-06', rw: '01', rt: '01' }
  const id = await registered(api, { person, village, lmpOn, registeredOn }, viewer)
  const record = async (mutation: string, type: string, input: Record<string, unknown>) => {
    const document = `mutation ($id: ID!, $input: ${type}!) { done: ${mutation}(pregnancy: $id, input: $input) { recordId userErrors { field code } } }`
    const { done } = await ask<{ done: { recordId: string; userErrors: unknown[] } }>(
      api,
      document,
      { id, input },
      viewer,
    )
    expect(done.userErrors).toEqual([])
    return done.recordId
  }
  const newborns = [{ sex: 'MALE', isLive: delivery?.isLive ?? true, weightGrams: 2900 }]
  const birth = { outcome: 'BIRTH', provider: 'MIDWIFE', place: 'HEALTH_CENTRE', newborns }
  if (delivery !== undefined) await record('recordDelivery', 'DeliveryInput', { on: delivery.on, ...birth })
  if (referral !== undefined) await record('recordReferral', 'ReferralInput', referral)
  return record('recordDeath', 'CareDeathInput', death)
}

/** Ids of the deaths: two mothers that count, one late, a newborn and a stillborn child. */
const deaths: Record<'bled' | 'eclampsia' | 'late' | 'newborn' | 'stillborn', string> = {
  ...{ bled: '', eclampsia: '', late: '', newborn: '', stillborn: '' },
}

beforeAll(async () => {
  const urls = await testDatabase(registrySeed)
  api = await openTestApi(urls)
  deaths.bled = await plant({
    ...{ name: 'Ibu Uji Pertama', village: villages.own, lmpOn: null, registeredOn: '2025-09-01' },
    delivery: { on: '2026-03-08', isLive: true },
    referral: {
      ...{ reason: 'Perdarahan', facility: 'RSUD', detectedAt: '2026-03-09T00:00:00Z' },
      ...{ decidedAt: '2026-03-09T01:00:00Z', arrivedAt: '2026-03-09T02:30:00Z', treatedAt: '2026-03-09T03:00:00Z' },
    },
    death: { kind: 'MATERNAL', diedOn: '2026-03-10', causeGroup: 'HAEMORRHAGE', place: 'HOSPITAL' },
  })
  deaths.eclampsia = await plant({
    ...{ name: 'Ibu Uji Kedua', village: villages.foreign, lmpOn: null, registeredOn: '2026-02-01' },
    death: { kind: 'MATERNAL', diedOn: '2026-06-20', causeGroup: 'HYPERTENSION', place: 'HOME' },
  })
  deaths.late = await plant({
    ...{ name: 'Ibu Uji Ketiga', village: villages.ownToo, lmpOn: null, registeredOn: '2026-03-01' },
    delivery: { on: '2026-09-30', isLive: true },
    death: { kind: 'MATERNAL', diedOn: '2026-11-13', causeGroup: 'HEART', place: 'HOME' },
  })
  deaths.newborn = await plant({
    ...{ name: 'Ibu Uji Keempat', village: villages.own, lmpOn: '2026-01-25', registeredOn: '2026-04-02' },
    delivery: { on: '2026-10-01', isLive: true },
    death: { kind: 'INFANT', ordinal: 1, diedOn: '2026-10-04', causeGroup: 'ASPHYXIA', place: 'HOSPITAL' },
  })
  deaths.stillborn = await plant({
    ...{ name: 'Ibu Uji Kelima', village: villages.foreign, lmpOn: '2026-01-22', registeredOn: '2026-04-03' },
    delivery: { on: '2026-09-05', isLive: false },
    death: { kind: 'FETAL', ordinal: 1, diedOn: '2026-09-05', causeGroup: 'UNKNOWN', place: 'HEALTH_CENTRE' },
  })
  const owner = connect(urls.ownerUrl, { max: 1, applicationName: 'test' })
  await reportFigures(owner.sql, [
    ...(['03', '04', '05', '06'] as const).flatMap((month, index) => [
      ['birth.live', villages.own, `2026-${month}`, [300, 290, 300, 290][index] ?? 0] as const,
      ['birth.live', villages.foreign, `2026-${month}`, 10] as const,
      ['death.maternal', villages.own, `2026-${month}`, month === '03' ? 1 : 0] as const,
    ]),
  ])
  await owner.close()
})

afterAll(() => api.close())

const board = `area { code } from cases { id kind diedOn class phase ageDays causeGroup place
    pregnancy { person { name } village { code } } lastReferral { decisionMinutes reachingMinutes treatmentMinutes }
    review { heldOn verdict delays finding } followUps { note owner dueOn state area { code } indicator { key } month } }
  waits(kind: MATERNAL) { points { on days births rules isLong birthRules } dayLines { centre } birthLines { centre }
    isTrial isWhole isJudged variation lastOn daysSinceLast isLongWithout }
  years { kind year registered { count lower upper } reported { count lower upper } monthsReported registeredThen }
  groups { dimension key count } parts { area { code } maternal fetal infant reviewed }`

interface Case extends Record<string, unknown> {
  readonly id: string
}

interface Board {
  readonly area: { readonly code: string }
  readonly from: string
  readonly cases: readonly Case[]
  readonly waits: Record<string, unknown>
  readonly years: readonly Record<string, unknown>[]
  readonly groups: readonly Record<string, unknown>[]
  readonly parts: readonly Record<string, unknown>[]
}

const open = async (viewer: Viewer = healthHead, argument = '') =>
  (await ask<{ deathBoard: Board }>(api, `{ deathBoard${argument} { ${board} } }`, {}, viewer)).deathBoard

const refusal = async (document: string, viewer: Viewer, variables = {}) =>
  (await api.execute(document, { viewer, variables })).errors?.[0]?.extensions?.code

test('the regency has all cases without names, with class, phase, place and the three delays of the last referral', async () => {
  const { area, from, cases } = await open()
  expect([area.code, from]).toEqual(['33.04', '2023-01-01'])
  expect(cases.map(({ id }) => id)).toEqual([
    deaths.late,
    deaths.newborn,
    deaths.stillborn,
    deaths.eclampsia,
    deaths.bled,
  ])
  expect(cases.map((each) => [each.class, each.phase, each.ageDays])).toEqual([
    ['LATE_MATERNAL', null, 44],
    ['EARLY_NEONATAL', null, 3],
    ['STILLBIRTH', null, 0],
    ['MATERNAL', 'PREGNANCY', null],
    ['MATERNAL', 'POSTPARTUM', 2],
  ])
  expect(cases.at(-1)).toMatchObject({
    causeGroup: 'HAEMORRHAGE',
    place: 'HOSPITAL',
    pregnancy: { person: null, village: { code: villages.own } },
    lastReferral: { decisionMinutes: 60, reachingMinutes: 90, treatmentMinutes: 30 },
    review: null,
    followUps: [],
  })
})

test('waits run between mothers that count, with the births of the reports; a short series is not judged', async () => {
  const { waits } = await open()
  // 10 March to 20 June: 21 + 30 + 31 + 20 days; births 310 · 21/31 + 300 + 310 + 300 · 20/30
  expect(waits).toEqual({
    points: [{ on: '2026-06-20', days: 102, births: 1020, rules: [], isLong: null, birthRules: [] }],
    ...{ dayLines: null, birthLines: null, isTrial: true, isWhole: true, isJudged: false, variation: null },
    ...{ lastOn: '2026-06-20', daysSinceLast: 157, isLongWithout: null },
  })
})

test('registered cases stand beside the reports with exact intervals; no report is not nought', async () => {
  const { years, parts, groups } = await open()
  const near = (value: number) => expect.closeTo(value, 4)
  expect(years.slice(0, 3)).toEqual([
    {
      ...{ kind: 'MATERNAL', year: 2026, monthsReported: 4, registeredThen: 2 },
      registered: { count: 2, lower: near(0.2422), upper: near(7.2247) }, // Garwood (1936)
      reported: { count: 1, lower: near(0.0253), upper: near(5.5716) },
    },
    {
      ...{ kind: 'INFANT', year: 2026, monthsReported: 0, registeredThen: 0, reported: null },
      registered: { count: 1, lower: near(0.0253), upper: near(5.5716) },
    },
    expect.objectContaining({ kind: 'FETAL', reported: null }),
  ])
  expect(years.at(-1)).toMatchObject({
    ...{ kind: 'FETAL', year: 2023, reported: null },
    registered: { count: 0, lower: 0, upper: near(3.6889) },
  })
  expect(parts).toEqual([
    { area: { code: pejawaran }, maternal: 1, fetal: 0, infant: 1, reviewed: 0 },
    { area: { code: kalibening }, maternal: 1, fetal: 1, infant: 0, reviewed: 0 },
  ])
  expect(groups).toContainEqual({ dimension: 'PLACE', key: 'HOME', count: 2 })
  expect(groups).toContainEqual({ dimension: 'PHASE', key: 'LATE_MATERNAL', count: 1 })
  expect(groups).toContainEqual({ dimension: 'VERDICT', key: 'OPEN', count: 5 })
})

test('a puskesmas has its own cases by village and no other area; aggregates only for the province, nothing for cadres', async () => {
  const own = await open(headOf(pejawaran))
  expect(own.area.code).toBe(pejawaran)
  expect(own.cases.map(({ id }) => id)).toEqual([deaths.late, deaths.newborn, deaths.bled])
  expect(own.cases[2]?.pregnancy).toMatchObject({ person: { name: 'Ibu Uji Pertama' } })
  expect(own.parts).toEqual([{ area: { code: villages.own }, maternal: 1, fetal: 0, infant: 1, reviewed: 0 }])
  const { cases } = await open({ role: 'REGENT' }, `(area: "${villages.foreign}")`)
  expect(cases.map(({ id }) => id)).toEqual([deaths.stillborn, deaths.eclampsia])
  for (const area of ['33.04', kalibening])
    expect(await refusal(`{ deathBoard(area: "${area}") { from } }`, headOf(pejawaran))).toBe('FORBIDDEN')
  const other = `{ death(id: "${deaths.eclampsia}") { id } }`
  expect(await ask(api, other, {}, headOf(pejawaran))).toEqual({ death: null })
  for (const role of ['CADRE', 'PROVINCE', 'PUBLISHER', 'ADMIN', 'EDUCATION_HEAD'] as const) {
    const viewer = role === 'CADRE' ? { role, areaCodes: [villages.own] } : { role }
    expect([role, await refusal('{ deathBoard { from } }', viewer)]).toEqual([role, 'FORBIDDEN'])
    expect([role, await refusal(other, viewer)]).toEqual([role, 'FORBIDDEN'])
  }
})

const reviewing = `mutation ($death: ID!, $input: DeathReviewInput!) { done: recordDeathReview(death: $death, input: $input) {
  death { review { heldOn verdict delays finding } followUps { note state } pregnancy { history { kind reason changes { field } } } }
  userErrors { field code } } }`

interface Reviewed {
  readonly done: {
    readonly death: {
      readonly review: unknown
      readonly followUps: readonly unknown[]
      readonly pregnancy: { readonly history: readonly Record<string, unknown>[] }
    } | null
    readonly userErrors: readonly unknown[]
  }
}

const audit = {
  ...{ heldOn: '2026-04-02', verdict: 'AVOIDABLE', delays: ['DECIDING', 'RECEIVING'] },
  ...{ finding: 'Darah tidak tersedia malam hari', followUps: [] as unknown[] },
}

const review = async (input: object, viewer = headOf(pejawaran)) =>
  (await ask<Reviewed>(api, reviewing, { death: deaths.bled, input }, viewer)).done

test('the head of a puskesmas records an audit and what follows; wrong fields write nothing, a correction says why', async () => {
  const followUp = { note: 'Bank darah buka malam', owner: 'Direktur RSUD', dueOn: '2026-12-31' }
  const wrong = await review({
    ...audit,
    heldOn: '2026-03-09',
    followUps: [followUp, { ...followUp, dueOn: '2026-11-23' }],
  })
  expect(wrong).toEqual({
    death: null,
    userErrors: [
      { field: 'heldOn', code: 'BEFORE_DEATH' },
      { field: 'followUps.1.dueOn', code: 'DUE_PAST' },
    ],
  })
  expect((await open()).parts[0]).toMatchObject({ reviewed: 0 })
  const { death } = await review({ ...audit, followUps: [followUp] })
  expect(death).toMatchObject({
    review: { heldOn: '2026-04-02', verdict: 'AVOIDABLE', delays: ['DECIDING', 'RECEIVING'] },
    followUps: [{ note: 'Bank darah buka malam', state: 'OPEN' }],
  })
  const { parts, groups, cases } = await open()
  expect(parts[0]).toMatchObject({ area: { code: pejawaran }, reviewed: 1 })
  expect(groups.filter(({ dimension }) => dimension === 'DELAY' || dimension === 'VERDICT')).toEqual([
    { dimension: 'DELAY', key: 'DECIDING', count: 1 },
    { dimension: 'DELAY', key: 'RECEIVING', count: 1 },
    { dimension: 'VERDICT', key: 'OPEN', count: 4 },
    { dimension: 'VERDICT', key: 'AVOIDABLE', count: 1 },
  ])
  expect(cases.at(-1)?.followUps).toEqual([
    { ...followUp, state: 'OPEN', area: { code: pejawaran }, indicator: { key: 'AKI' }, month: '2026-03' },
  ])
  expect((await review({ ...audit, verdict: 'UNDETERMINED' })).userErrors).toEqual([
    { field: 'reason', code: 'REASON_MISSING' },
  ])
  const corrected = await review({ ...audit, verdict: 'UNDETERMINED', reason: 'Keputusan rapat kedua' })
  expect(corrected.death?.pregnancy.history[0]).toEqual({
    ...{ kind: 'CARE_DEATHS', reason: 'Keputusan rapat kedua' },
    changes: [{ field: 'reviewVerdict' }],
  })
})

test('an audit is of the head of her puskesmas; follow-ups also of the office, and never of another puskesmas', async () => {
  const variables = { death: deaths.newborn, input: audit }
  for (const viewer of [midwifeOf(pejawaran), healthHead, { role: 'REGENT', lane: 'dashboard' } as const])
    expect([viewer.role, await refusal(reviewing, viewer, variables)]).toEqual([viewer.role, 'FORBIDDEN'])
  expect((await review(audit, headOf(kalibening))).userErrors).toEqual([{ field: 'death', code: 'NOT_FOUND' }])
  const adding = `mutation ($death: ID!, $input: DeathFollowUpInput!) { done: addDeathFollowUp(death: $death, input: $input) {
    death { followUps { note } } userErrors { field code } } }`
  const input = { note: 'Supervisi resusitasi', owner: 'Kabid Kesmas', dueOn: '2026-12-15' }
  const add = (viewer: Viewer, over = {}) =>
    ask(api, adding, { death: deaths.newborn, input: { ...input, ...over } }, viewer)
  expect(await add(headOf(kalibening))).toEqual({
    done: { death: null, userErrors: [{ field: 'death', code: 'NOT_FOUND' }] },
  })
  expect(await add(healthHead, { owner: ' ' })).toEqual({
    done: { death: null, userErrors: [{ field: 'owner', code: 'OWNER_MISSING' }] },
  })
  expect(await add(healthHead)).toEqual({
    done: { death: { followUps: [{ note: 'Supervisi resusitasi' }] }, userErrors: [] },
  })
  expect(await refusal(adding, midwifeOf(pejawaran), { death: deaths.newborn, input })).toBe('FORBIDDEN')
})

test('the board asks the register and the reports once each, however many cases there are', async () => {
  const { statements } = await api.execute(`{ deathBoard { ${board} } }`, { viewer: healthHead })
  expect(statements.filter((text) => /from care_deaths d join/.test(text))).toHaveLength(1)
  expect(statements.filter((text) => /death_follow_ups/.test(text))).toHaveLength(1)
  expect(statements.length).toBeLessThanOrEqual(22)
})
