import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import { type DraftState, decideConflict, restore, settle, startState, typeInto } from './drafts.ts'
import type { GridData, GridIssue } from './grid-data.ts'
import { keepDrafts, readKeptDrafts } from './keep-drafts.ts'
import { sendCells } from './send-cells.ts'

/** After the last keystroke in a cell that is not left. */
const restMs = 700

/** Between attempts while the server is away. */
const retryMs = 5000

/** Browsers let a page that is left send 64 kB. */
const mostAtOnce = 200

interface DraftActions {
  type(texts: Readonly<Record<string, string>>): void
  decide(place: string, keepsMine: boolean): void
  /** Sends what waits, now. */
  flush(): void
}

export interface EntryDrafts extends DraftActions {
  readonly state: DraftState
  /** What the server found, row by row, when it last saved there. */
  readonly issues: readonly GridIssue[]
  readonly isSending: boolean
}

type Change = (state: DraftState) => DraftState

/** What is typed goes to the server at once, is kept in the browser until it is there, and is sent again after a break. */
export function useDrafts({ formId, keeper, cells, issues: firstIssues }: GridData): EntryDrafts {
  const [state, change] = useReducer((before: DraftState, apply: Change) => apply(before), cells, startState)
  const [issues, setIssues] = useState(firstIssues)
  const [isSending, setSending] = useState(false)
  const latest = useRef(state)
  const isUnderWay = useRef(false)

  useEffect(() => {
    change((before) => restore(before, readKeptDrafts(keeper)))
  }, [keeper])

  const flush = useCallback(async () => {
    const drafts = Object.fromEntries(Object.entries(latest.current.drafts).slice(0, mostAtOnce))
    if (isUnderWay.current || Object.keys(drafts).length === 0) return
    isUnderWay.current = true
    setSending(true)
    const result = await sendCells(formId, drafts)
    isUnderWay.current = false
    setSending(false)
    if (result.outcome === 'SAVED') {
      setIssues((before) => [...before.filter(({ area }) => !result.checkedAreas.includes(area)), ...result.issues])
      change((before) => settle(before, drafts, result))
    } else change((before) => ({ ...before, connection: result.outcome }))
  }, [formId])

  useEffect(() => {
    latest.current = state
    keepDrafts(keeper, state.drafts)
    if (Object.keys(state.drafts).length === 0 || state.connection === 'LOCKED') return
    const timer = setTimeout(() => void flush(), state.connection === 'CONNECTED' ? restMs : retryMs)
    return () => clearTimeout(timer)
  }, [state, keeper, flush])

  useEffect(() => {
    const onReturn = () => void flush()
    const events = ['online', 'pagehide'] as const
    for (const event of events) window.addEventListener(event, onReturn)
    return () => {
      for (const event of events) window.removeEventListener(event, onReturn)
    }
  }, [flush])

  const actions = useMemo(
    () => ({
      type: (texts: Readonly<Record<string, string>>) => change((before) => typeInto(before, texts)),
      decide: (place: string, keepsMine: boolean) => change((before) => decideConflict(before, place, keepsMine)),
      flush: () => void flush(),
    }),
    [flush],
  )
  return { state, issues, isSending, ...actions }
}
