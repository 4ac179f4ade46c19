import type postgres from 'postgres'
import { advanceRecords } from './advance-records.ts'
import type { RecordPlace } from './count-changes.ts'

const LOOKED_EVERY_MS = 10 * 60_000 // our choice: a new day is counted within ten minutes

export interface RecordKeeper {
  close(): Promise<void>
}

/** Counts each new day what came due by itself, as long as the server runs. */
export function openRecordKeeper(
  sql: postgres.Sql,
  place: RecordPlace,
  onError: (error: unknown) => void,
): RecordKeeper {
  let running: Promise<unknown> = Promise.resolve()
  const advance = () => {
    running = running.then(() => advanceRecords(sql, place)).catch(onError)
  }
  advance()
  const timer = setInterval(advance, LOOKED_EVERY_MS)
  timer.unref()
  return {
    close: async () => {
      clearInterval(timer)
      await running
    },
  }
}
