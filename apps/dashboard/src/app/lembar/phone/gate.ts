import type { OfflineStore } from '../../../offline/open-store.ts'
import type { Vault } from '../../../offline/vault.ts'
import { createVault, findLastVault, findVault, setLockedOut, unlockVault } from '../../../offline/vault-lock.ts'
import type { DataReply, PinReply } from './phone-data.ts'
import { sendJson } from './send-json.ts'

/** What stands between opening the page and the sheets. */
export type Gate =
  /** A vault is here and wants its PIN. */
  | { readonly at: 'PIN'; readonly owner: string; readonly failure?: Failure }
  /** Nothing is kept yet: a PIN that the server knows, or one of her own where it knows none. */
  | { readonly at: 'FIRST_PIN'; readonly account: string | null; readonly isKnown: boolean; readonly failure?: Failure }
  | { readonly at: 'OLD_PIN'; readonly owner: string; readonly newPin: string; readonly failure?: Failure }
  | { readonly at: 'LOCKED_OUT'; readonly owner: string; readonly failure?: Failure }
  | { readonly at: 'SIGN_IN' | 'NOT_CADRE' | 'AWAY' }

export type Failure = 'WRONG' | 'BAD_PIN' | 'WAIT_SERVER' | 'AWAY' | { readonly waitMinutes: number }

export type Passed = { readonly at: 'IN'; readonly vault: Vault; readonly pin: string }

export const askData = () => sendJson<DataReply>('/lembar/data')
export const askPin = (pin: string) => sendJson<PinReply>('/lembar/masuk', { pin })

/** Six digits that are not the first to be tried, by the server's rule. */
export const isGoodPin = (pin: string): boolean => {
  const steps = new Set([...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index])))
  const [step] = steps
  return /^\d{6}$/.test(pin) && !(steps.size === 1 && step !== undefined && Math.abs(step) <= 1)
}

/** Where she begins: with a vault on the telephone no line is needed. */
export async function findGate(store: OfflineStore): Promise<Gate> {
  const last = await findLastVault(store)
  if (last) return { at: last.isLockedOut ? 'LOCKED_OUT' : 'PIN', owner: last.owner }
  const reply = await askData()
  return reply === null ? { at: 'AWAY' } : gateOf(store, reply)
}

/** The gate for whoever the server says is here. */
export async function gateOf(store: OfflineStore, reply: DataReply): Promise<Gate> {
  if (reply.outcome === 'NOT_CADRE') return { at: 'NOT_CADRE' }
  if (reply.outcome === 'SIGNED_OUT')
    return reply.hasDevice ? { at: 'FIRST_PIN', account: null, isKnown: true } : { at: 'SIGN_IN' }
  const { account } = reply.data
  const kept = await findVault(store, account)
  return kept ? { at: 'PIN', owner: account } : { at: 'FIRST_PIN', account, isKnown: reply.hasDevice }
}

/** Opens what is kept. A telephone that was locked out opens only when the server takes the PIN again. */
export async function enterPin(store: OfflineStore, owner: string, pin: string): Promise<Gate | Passed> {
  const unlocked = await unlockVault(store, { owner, pin }, Date.now())
  if (unlocked.outcome === 'WAIT') return { at: 'PIN', owner, failure: { waitMinutes: unlocked.minutes } }
  const isLockedOut = (await findVault(store, owner))?.isLockedOut === true
  if (unlocked.outcome === 'OPEN' && !isLockedOut) return { at: 'IN', vault: unlocked.vault, pin }
  const reply = await askPin(pin)
  if (reply?.outcome === 'IN' && reply.account !== owner) return passWith(store, reply.account, pin)
  const isHers = reply?.outcome === 'IN'
  if (unlocked.outcome === 'OPEN' && isHers) {
    await setLockedOut(store, owner, false)
    return { at: 'IN', vault: unlocked.vault, pin }
  }
  if (isHers) return { at: 'OLD_PIN', owner, newPin: pin }
  const failure = reply === null || reply.outcome === 'AWAY' ? ('AWAY' as const) : failureOf(reply)
  if (isLockedOut) return { at: 'LOCKED_OUT', owner, failure }
  return { at: 'PIN', owner, failure: failure === 'AWAY' ? 'WRONG' : failure }
}

const failureOf = ({ outcome }: PinReply): Failure => (outcome === 'WAIT' ? 'WAIT_SERVER' : 'WRONG')

/** Makes the first vault of an account on this telephone. */
export async function enterFirstPin(
  store: OfflineStore,
  { account, isKnown }: { readonly account: string | null; readonly isKnown: boolean },
  pin: string,
): Promise<Gate | Passed> {
  if (!isGoodPin(pin)) return { at: 'FIRST_PIN', account, isKnown, failure: 'BAD_PIN' }
  if (!isKnown && account !== null) return passWith(store, account, pin)
  const reply = await askPin(pin)
  if (reply?.outcome === 'IN') return passWith(store, reply.account, pin)
  const failure = reply === null || reply.outcome === 'AWAY' ? 'AWAY' : failureOf(reply)
  return { at: 'FIRST_PIN', account, isKnown, failure }
}

async function passWith(store: OfflineStore, owner: string, pin: string): Promise<Gate | Passed> {
  if (await findVault(store, owner)) return enterPin(store, owner, pin)
  return { at: 'IN', vault: await createVault(store, { owner, pin }), pin }
}
