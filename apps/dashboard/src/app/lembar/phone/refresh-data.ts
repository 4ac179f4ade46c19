import { forgetSent } from '../../../offline/outbox.ts'
import type { Vault } from '../../../offline/vault.ts'
import { setLockedOut } from '../../../offline/vault-lock.ts'
import { askData, askPin } from './gate.ts'
import type { PhoneData } from './phone-data.ts'

/** FRESH, or why the data is as old as it was. */
export type Refreshed = 'FRESH' | 'AWAY' | 'SIGNED_OUT' | 'LOCKED_OUT'

const dataKind = 'data'
const dataId = 'latest'
const keptMs = 14 * 86_400_000 // our choice: long enough to look up what was sent

export const readData = (vault: Vault): Promise<PhoneData | undefined> => vault.read<PhoneData>(dataKind, dataId)

/**
 * Brings the clients and what is due. Where the session has ended, the PIN begins a new one; a telephone that the server
 * refuses with the right PIN was revoked, and is locked.
 */
export async function refreshData(vault: Vault, pin: string | null): Promise<Refreshed> {
  const reply = await askData()
  if (reply === null) return 'AWAY'
  if (reply.outcome === 'DATA' && reply.data.account === vault.owner) {
    await forgetSent(vault.store, Date.now() - keptMs)
    await vault.change<PhoneData>(dataKind, dataId, () => ({ ...reply.data, fetchedAtMs: Date.now() }))
    return 'FRESH'
  }
  if (pin === null || !reply.hasDevice) return 'SIGNED_OUT'
  const entered = await askPin(pin)
  if (entered === null || entered.outcome === 'AWAY') return 'AWAY'
  if (entered.outcome === 'IN' && entered.account === vault.owner) return refreshData(vault, null)
  if (entered.outcome === 'WAIT') return 'SIGNED_OUT'
  await setLockedOut(vault.store, vault.owner, true)
  return 'LOCKED_OUT'
}
