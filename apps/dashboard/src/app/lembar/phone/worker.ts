import type { PrecacheEntry } from 'serwist'
import { startWorker } from '../../../offline/start-worker.ts'
import { deliverSheet } from './deliver.ts'
import { storeName } from './store-name.ts'

declare const PRECACHED: readonly PrecacheEntry[]

startWorker({ name: storeName, files: PRECACHED, deliver: deliverSheet })
