import { Worker } from 'node:worker_threads'
import type { ChoiceTable } from '../similarity/choice-table.ts'
import type { OptionModel } from '../similarity/option-model.ts'
import type { OmittedRule } from '../similarity/pair-items.ts'
import type { PairRange, PairScreen } from '../similarity/screen-pairs.ts'
import { runPairJob } from './run-pair-job.ts'
import { shareJob } from './share-job.ts'

export interface PoolRequest {
  table: ChoiceTable
  model: OptionModel
  ranges: readonly PairRange[]
  rule?: OmittedRule
  /** Stops the job: no further range is handed out, and the promise is refused with the signal's reason. */
  signal?: AbortSignal
  onProgress?: (done: number, of: number) => void
}

export type StartWorker = () => Worker

export function startPairWorker(): Worker {
  return new Worker(new URL('./pair-worker-entry.mjs', import.meta.url), { execArgv: [] })
}

/** A fixed number of workers that screen pairs, one job at a time; a worker that dies is replaced. screenPairs does the same without. */
export class PairPool {
  readonly #start: StartWorker
  readonly #workers: (Worker | null)[]
  #last: Promise<unknown> = Promise.resolve()

  constructor(size: number, start: StartWorker = startPairWorker) {
    this.#start = start
    this.#workers = Array.from({ length: size }, () => null)
  }

  /** Equal to screenPairs of the same ranges. */
  screen({ table, model, ranges, rule = 'skip', signal, onProgress }: PoolRequest): Promise<PairScreen> {
    const run = () =>
      runPairJob({
        job: shareJob({ table, model, rule }),
        ranges,
        workers: this.#workers,
        start: this.#start,
        ...(signal && { signal }),
        ...(onProgress && { onProgress }),
      })
    const result = this.#last.then(run)
    this.#last = result.catch(() => undefined)
    return result
  }

  async close(): Promise<void> {
    await this.#last
    await Promise.all(this.#workers.map((worker) => worker?.terminate()))
    this.#workers.fill(null)
  }
}
