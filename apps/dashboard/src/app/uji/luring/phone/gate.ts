import type { OfflineStore } from '../../../../offline/open-store.ts'
import type { Vault } from '../../../../offline/vault.ts'
import { createVault, findLastVault, unlockVault } from '../../../../offline/vault-lock.ts'
import { isGoodPin } from '../../../lembar/phone/gate.ts'
import { sendJson } from '../../../lembar/phone/send-json.ts'
import type { DataReply } from './score-data.ts'

export type Failure = 'WRONG' | 'BAD_PIN' | { readonly waitMinutes: number }

/** What stands between opening the page and the sheets. */
export type Gate =
  | { readonly at: 'PIN'; readonly owner: string; readonly failure?: Failure }
  /** Chosen once for this telephone. */
  | { readonly at: 'NEW_PIN'; readonly owner: string; readonly failure?: Failure }
  | { readonly at: 'SIGN_IN' | 'NOT_RATER' | 'AWAY' }
  | { readonly at: 'IN'; readonly vault: Vault }

export const askData = () => sendJson<DataReply>('/uji/luring/data')

/** Where she begins: with a vault on the telephone no line is needed. */
export async function findGate(store: OfflineStore): Promise<Gate> {
  const last = await findLastVault(store)
  if (last) return { at: 'PIN', owner: last.owner }
  const reply = await askData()
  if (reply === null) return { at: 'AWAY' }
  if (reply.outcome === 'DATA') return { at: 'NEW_PIN', owner: reply.data.account }
  return { at: reply.outcome === 'SIGNED_OUT' ? 'SIGN_IN' : 'NOT_RATER' }
}

/** The gate that a PIN leads to. */
export async function enterPin(store: OfflineStore, gate: Gate, pin: string): Promise<Gate> {
  if (gate.at === 'NEW_PIN') {
    if (!isGoodPin(pin)) return { at: 'NEW_PIN', owner: gate.owner, failure: 'BAD_PIN' }
    return { at: 'IN', vault: await createVault(store, { owner: gate.owner, pin }) }
  }
  if (gate.at !== 'PIN') return gate
  const unlocked = await unlockVault(store, { owner: gate.owner, pin }, Date.now())
  if (unlocked.outcome === 'OPEN') return { at: 'IN', vault: unlocked.vault }
  const failure = unlocked.outcome === 'WAIT' ? { waitMinutes: unlocked.minutes } : ('WRONG' as const)
  return { at: 'PIN', owner: gate.owner, failure }
}
