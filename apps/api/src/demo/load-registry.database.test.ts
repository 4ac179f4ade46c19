import { testDatabase } from '@pantau/database/testing'
import { simulateMaternalDeaths, simulateRegistry, storyClients } from '@pantau/demo-data'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClock } from '../clock.ts'
import { type RegistryAsker, withRegistry } from '../registry/access/with-registry.ts'
import type { Chart } from '../registry/charts/chart.ts'
import { loadCharts } from '../registry/charts/load-charts.ts'
import { standOfChart } from '../registry/charts/stand-of-chart.ts'
import { matchPregnancies } from '../registry/entry/match-pregnancies.ts'
import { reviewNeonatal, reviewPostpartum } from '../registry/entry/reviews/review-after-birth.ts'
import { reviewAntenatal } from '../registry/entry/reviews/review-antenatal.ts'
import { reviewDeath } from '../registry/entry/reviews/review-death.ts'
import { reviewDelivery } from '../registry/entry/reviews/review-delivery.ts'
import { reviewReferral } from '../registry/entry/reviews/review-referral.ts'
import { openTestApi, type TestApi } from '../testing/execute.ts'
import { territorySeed } from '../testing/territory-seed.ts'
import { loadRegistry } from './load-registry.ts'

const today = '2026-11-24'
const clock = createClock('Asia/Jakarta', today)
const simulated = simulateRegistry({ today, size: 'small' })
const reported = ['01', '03', '04', '06', '08', '10'].map((month) => ({
  ...{ villageCode: '33.04.16.2001', month: `2026-${month}`, count: 2 },
}))
const mothers = simulateMaternalDeaths(reported, { today })
const register = { ...simulated, clients: [...simulated.clients, ...mothers] }
let api: TestApi
let charts: Chart[]
let asker: RegistryAsker

beforeAll(async () => {
  api = await openTestApi(await testDatabase(territorySeed), { today, isDemo: true })
  const { sql } = api.connection
  await loadRegistry(sql, { regencyCode: '33.04', clock }, register)
  const scope = { regencyCode: '33.04', areaCodes: ['33.04'], domains: ['HEALTH'], tier: 'PERSON' } as const
  asker = { sql, clock, viewer: { name: 'kapus', role: 'HEALTH_CENTRE_HEAD' }, scope }
  charts = await withRegistry(asker, 'read only', async (tx) => {
    const rows = await tx<{ id: number }[]>`select id from pregnancies`
    return loadCharts(
      tx,
      rows.map(({ id }) => id),
    )
  })
})

afterAll(() => api.close())

const chartOf = (key: string): Chart => {
  const found = charts.find(({ pregnancy }) => pregnancy.entryKey === key)
  if (found === undefined) throw new Error(`no client ${key}`)
  return found
}

test('every simulated client is loaded once, however often it is called', async () => {
  await loadRegistry(api.connection.sql, { regencyCode: '33.04', clock }, register)
  const count = await withRegistry(asker, 'read only', (tx) => tx`select count(*)::integer as n from pregnancies`)
  expect(count[0]).toEqual({ n: register.clients.length })
  expect(charts).toHaveLength(register.clients.length)
})

test('every simulated record keeps the rules that a midwife must keep', () => {
  const now = clock.now()
  const errors = charts.flatMap((chart) => {
    const review = (without: Partial<Chart>) => ({ chart: { ...chart, ...without }, today, now })
    const { pregnancy, delivery, newborns } = chart
    return [
      ...standOfChart(chart, today).kspr.issues,
      ...chart.antenatal.flatMap((row) => reviewAntenatal(row, review({ antenatal: [] }))),
      ...(delivery === null ? [] : reviewDelivery({ ...delivery, newborns }, review({ delivery: null }))),
      ...chart.postpartum.flatMap((row) => reviewPostpartum(row, review({}))),
      ...chart.neonatal.flatMap((row) => reviewNeonatal(row, review({}))),
      ...chart.referrals.flatMap((row) => reviewReferral(row, review({}))),
      ...chart.deaths.flatMap((row) => reviewDeath(row, review({ deaths: [] }))),
    ].map((error) => ({ client: pregnancy.entryKey, ...error }))
  })
  expect(errors).toEqual([])
})

test('the planted stories are there: a late decision, a client at very high risk alone, a hand-over, a duplicate', async () => {
  const [referral] = chartOf(storyClients.delayed).referrals
  expect(Date.parse(referral?.decidedAt ?? '') - Date.parse(referral?.detectedAt ?? '')).toBe(31 * 3_600_000)
  const alone = chartOf(storyClients.unassigned)
  expect(alone.assignments).toEqual([])
  expect(standOfChart(alone, today).kspr.band?.code).toBe('KRST')
  expect(chartOf(storyClients.handedOver).assignments.map(({ endReason }) => endReason)).toEqual(['HANDED_OVER', null])
  const twice = register.clients.find(({ key }) => key === storyClients.duplicate)
  if (twice === undefined) throw new Error('the duplicate is not planted')
  const { id } = chartOf(storyClients.duplicate).pregnancy
  const person = { ...twice.person, address: null, hamlet: null, rw: null, rt: null }
  const about = { regencyCode: '33.04', entry: { ...twice, person }, exceptId: id }
  const matches = await withRegistry(asker, 'read only', (tx) => matchPregnancies(tx, about))
  expect(matches).toMatchObject([{ kind: 'NIK', villageCode: '33.04.16.2001' }])
})

test('the demo cadre sees the client handed over to her, by name', async () => {
  const { data } = await api.execute<{ pregnancies: { edges: { node: { number: string } }[] } }>(
    '{ pregnancies(first: 50) { edges { node { number person { name } } } } }',
    { viewer: { role: 'CADRE', name: 'kader' } },
  )
  expect(data?.pregnancies.edges).toContainEqual({
    node: { number: 'KSMSRHTR', person: { name: 'Karminah Simulasi' } },
  })
})
