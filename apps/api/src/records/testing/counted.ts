import type postgres from 'postgres'
import type { TestApi } from '../../testing/execute.ts'

/** Takes back every client, so that a test's village holds its own alone. */
export const forgetClients = (api: TestApi, today: string): Promise<unknown> =>
  api.connection.sql.begin(async (tx) => {
    const settings = { regency: '33.04', areas: '33.04', tier: 'CENTRE', today, account: 'tes' }
    await tx`select set_config('pantau.' || key, value, true) from jsonb_each_text(${tx.json(settings)})`
    await tx`update pregnancies set withdrawn_at = now()`
    await tx`select set_config('pantau.tier', 'TALLY', true)`
    await tx`delete from counted_cases`
  })

export interface Tally {
  readonly element: string
  readonly area: string
  readonly start: string
  readonly recorded: number | null
  readonly isRecorded: boolean
  readonly value: number | null
  readonly months: number
  readonly villages: number
}

/** The register's own counts by cell, and those of everything summed from them. */
export const listTallies = async (sql: postgres.Sql): Promise<Tally[]> => [
  ...(await sql<Tally[]>`
    select element_key as element, area_code as area, period_start as start, recorded, is_recorded as "isRecorded", value, months,
      village_units as villages
    from tallies where value is not null or recorded is not null order by 1, 2, 3`),
]
