import type postgres from 'postgres'
import type { Clock } from '../clock.ts'
import type { BriefContent } from './brief-content.ts'
import { shiftWeek, weekOf } from './brief-week.ts'
import { findBrief } from './find-brief.ts'
import { type StoredBrief, storeBrief } from './stored-brief.ts'

export interface BriefKeeper {
  /** Keeps the brief of a week that has ended; whoever comes first has written it. */
  keep(week: string, content: BriefContent): Promise<StoredBrief>
  /** Writes the brief of the last week that has ended, where nobody has asked for it. */
  keepLastWeek(): Promise<void>
}

interface KeeperSettings {
  readonly regencyCode: string
  readonly isDemo: boolean
  readonly clock: Clock
}

/** Keeps briefs over a connection that may write, whoever asks. */
export function openBriefKeeper(sql: postgres.Sql, { regencyCode, isDemo, clock }: KeeperSettings): BriefKeeper {
  const keeper: BriefKeeper = {
    keep: (week, content) => storeBrief(sql, regencyCode, week, content),
    keepLastWeek: async () => {
      const today = clock.today()
      const week = shiftWeek(weekOf(today), -1)
      await findBrief(sql, keeper, { regencyCode, isDemo, timeZone: clock.timeZone, week, today })
    },
  }
  return keeper
}
