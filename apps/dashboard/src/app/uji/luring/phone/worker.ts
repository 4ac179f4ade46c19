import type { PrecacheEntry } from 'serwist'
import { startWorker } from '../../../../offline/start-worker.ts'
import { deliverScore } from './deliver.ts'
import { storeName } from './score-data.ts'

declare const PRECACHED: readonly PrecacheEntry[]

startWorker({ name: storeName, files: PRECACHED, deliver: deliverScore })
