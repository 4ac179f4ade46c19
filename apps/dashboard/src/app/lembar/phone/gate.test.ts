import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type OfflineStore, openStore } from '../../../offline/open-store.ts'
import { changePin, createVault } from '../../../offline/vault-lock.ts'
import { enterFirstPin, enterPin, findGate } from './gate.ts'
import type { DataReply, PinReply } from './phone-data.ts'
import { refreshData } from './refresh-data.ts'

const pin = '482915'
const newPin = '739164'
let stores = 0
let store: OfflineStore
/** The server as the telephone meets it: null for no line. */
let server: { data: DataReply | null; pin: (given: string) => PinReply | null }

const dataOf = (account: string): DataReply => ({
  outcome: 'DATA',
  hasDevice: true,
  data: { account, today: '2026-11-24', fetchedAtMs: 0, forms: [], clients: [], due: [] },
})
const signedOut: DataReply = { outcome: 'SIGNED_OUT', hasDevice: true }
const takes =
  (right: string, account = 'k01') =>
  (given: string) =>
    given === right ? ({ outcome: 'IN', account } as const) : ({ outcome: 'REFUSED' } as const)

beforeEach(async () => {
  store = await openStore(`gate-${stores++}`)
  server = { data: null, pin: () => null }
  vi.stubGlobal('fetch', async (path: string, init: { body?: string }) => {
    const reply = path === '/lembar/masuk' ? server.pin(JSON.parse(init.body ?? '{}').pin) : server.data
    if (reply === null) throw new TypeError('no line')
    return Response.json(reply)
  })
})
afterEach(() => vi.unstubAllGlobals())

it('a telephone without anything needs the line once, then opens without it', async () => {
  expect(await findGate(store)).toEqual({ at: 'AWAY' })
  server.data = { outcome: 'SIGNED_OUT', hasDevice: false }
  expect(await findGate(store)).toEqual({ at: 'SIGN_IN' })
  server = { data: dataOf('k01'), pin: takes(pin) }
  const gate = await findGate(store)
  expect(gate).toEqual({ at: 'FIRST_PIN', account: 'k01', isKnown: true })
  expect(await enterFirstPin(store, { account: 'k01', isKnown: true }, '123456')).toMatchObject({ failure: 'BAD_PIN' })
  expect(await enterFirstPin(store, { account: 'k01', isKnown: true }, newPin)).toMatchObject({ failure: 'WRONG' })
  expect(await enterFirstPin(store, { account: 'k01', isKnown: true }, pin)).toMatchObject({ at: 'IN' })
  server = { data: null, pin: () => null }
  expect(await findGate(store)).toEqual({ at: 'PIN', owner: 'k01' })
  expect(await enterPin(store, 'k01', newPin)).toMatchObject({ at: 'PIN', failure: 'WRONG' })
  expect(await enterPin(store, 'k01', pin)).toMatchObject({ at: 'IN' })
})

it('an ended session begins anew with the PIN; drafts stay', async () => {
  const vault = await createVault(store, { owner: 'k01', pin })
  await vault.change('draft', 'a', () => 1)
  const begin = (given: string) => {
    server.data = given === pin ? dataOf('k01') : signedOut
    return takes(pin)(given)
  }
  server = { data: signedOut, pin: begin }
  expect(await refreshData(vault, null)).toBe('SIGNED_OUT')
  expect(await refreshData(vault, pin)).toBe('FRESH')
  expect(await vault.read('draft', 'a')).toBe(1)
})

it('a revoked telephone is locked out, also after a reload without a line, until the server takes the PIN again', async () => {
  const vault = await createVault(store, { owner: 'k01', pin })
  await vault.change('draft', 'a', () => 1)
  server = { data: signedOut, pin: () => ({ outcome: 'REFUSED' }) }
  expect(await refreshData(vault, pin)).toBe('LOCKED_OUT')
  server = { data: null, pin: () => null }
  expect(await findGate(store)).toEqual({ at: 'LOCKED_OUT', owner: 'k01' })
  expect(await enterPin(store, 'k01', pin)).toMatchObject({ at: 'LOCKED_OUT', failure: 'AWAY' })
  server.pin = takes(pin)
  const passed = await enterPin(store, 'k01', pin)
  if (passed.at !== 'IN') throw new Error(passed.at)
  expect(await passed.vault.read('draft', 'a')).toBe(1)
  expect(await findGate(store)).toEqual({ at: 'PIN', owner: 'k01' })
})

it('no line, a full hour and a telephone without a secret are no reason to lock out', async () => {
  const vault = await createVault(store, { owner: 'k01', pin })
  expect(await refreshData(vault, pin)).toBe('AWAY')
  server = { data: signedOut, pin: () => ({ outcome: 'WAIT' }) }
  expect(await refreshData(vault, pin)).toBe('SIGNED_OUT')
  server = { data: { outcome: 'SIGNED_OUT', hasDevice: false }, pin: () => ({ outcome: 'REFUSED' }) }
  expect(await refreshData(vault, pin)).toBe('SIGNED_OUT')
  expect(await findGate(store)).toEqual({ at: 'PIN', owner: 'k01' })
})

it('a new PIN of the same cadre asks for the old one; another cadre gets a vault of her own', async () => {
  await createVault(store, { owner: 'k01', pin })
  server = { data: dataOf('k01'), pin: takes(newPin) }
  expect(await enterPin(store, 'k01', newPin)).toEqual({ at: 'OLD_PIN', owner: 'k01', newPin })
  expect(await changePin(store, { owner: 'k01', pin }, newPin)).toBe(true)
  expect(await enterPin(store, 'k01', newPin)).toMatchObject({ at: 'IN' })
  server = { data: dataOf('k02'), pin: takes('159482', 'k02') }
  expect(await enterPin(store, 'k01', '159482')).toMatchObject({ at: 'IN', vault: { owner: 'k02' } })
})
