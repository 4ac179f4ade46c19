import { testDatabase } from '@pantau/database/testing'
import { simulateRegistry, simulateWatch } from '@pantau/demo-data'
import { findSheet, readSheet } from '@pantau/maternal-care'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClock } from '../clock.ts'
import { openTestApi, type TestApi } from '../testing/execute.ts'
import { territorySeed } from '../testing/territory-seed.ts'
import { loadRegistry } from './load-registry.ts'
import { loadWatch } from './load-watch.ts'

const today = '2026-11-24'
const place = { regencyCode: '33.04', clock: createClock('Asia/Jakarta', today) }
const register = simulateRegistry({ today, size: 'small' })
const watch = simulateWatch(register, { today, now: place.clock.now() })
let api: TestApi

beforeAll(async () => {
  api = await openTestApi(await testDatabase(territorySeed), { today, isDemo: true })
  await loadRegistry(api.connection.sql, place, register)
  await loadWatch(api.connection.sql, place, watch)
})

afterAll(() => api.close())

interface Board {
  readonly counts: { readonly clients: number; readonly openSigns: number; readonly overdueSigns: number }
  readonly delays: { readonly cases: number }
  readonly overdueClients: readonly unknown[]
}

const planted = watch.signs
  .slice(-4)
  .map(({ detectedAt }) => place.clock.now().getTime() - Date.parse(detectedAt) > 24 * 3_600_000)

const readBoard = async () => {
  const { data, errors } = await api.execute<{ watchBoard: Board }>(
    '{ watchBoard { counts { clients openSigns overdueSigns } delays { cases } overdueClients { missingWeeks } } }',
    { viewer: { role: 'HEALTH_HEAD' } },
  )
  expect(errors).toBeUndefined()
  return data?.watchBoard
}

test('every simulated sheet keeps the rules of its form, and none is told twice', () => {
  const keys = new Set<string>()
  for (const { clientKey, form, ordinal, column, version, answers } of watch.sheets) {
    const sheet = findSheet(form, version)
    if (sheet === null) throw new Error(`no form ${form} ${version}`)
    expect([form, column, readSheet(sheet, column, answers).issues]).toEqual([form, column, []])
    keys.add([clientKey, form, ordinal, column].join(' '))
  }
  expect(keys.size).toBe(watch.sheets.length)
})

test('the board shows the planted signs, cases that ended in care and sheets that are missing; loaded again it is the same', async () => {
  const board = await readBoard()
  expect(board?.counts).toMatchObject({ openSigns: 4, overdueSigns: planted.filter(Boolean).length })
  expect(board?.delays.cases).toBeGreaterThan(0)
  expect(board?.overdueClients.length).toBeGreaterThan(0)
  await loadWatch(api.connection.sql, place, watch)
  expect(await readBoard()).toEqual(board)
})
