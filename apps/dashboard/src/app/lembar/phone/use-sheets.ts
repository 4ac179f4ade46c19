import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { keepSending, type Sending } from '../../../offline/keep-sending.ts'
import { listLetters, sendLetters } from '../../../offline/outbox.ts'
import type { Vault } from '../../../offline/vault.ts'
import { carryToday } from './calendar.ts'
import { deliverSheet } from './deliver.ts'
import { type Draft, draftKind } from './draft.ts'
import type { SheetBody, SheetReply } from './letters.ts'
import { type ColumnToFill, listColumns, type PhoneLetter } from './list-columns.ts'
import type { PhoneData } from './phone-data.ts'
import { type Refreshed, readData, refreshData } from './refresh-data.ts'
import { storeName } from './store-name.ts'

export interface Kept {
  readonly data: PhoneData
  readonly drafts: readonly Draft[]
  readonly letters: readonly PhoneLetter[]
}

export interface Sheets extends Kept {
  readonly vault: Vault
  readonly today: string
  readonly columns: readonly ColumnToFill[]
  /** Why what waits does not leave; null when nothing hinders it. */
  readonly hindrance: 'AWAY' | 'SIGNED_OUT' | null
  /** After something was written: looks anew and sends. */
  readonly written: () => Promise<void>
  readonly refresh: (pin: string | null) => Promise<Refreshed>
}

const nothing: PhoneData = { account: '', today: '', fetchedAtMs: 0, forms: [], clients: [], due: [] }

async function readKept(vault: Vault): Promise<Kept> {
  const [data, drafts, letters] = await Promise.all([
    readData(vault),
    vault.list<Draft>(draftKind),
    listLetters<SheetBody, SheetReply>(vault.store, vault.owner),
  ])
  return { data: data ?? { ...nothing, account: vault.owner }, drafts, letters }
}

const signInRestMs = 60_000

/** Signing in again by itself, but not over and over where the server takes the PIN and still turns letters away. */
function mayAskAgain(askedAtMs: { current: number }): boolean {
  const isRested = Date.now() - askedAtMs.current > signInRestMs
  if (isRested) askedAtMs.current = Date.now()
  return isRested
}

/** All that is on the telephone for this cadre, kept current, and sent when it can be. */
export function useSheets(vault: Vault, pin: string, onLockedOut: () => void): Sheets | null {
  const [kept, setKept] = useState<Kept | null>(null)
  const [hindrance, setHindrance] = useState<Sheets['hindrance']>(null)
  const sending = useRef<Sending | null>(null)
  const askedAtMs = useRef(0)
  const lookAnew = useCallback(async () => setKept(await readKept(vault)), [vault])

  const refresh = useCallback(
    async (given: string | null) => {
      const refreshed = await refreshData(vault, given)
      if (refreshed === 'LOCKED_OUT') onLockedOut()
      else setHindrance(refreshed === 'FRESH' ? null : refreshed)
      if (refreshed === 'FRESH') sending.current?.now()
      await lookAnew()
      return refreshed
    },
    [vault, lookAnew, onLockedOut],
  )

  useEffect(() => {
    void lookAnew()
    void refresh(pin)
    sending.current = keepSending({
      name: storeName,
      send: () => sendLetters(vault.store, deliverSheet, Date.now),
      hasWaiting: async () => (await vault.store.getAll('letters')).some(({ state }) => state === 'WAITING'),
      onResult: (result) => {
        if (result !== 'ELSEWHERE') setHindrance(result === 'DONE' ? null : result)
        void (result === 'SIGNED_OUT' && mayAskAgain(askedAtMs) ? refresh(pin) : lookAnew())
      },
    })
    return () => sending.current?.stop()
  }, [vault, pin, refresh, lookAnew])

  return useMemo(() => {
    if (kept === null) return null
    const today = kept.data.today === '' ? '' : carryToday(kept.data.today, kept.data.fetchedAtMs, Date.now())
    const written = async () => {
      await lookAnew()
      sending.current?.now()
    }
    return { ...kept, vault, today, columns: listColumns({ ...kept, today }), hindrance, written, refresh }
  }, [kept, vault, hindrance, lookAnew, refresh])
}
