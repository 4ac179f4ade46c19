import type { SendResult } from './outbox.ts'
import { retryDelayMs } from './retry-delay.ts'

export interface Sending {
  /** Tries now, e.g. because a letter was written; another tab then looks anew. */
  readonly now: () => void
  readonly stop: () => void
}

export interface SendingOptions {
  /** Name of the store; tabs and service worker of one store speak to each other by it. */
  readonly name: string
  readonly send: () => Promise<SendResult>
  readonly hasWaiting: () => Promise<boolean>
  /** After each attempt, and when another tab or the service worker has made one. */
  readonly onResult: (result: SendResult | 'ELSEWHERE') => void
}

/**
 * Sends as soon as it may work: when written, when the line or the page comes back, and by a timer that waits longer
 * after each failure. Where the browser has background sync, it sends also after the page was closed.
 */
export function keepSending({ name, send, hasWaiting, onResult }: SendingOptions): Sending {
  const channel = new BroadcastChannel(name)
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let isUnderWay = false
  let isAskedAgain = false

  const attempt = async () => {
    if (isUnderWay) {
      isAskedAgain = true
      return
    }
    isUnderWay = true
    clearTimeout(timer)
    const result = await send().catch((): SendResult => 'AWAY')
    isUnderWay = false
    failures = result === 'AWAY' ? failures + 1 : 0
    onResult(result)
    channel.postMessage('sent')
    if (isAskedAgain) {
      isAskedAgain = false
      void attempt()
    } else if (result === 'AWAY' && (await hasWaiting())) {
      await askForBackgroundSync(name)
      timer = setTimeout(() => void attempt(), retryDelayMs(failures - 1, Math.random()))
    }
  }
  const now = () => void attempt()
  const onVisible = () => document.visibilityState === 'visible' && now()

  channel.addEventListener('message', () => onResult('ELSEWHERE'))
  window.addEventListener('online', now)
  document.addEventListener('visibilitychange', onVisible)
  now()
  return {
    now: () => {
      failures = 0
      now()
    },
    stop: () => {
      clearTimeout(timer)
      channel.close()
      window.removeEventListener('online', now)
      document.removeEventListener('visibilitychange', onVisible)
    },
  }
}

interface SyncManager {
  readonly register: (tag: string) => Promise<void>
}

const hasSync = (
  registration: ServiceWorkerRegistration,
): registration is ServiceWorkerRegistration & { readonly sync: SyncManager } => 'sync' in registration

async function askForBackgroundSync(tag: string): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration()
  // Refused where the person has switched background sync off; the timer and the next visit remain.
  if (registration && hasSync(registration)) await registration.sync.register(tag).catch(() => undefined)
}
