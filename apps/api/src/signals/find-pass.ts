import type postgres from 'postgres'
import { firstDayOf } from './signal-months.ts'
import { signalMethod } from './weigh-series.ts'

/** Where the figures stand. */
export interface DataState {
  readonly dataVersion: number
  readonly lastImport: number
}

/** Where they stood when the signals of a month were last weighed. */
export interface Pass extends DataState {
  readonly weighedAt: string
  readonly isCurrent: boolean
}

export async function readDataState(sql: postgres.Sql, regencyCode: string): Promise<DataState> {
  const [row] = await sql<DataState[]>`
    select data_version as "dataVersion",
      coalesce((select max(id) from imports i where i.regency_code = n.regency_code), 0) as "lastImport"
    from installations n where regency_code = ${regencyCode}`
  return row ?? { dataVersion: 0, lastImport: 0 }
}

/** Null when the month was never weighed, or otherwise than today. */
export async function findPass(sql: postgres.Sql, regencyCode: string, month: string): Promise<Pass | null> {
  const [row] = await sql<Pass[]>`
    select p.data_version as "dataVersion", p.last_import as "lastImport", p.data_version = n.data_version as "isCurrent",
      to_char(p.weighed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "weighedAt"
    from signal_passes p join installations n using (regency_code)
    where p.regency_code = ${regencyCode} and p.month = ${firstDayOf(month)} and p.method = ${signalMethod}`
  return row ?? null
}
