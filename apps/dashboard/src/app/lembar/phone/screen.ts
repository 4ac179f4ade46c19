import { useCallback, useEffect, useState } from 'react'

/** Where she is. Holds ids only: it stays in the browser's history. */
export type Screen =
  | { readonly at: 'HOME' | 'LETTERS' | 'NUMBERS' }
  | { readonly at: 'CLIENT' | 'SIGNS'; readonly client: string }
  | { readonly at: 'QUESTION'; readonly subject: string; readonly index: number }
  | { readonly at: 'DANGER' | 'TIMES' | 'SUMMARY' | 'DONE'; readonly subject: string }
  | { readonly at: 'LETTER'; readonly key: string }

const home: Screen = { at: 'HOME' }

const isScreen = (state: unknown): state is Screen => typeof state === 'object' && state !== null && 'at' in state

export interface Way {
  readonly screen: Screen
  readonly go: (screen: Screen) => void
  /** Goes there without a step to come back to. */
  readonly turn: (screen: Screen) => void
  readonly back: () => void
}

/** Screens are steps of the browser's history, so that the telephone's own back button works. */
export function useWay(): Way {
  const [screen, setScreen] = useState<Screen>(() => (isScreen(history.state) ? history.state : home))
  useEffect(() => {
    const onBack = () => setScreen(isScreen(history.state) ? history.state : home)
    addEventListener('popstate', onBack)
    return () => removeEventListener('popstate', onBack)
  }, [])
  useEffect(() => {
    if (screen.at !== 'HOME') scrollTo(0, 0)
  }, [screen])
  const go = useCallback((next: Screen) => {
    history.pushState(next, '')
    setScreen(next)
  }, [])
  const turn = useCallback((next: Screen) => {
    history.replaceState(next, '')
    setScreen(next)
  }, [])
  const back = useCallback(
    () => (isScreen(history.state) && history.state.at !== 'HOME' ? history.back() : undefined),
    [],
  )
  return { screen, go, turn, back }
}
