import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { openStore } from './open-store.ts'
import { newSealingKey, open, seal } from './sealing.ts'
import type { Vault } from './vault.ts'
import { changePin, createVault, findLastVault, findVault, forgetVault, unlockVault } from './vault-lock.ts'

const pin = '482915'
const now = 1_780_000_000_000
let stores = 0

const freshStore = () => openStore(`vault-${stores++}`)

async function openAgain(store: Awaited<ReturnType<typeof freshStore>>, owner: string, given: string): Promise<Vault> {
  const unlocked = await unlockVault(store, { owner, pin: given }, now)
  if (unlocked.outcome !== 'OPEN') throw new Error(unlocked.outcome)
  return unlocked.vault
}

/** Everything the store holds, as text, with bytes read as Latin letters. */
async function dump(store: Awaited<ReturnType<typeof freshStore>>): Promise<string> {
  const all = await Promise.all(['vaults', 'records', 'letters'].map((name) => store.getAll(name as 'vaults')))
  return JSON.stringify(all, (_, value: unknown) =>
    value instanceof ArrayBuffer || value instanceof Uint8Array
      ? Buffer.from(value as Uint8Array).toString('latin1')
      : value,
  )
}

it('what is kept comes back with the PIN, after the page was closed', async () => {
  const store = await freshStore()
  const vault = await createVault(store, { owner: 'k01', pin })
  await vault.change('draft', 'a', () => ({ name: 'Bu Mawar' }))
  const again = await openAgain(store, 'k01', pin)
  expect(await again.read('draft', 'a')).toEqual({ name: 'Bu Mawar' })
  expect(await again.list('draft')).toEqual([{ name: 'Bu Mawar' }])
})

it('keeps neither words nor PIN nor a readable key', async () => {
  const store = await freshStore()
  const vault = await createVault(store, { owner: 'k01', pin })
  await vault.change('draft', 'a', () => ({ name: 'Bu Mawar' }))
  const kept = await dump(store)
  expect(kept).not.toContain('Mawar')
  expect(kept).not.toContain(pin)
  const deviceKey = await store.get('keys', 'device')
  expect(deviceKey?.extractable).toBe(false)
  await expect(crypto.subtle.exportKey('raw', deviceKey as CryptoKey)).rejects.toThrow()
})

it('opens with no other PIN, waits after five wrong ones, and counts again from a right one', async () => {
  const store = await freshStore()
  await createVault(store, { owner: 'k01', pin })
  const guess = (given: string, at = now) => unlockVault(store, { owner: 'k01', pin: given }, at)
  for (let guesses = 0; guesses < 4; guesses++) expect(await guess('482916')).toEqual({ outcome: 'WRONG_PIN' })
  expect((await guess(pin)).outcome).toBe('OPEN')
  for (let guesses = 0; guesses < 5; guesses++) expect(await guess('482916')).toEqual({ outcome: 'WRONG_PIN' })
  expect(await guess(pin)).toEqual({ outcome: 'WAIT', minutes: 15 })
  expect((await guess(pin, now + 15 * 60_000)).outcome).toBe('OPEN')
})

it('puts the same records under a new PIN, by the old one only', async () => {
  const store = await freshStore()
  const vault = await createVault(store, { owner: 'k01', pin })
  await vault.change('draft', 'a', () => 1)
  expect(await changePin(store, { owner: 'k01', pin: '111222' }, '739164')).toBe(false)
  expect(await changePin(store, { owner: 'k01', pin }, '739164')).toBe(true)
  expect((await unlockVault(store, { owner: 'k01', pin }, now)).outcome).toBe('WRONG_PIN')
  expect(await (await openAgain(store, 'k01', '739164')).read('draft', 'a')).toBe(1)
})

it('keeps two accounts on one telephone apart, and forgets one without the other', async () => {
  const store = await freshStore()
  const first = await createVault(store, { owner: 'k01', pin })
  const second = await createVault(store, { owner: 'k02', pin: '739164' })
  await first.change('draft', 'a', () => 'hers')
  await second.change('draft', 'a', () => 'other')
  expect(await first.list('draft')).toEqual(['hers'])
  expect((await findLastVault(store))?.owner).toBe('k02')
  await forgetVault(store, 'k02')
  expect(await findVault(store, 'k02')).toBeUndefined()
  expect(await second.list('draft')).toEqual([])
  expect(await first.read('draft', 'a')).toBe('hers')
})

it('two tabs that change one record at once lose neither change', async () => {
  const store = await freshStore()
  const tabs = [await createVault(store, { owner: 'k01', pin }), await openAgain(store, 'k01', pin)]
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      tabs[index % 2]?.change<number[]>('draft', 'a', (before = []) => [...before, index]),
    ),
  )
  expect((await tabs[0]?.read<number[]>('draft', 'a'))?.sort((a, b) => a - b)).toEqual([...Array(20).keys()])
})

it('a sealed value opens at no other place', async () => {
  const key = await newSealingKey(false)
  const sealed = await seal(key, 'word', 'here')
  expect(await open(key, sealed, 'here')).toBe('word')
  await expect(open(key, sealed, 'there')).rejects.toThrow()
})
