import { type OfflineStore, readDeviceKey, type VaultRecord } from './open-store.ts'
import { derivePinKey, pinIterations } from './pin-key.ts'
import { newBytes, newSealingKey, openBytes, type Sealed, sealBytes } from './sealing.ts'
import { Vault } from './vault.ts'

export type Unlocked =
  | { readonly outcome: 'OPEN'; readonly vault: Vault }
  | { readonly outcome: 'WRONG_PIN' }
  | { readonly outcome: 'WAIT'; readonly minutes: number }
  | { readonly outcome: 'NONE' }

interface Opening {
  readonly owner: string
  readonly pin: string
}

const saltBytes = 16 // NIST SP 800-132, 2010: at least 128 bits
const wrongPinsToWait = 5
const waitMs = 15 * 60_000

export const findVault = (store: OfflineStore, owner: string): Promise<VaultRecord | undefined> =>
  store.get('vaults', owner)

/** The vault used last on this telephone. */
export async function findLastVault(store: OfflineStore): Promise<VaultRecord | undefined> {
  const vaults = await store.getAll('vaults')
  return vaults.sort((one, other) => other.usedAtMs - one.usedAtMs)[0]
}

/** A vault of one's own under a PIN; whatever an account of this name kept before must have been opened or forgotten. */
export async function createVault(store: OfflineStore, opening: Opening): Promise<Vault> {
  const key = await newSealingKey(true)
  await writeLock(store, opening, await crypto.subtle.exportKey('raw', key))
  return openedVault(store, opening.owner, await crypto.subtle.exportKey('raw', key))
}

/** Five wrong PINs in a row make it wait a quarter of an hour, as the server does. */
export async function unlockVault(store: OfflineStore, opening: Opening, nowMs: number): Promise<Unlocked> {
  const record = await findVault(store, opening.owner)
  if (record === undefined) return { outcome: 'NONE' }
  if (record.waitUntilMs > nowMs) return { outcome: 'WAIT', minutes: Math.ceil((record.waitUntilMs - nowMs) / 60_000) }
  const raw = await readLock(store, record, opening.pin)
  const wrongPins = raw === null ? record.wrongPins + 1 : 0
  const hasToWait = wrongPins > 0 && wrongPins % wrongPinsToWait === 0
  const waitUntilMs = hasToWait ? nowMs + waitMs : 0
  await store.put('vaults', { ...record, wrongPins, waitUntilMs, usedAtMs: raw ? nowMs : record.usedAtMs })
  return raw === null
    ? { outcome: 'WRONG_PIN' }
    : { outcome: 'OPEN', vault: await openedVault(store, opening.owner, raw) }
}

/** Puts the same records under a new PIN. False where the old one is wrong. */
export async function changePin(store: OfflineStore, opening: Opening, newPin: string): Promise<boolean> {
  const record = await findVault(store, opening.owner)
  const raw = record ? await readLock(store, record, opening.pin) : null
  if (raw === null) return false
  await writeLock(store, { owner: opening.owner, pin: newPin }, raw)
  return true
}

/** Marks that the server refuses, or knows again, this telephone. */
export async function setLockedOut(store: OfflineStore, owner: string, isLockedOut: boolean): Promise<void> {
  const transaction = store.transaction('vaults', 'readwrite')
  const record = await transaction.store.get(owner)
  if (record) await transaction.store.put({ ...record, isLockedOut })
  await transaction.done
}

/** Forgets an account on this telephone: its key, drafts and letters. */
export async function forgetVault(store: OfflineStore, owner: string): Promise<void> {
  const transaction = store.transaction(['vaults', 'records', 'letters'], 'readwrite')
  await transaction.objectStore('vaults').delete(owner)
  await transaction.objectStore('records').delete(IDBKeyRange.bound([owner], [owner, []]))
  for await (const cursor of transaction.objectStore('letters')) if (cursor.value.owner === owner) await cursor.delete()
  await transaction.done
}

const placeOf = (owner: string, layer: 'pin' | 'device') => `vault/${owner}/${layer}`

async function writeLock(store: OfflineStore, { owner, pin }: Opening, raw: ArrayBuffer): Promise<void> {
  const salt = newBytes(saltBytes)
  const pinKey = await derivePinKey(pin, salt, pinIterations)
  const inner = await sealBytes(pinKey, raw, placeOf(owner, 'pin'))
  const wrappedKey = await sealBytes(await readDeviceKey(store), joinSealed(inner), placeOf(owner, 'device'))
  await store.put('vaults', {
    owner,
    salt,
    iterations: pinIterations,
    wrappedKey,
    wrongPins: 0,
    waitUntilMs: 0,
    isLockedOut: false,
    usedAtMs: Date.now(),
  })
}

async function readLock(store: OfflineStore, record: VaultRecord, pin: string): Promise<ArrayBuffer | null> {
  const { owner, salt, iterations, wrappedKey } = record
  const inner = await openBytes(await readDeviceKey(store), wrappedKey, placeOf(owner, 'device'))
  const pinKey = await derivePinKey(pin, salt, iterations)
  return openBytes(pinKey, splitSealed(inner), placeOf(owner, 'pin')).catch(() => null)
}

const joinSealed = ({ iv, bytes }: Sealed): Uint8Array<ArrayBuffer> => {
  const joined = new Uint8Array(iv.length + bytes.byteLength)
  joined.set(iv)
  joined.set(new Uint8Array(bytes), iv.length)
  return joined
}

const gcmIvBytes = 12

const splitSealed = (joined: ArrayBuffer): Sealed => ({
  iv: new Uint8Array(joined.slice(0, gcmIvBytes)),
  bytes: joined.slice(gcmIvBytes),
})

const openedVault = async (store: OfflineStore, owner: string, raw: ArrayBuffer): Promise<Vault> =>
  new Vault(store, owner, await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']))
