import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { keepSending, type Sending } from '../../../../offline/keep-sending.ts'
import { forgetSent, listLetters, removeLetter, sendLetters, writeLetter } from '../../../../offline/outbox.ts'
import type { Vault } from '../../../../offline/vault.ts'
import { carryToday } from '../../../lembar/phone/calendar.ts'
import type { ScoreSheet } from '../../read-sheets.ts'
import { deliverScore } from './deliver.ts'
import { askData } from './gate.ts'
import { layScores, type ScoreLetter } from './lay-scores.ts'
import { type ScoreAnswer, type ScoreBody, type ScoreData, storeName, subjectOf } from './score-data.ts'

interface Kept {
  readonly data: ScoreData
  readonly letters: readonly ScoreLetter[]
}

export interface Scores {
  readonly sheets: readonly ScoreSheet[]
  readonly letters: readonly ScoreLetter[]
  /** Why what waits does not leave; null when nothing hinders it. */
  readonly hindrance: 'AWAY' | 'SIGNED_OUT' | null
  readonly give: (sheet: ScoreSheet, pupil: string, levels: readonly number[]) => Promise<void>
  /** Takes a refused score away once it was read. */
  readonly drop: (key: string) => Promise<void>
}

const [dataKind, dataId] = ['data', 'latest']
const keptMs = 14 * 86_400_000 // our choice: long enough to look up what was sent

async function readKept(vault: Vault): Promise<Kept> {
  const [data, letters] = await Promise.all([
    vault.read<ScoreData>(dataKind, dataId),
    listLetters<ScoreBody, ScoreAnswer>(vault.store, vault.owner),
  ])
  return { data: data ?? { account: vault.owner, today: '', fetchedAtMs: 0, sheets: [] }, letters }
}

/** Brings the sheets; FRESH, or why they are as old as they were. */
async function refreshData(vault: Vault): Promise<'FRESH' | 'AWAY' | 'SIGNED_OUT'> {
  const reply = await askData()
  if (reply === null) return 'AWAY'
  if (reply.outcome !== 'DATA' || reply.data.account !== vault.owner) return 'SIGNED_OUT'
  await forgetSent(vault.store, Date.now() - keptMs)
  await vault.change<ScoreData>(dataKind, dataId, () => ({ ...reply.data, fetchedAtMs: Date.now() }))
  return 'FRESH'
}

/** The day of a test lies within its session. */
function clampDay(day: string, fromOn: string, toOn: string): string {
  if (day < fromOn) return fromOn
  return day > toOn ? toOn : day
}

/** All that is on the telephone for this rater, kept current, and sent when it can be. */
export function useScores(vault: Vault): Scores | null {
  const [kept, setKept] = useState<Kept | null>(null)
  const [hindrance, setHindrance] = useState<Scores['hindrance']>(null)
  const sending = useRef<Sending | null>(null)
  const lookAnew = useCallback(async () => setKept(await readKept(vault)), [vault])

  useEffect(() => {
    const refresh = async () => {
      const refreshed = await refreshData(vault)
      setHindrance(refreshed === 'FRESH' ? null : refreshed)
      await lookAnew()
    }
    void lookAnew()
    void refresh()
    sending.current = keepSending({
      name: storeName,
      send: () => sendLetters(vault.store, deliverScore, Date.now),
      hasWaiting: async () => (await vault.store.getAll('letters')).some(({ state }) => state === 'WAITING'),
      onResult: (result) => {
        if (result !== 'ELSEWHERE') setHindrance(result === 'DONE' ? null : result)
        void lookAnew()
      },
    })
    return () => sending.current?.stop()
  }, [vault, lookAnew])

  return useMemo(() => {
    if (kept === null) return null
    const { today, fetchedAtMs, sheets } = kept.data
    return {
      sheets: layScores(sheets, kept.letters),
      letters: kept.letters,
      hindrance,
      give: async ({ assignmentId, part, fromOn, toOn }, pupil, levels) => {
        const now = Date.now()
        const day = carryToday(today, fetchedAtMs, now)
        const onDay = clampDay(day, fromOn, toOn)
        const body: ScoreBody = { assignmentId, part, pupil, levels, onDay, recordedAt: new Date(now).toISOString() }
        const letter = { key: crypto.randomUUID(), owner: vault.owner, subject: subjectOf(body), body }
        await writeLetter(vault.store, letter, now)
        await lookAnew()
        sending.current?.now()
      },
      drop: async (key) => {
        await removeLetter(vault.store, key)
        await lookAnew()
      },
    }
  }, [kept, vault, hindrance, lookAnew])
}
