import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Letter } from './letter.ts'
import { newSealingKey, type Sealed } from './sealing.ts'

/** What opens one account's records on this telephone. Holds no key in clear. */
export interface VaultRecord {
  readonly owner: string
  readonly salt: Uint8Array<ArrayBuffer>
  readonly iterations: number
  /** The records' key under the PIN, and that once more under the telephone's own key. */
  readonly wrappedKey: Sealed
  readonly wrongPins: number
  readonly waitUntilMs: number
  /** The server knows this telephone no more: nothing is shown or sent until it does again. */
  readonly isLockedOut: boolean
  readonly usedAtMs: number
}

export interface StoredRecord {
  readonly owner: string
  readonly kind: string
  readonly id: string
  readonly revision: number
  readonly content: Sealed
}

interface Schema extends DBSchema {
  keys: { key: string; value: CryptoKey }
  vaults: { key: string; value: VaultRecord }
  records: { key: [owner: string, kind: string, id: string]; value: StoredRecord }
  letters: { key: number; value: Letter; indexes: { 'by-key': string } }
}

export type OfflineStore = IDBPDatabase<Schema>

/** The store of one offline page on this telephone, e.g. `pantau-lembar`. */
export const openStore = (name: string): Promise<OfflineStore> =>
  openDB<Schema>(name, 1, {
    upgrade: (database) => {
      database.createObjectStore('keys')
      database.createObjectStore('vaults', { keyPath: 'owner' })
      database.createObjectStore('records', { keyPath: ['owner', 'kind', 'id'] })
      const letters = database.createObjectStore('letters', { keyPath: 'order', autoIncrement: true })
      letters.createIndex('by-key', 'key', { unique: true })
    },
    blocking: (_current, _blocked, event) => {
      const { target } = event
      if (target instanceof IDBDatabase) target.close()
    },
  })

/** The telephone's own key: scripts of these pages may use it, none can read it out. */
export async function readDeviceKey(store: OfflineStore): Promise<CryptoKey> {
  const kept = await store.get('keys', 'device')
  if (kept) return kept
  const made = await newSealingKey(false)
  const transaction = store.transaction('keys', 'readwrite')
  const first = await transaction.store.get('device')
  if (first === undefined) await transaction.store.put(made, 'device')
  await transaction.done
  return first ?? made
}
