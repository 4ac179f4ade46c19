import { parentPort } from 'node:worker_threads'
import { type PairScreener, pairScreener } from '../similarity/pair-screener.ts'
import { screenRanges } from '../similarity/screen-pairs.ts'
import type { FromWorker, ToWorker } from './pair-messages.ts'

let screener: PairScreener | null = null

parentPort?.on('message', (message: ToWorker) => {
  if (message.kind === 'open') screener = pairScreener(message.table, message.model, message.rule)
  else if (screener) {
    const answer: FromWorker = { place: message.place, screen: screenRanges(screener, [message.range]) }
    parentPort?.postMessage(answer)
  }
})
