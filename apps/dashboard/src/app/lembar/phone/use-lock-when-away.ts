import { useEffect } from 'react'

const awayMs = 10 * 60_000

/** Asks for the PIN again after ten minutes in another app: the telephone may have changed hands. */
export function useLockWhenAway(lock: () => void): void {
  useEffect(() => {
    let leftAtMs: number | null = null
    const onChange = () => {
      if (document.visibilityState === 'hidden') leftAtMs = Date.now()
      else if (leftAtMs !== null && Date.now() - leftAtMs > awayMs) lock()
    }
    document.addEventListener('visibilitychange', onChange)
    return () => document.removeEventListener('visibilitychange', onChange)
  }, [lock])
}
