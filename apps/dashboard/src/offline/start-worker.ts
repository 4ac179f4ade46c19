import { type PrecacheEntry, Serwist } from 'serwist'
import type { Deliver } from './letter.ts'
import { openStore } from './open-store.ts'
import { sendLetters } from './outbox.ts'

export interface WorkerOptions<Body> {
  /** Name of the store, also the tag of background sync. */
  readonly name: string
  /** Everything the page needs without a line, each with its content's hash. */
  readonly files: readonly PrecacheEntry[]
  readonly deliver: Deliver<Body>
}

/** The service worker of an offline page: its files are on the telephone, and what waits is sent when the line returns. */
export function startWorker<Body>({ name, files, deliver }: WorkerOptions<Body>): void {
  new Serwist({
    precacheEntries: [...files],
    precacheOptions: { cleanupOutdatedCaches: true, ignoreURLParametersMatching: [/./] },
    skipWaiting: true,
    clientsClaim: true,
  }).addEventListeners()
  addEventListener('sync', (event) => {
    if (isSync(event) && event.tag === name) event.waitUntil(sendInBackground(name, deliver))
  })
}

interface SyncEvent extends Event {
  readonly tag: string
  readonly waitUntil: (work: Promise<unknown>) => void
}

const isSync = (event: Event): event is SyncEvent => 'waitUntil' in event && 'tag' in event

/** The browser tries again later where this fails. */
async function sendInBackground<Body>(name: string, deliver: Deliver<Body>): Promise<void> {
  const store = await openStore(name)
  const result = await sendLetters(store, deliver, Date.now)
  store.close()
  new BroadcastChannel(name).postMessage('sent')
  if (result === 'AWAY') throw new Error('the server is away')
}
