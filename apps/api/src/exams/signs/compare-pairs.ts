import { availableParallelism } from 'node:os'
import {
  type ChoiceTable,
  type OmittedRule,
  type OptionModel,
  PairPool,
  type PairRange,
  type PairScreen,
  screenPairs,
} from '@pantau/psychometrics'

const WORTH_WORKERS = 200_000 // pairs: below it a worker takes longer to start than the pairs take
const MOST_WORKERS = 8

export interface PairWork {
  table: ChoiceTable
  model: OptionModel
  ranges: readonly PairRange[]
  rule: OmittedRule
}

export interface WorkOptions {
  signal?: AbortSignal
  onProgress?: (done: number, of: number) => void
}

/** Screens pairs here when they are few, else on all processors. */
export async function comparePairs(work: PairWork, options: WorkOptions = {}): Promise<PairScreen> {
  const { table, model, ranges, rule } = work
  if (countPairs(ranges) < WORTH_WORKERS) return screenPairs(table, model, ranges, rule)
  const pool = new PairPool(Math.min(MOST_WORKERS, availableParallelism()))
  try {
    return await pool.screen({ ...work, ...options })
  } finally {
    await pool.close()
  }
}

function countPairs(ranges: readonly PairRange[]): number {
  const ofRange = ({ members, from, to }: PairRange) => ((2 * members.length - from - to - 1) * (to - from)) / 2
  return ranges.reduce((sum, range) => sum + ofRange(range), 0)
}
