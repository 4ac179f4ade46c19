import type { Worker } from 'node:worker_threads'
import { joinScreens, type PairRange, type PairScreen } from '../similarity/screen-pairs.ts'
import type { FromWorker, PairJob, ToWorker } from './pair-messages.ts'

export interface JobRun {
  job: PairJob
  ranges: readonly PairRange[]
  /** Slots of the pool; an empty one is filled by `start`. */
  workers: (Worker | null)[]
  start: () => Worker
  signal?: AbortSignal
  onProgress?: (done: number, of: number) => void
}

const MOST_TRIES = 2 // a range that takes two workers down is at fault itself

/** Hands ranges to idle workers until all are screened; a range whose worker died goes to its successor. */
export function runPairJob({ job, ranges, workers, start, signal, onProgress }: JobRun): Promise<PairScreen> {
  const waiting = [...ranges.keys()].reverse()
  const tries = new Int32Array(ranges.length)
  const screens = new Map<number, PairScreen>()
  const open = new Map<Worker, () => void>()
  return new Promise<PairScreen>((resolve, reject) => {
    const settle = (finish: () => void) => {
      for (const release of open.values()) release()
      open.clear()
      signal?.removeEventListener('abort', cancel)
      finish()
    }
    const cancel = () => settle(() => reject(signal?.reason))
    const fail = (error: unknown) => settle(() => reject(error))
    const finishIfDone = () => {
      if (screens.size < ranges.length) return
      settle(() => resolve(joinScreens(ranges.flatMap((_, place) => screens.get(place) ?? []))))
    }

    const employ = (slot: number) => {
      const worker = findAlive(workers[slot]) ?? begin(start)
      workers[slot] = worker
      let current: number | null = null
      let failure: unknown = null
      const send = (message: ToWorker) => worker.postMessage(message)
      const next = () => {
        current = waiting.pop() ?? null
        const range = current === null ? undefined : ranges[current]
        if (current !== null && range) send({ kind: 'screen', place: current, range })
      }
      const onMessage = ({ place, screen }: FromWorker) => {
        if (place !== current) return
        screens.set(place, screen)
        onProgress?.(screens.size, ranges.length)
        next()
        finishIfDone()
      }
      const onError = (error: unknown) => {
        failure = error
      }
      const onExit = () => {
        release()
        open.delete(worker)
        workers[slot] = null
        if (current !== null) {
          tries[current] = (tries[current] ?? 0) + 1
          if ((tries[current] ?? 0) >= MOST_TRIES) return fail(failure ?? new Error('worker stopped'))
          waiting.push(current)
        }
        if (screens.size < ranges.length) employ(slot)
      }
      const release = () => {
        worker.off('message', onMessage).off('error', onError).off('exit', onExit)
        // A worker busy with a cancelled range answers into the next job: it starts afresh there.
        if (current !== null && screens.size < ranges.length) abandon(workers, slot, worker)
      }
      worker.on('message', onMessage).on('error', onError).on('exit', onExit)
      open.set(worker, release)
      send({ kind: 'open', ...job })
      next()
    }

    if (signal?.aborted) return cancel()
    signal?.addEventListener('abort', cancel)
    if (ranges.length === 0) return finishIfDone()
    for (let slot = 0; slot < Math.min(workers.length, ranges.length); slot++) employ(slot)
  })
}

/** A worker that has stopped has no thread any more. */
function findAlive(worker: Worker | null | undefined): Worker | null {
  return worker && worker.threadId >= 0 ? worker : null
}

/** An error between two jobs has no listener but this, and would end the process. */
function begin(start: () => Worker): Worker {
  return start().on('error', () => undefined)
}

function abandon(workers: (Worker | null)[], slot: number, worker: Worker): void {
  workers[slot] = null
  worker.terminate()
}
