import type postgres from 'postgres'
import type { Clock } from '../clock.ts'
import { dataVersionChannel } from '../graphql/data-version.ts'
import { weighSignals } from './weigh-signals.ts'

export interface SignalKeeper {
  /** Weighs a month behind the answers, now and again whenever figures change. Resolves when it is done. */
  keep(month: string): Promise<void>
  close(): Promise<void>
}

interface KeeperSettings {
  readonly regencyCode: string
  readonly clock: Clock
  readonly onError: (error: unknown) => void
}

/** Months kept up to date at once, the last asked for; a page needs one. */
const monthsKept = 3

/** Keeps the signals of the months that are looked at as new as the figures: one pass at a time in this process. */
export async function openSignalKeeper(
  sql: postgres.Sql,
  { regencyCode, clock, onError }: KeeperSettings,
): Promise<SignalKeeper> {
  let months: readonly string[] = []
  const closing = new AbortController()
  let running: Promise<void> = Promise.resolve()
  const weigh = (month: string): Promise<void> => {
    running = running.then(async () => {
      const asked = { regencyCode, month, today: clock.today() }
      await weighSignals(sql, asked, closing.signal).catch((error: unknown) => {
        if (!closing.signal.aborted) onError(error)
      })
    })
    return running
  }
  const { unlisten } = await sql.listen(dataVersionChannel, () => {
    for (const month of months) void weigh(month)
  })
  return {
    keep: (month) => {
      months = [month, ...months.filter((other) => other !== month)].slice(0, monthsKept)
      return weigh(month)
    },
    close: async () => {
      closing.abort()
      await unlisten()
      await running
    },
  }
}
