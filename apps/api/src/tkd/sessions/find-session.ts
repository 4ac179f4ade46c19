import type postgres from 'postgres'
import { notFound } from '../../errors.ts'
import type { PlannedYear } from '../planning/load-facts.ts'

export interface TkdSession extends PlannedYear {
  readonly id: number
  readonly testId: number
  readonly secondShare: number
  readonly leastScore: number | null
  readonly seed: string
}

const noSuchSession = notFound('Sesi TKD ini tidak ada.', 'There is no such session.')

export async function findSession(tx: postgres.TransactionSql, id: number): Promise<TkdSession> {
  const [session] = await tx<TkdSession[]>`
    select id, test_id as "testId", school_year as "schoolYear", from_on::text as "fromOn", to_on::text as "toOn",
      second_share as "secondShare", least_score as "leastScore", seed
    from tkd_sessions where id = ${id}`
  if (session === undefined) throw noSuchSession
  return session
}
