import type postgres from 'postgres'
import { readMonth } from './signal-months.ts'

/** The month, counted from year 0, from which on the newest baseline of a series holds; `before` looks up to a month. */
export type FindRebase = (indicatorKey: string, areaCode: string, upTo: string) => number | null

interface RebaseRow {
  readonly indicatorKey: string
  readonly areaCode: string
  readonly fromMonth: string
}

/** New baselines that persons have decided on, for one area or for all. */
export async function openRebases(sql: postgres.Sql, regencyCode: string): Promise<FindRebase> {
  const rows = await sql<RebaseRow[]>`
    select indicator_key as "indicatorKey", area_code as "areaCode", to_char(from_month, 'YYYY-MM') as "fromMonth"
    from chart_rebases where regency_code = ${regencyCode} and taken_back_at is null`
  return (indicatorKey, areaCode, upTo) => {
    const months = rows
      .filter((row) => row.indicatorKey === indicatorKey && (row.areaCode === areaCode || row.areaCode === ''))
      .map(({ fromMonth }) => fromMonth)
      .filter((month) => month <= upTo)
      .sort()
    const newest = months.at(-1)
    return newest === undefined ? null : readMonth(newest)
  }
}
