import type postgres from 'postgres'
import { rebuildTallies } from '../tallies/rebuild-tallies.ts'

/** A report: `2024-03` is a month, `2024` a year. */
export type Report = readonly [element: string, area: string, period: string, value: number]

export interface ReportedImport {
  readonly source?: string
  readonly finishedAt?: string
  /** Whether counts of months run from January. */
  readonly isCumulative?: boolean
}

/** Takes reports in as one import, straight into the tables, and brings the tallies of their regencies up to date. */
export async function reportFigures(
  sql: postgres.Sql,
  reports: readonly Report[],
  { source = 'Laporan', finishedAt = '2026-11-01T02:00:00Z', isCumulative = false }: ReportedImport = {},
): Promise<number> {
  const importId = await addImport(sql, { source, finishedAt })
  const rows = reports.map(([element_key, area_code, period, value]) => ({
    ...{ regency_code: area_code.slice(0, 5), element_key, area_code, value, import_id: importId },
    grain: period.length === 4 ? 'YEAR' : 'MONTH',
    period_start: period.length === 4 ? `${period}-01-01` : `${period}-01`,
    reporting: isCumulative && period.length > 4 ? 'CUMULATIVE_YTD' : 'INCREMENT',
  }))
  await sql`insert into figures ${sql(rows)}`
  for (const regencyCode of new Set(rows.map((row) => row.regency_code))) await rebuildTallies(sql, regencyCode)
  return importId
}

export type Printed = readonly [measure: string, area: string, period: string, value: number]

/** Takes printed figures in as one import. */
export async function reportPublished(
  sql: postgres.Sql,
  printed: readonly Printed[],
  { source = 'Profil', finishedAt = '2026-11-01T02:00:00Z' }: ReportedImport = {},
): Promise<number> {
  const importId = await addImport(sql, { source: 'Terbitan', finishedAt })
  const rows = printed.map(([measure_key, area_code, period, value]) => ({
    ...{ measure_key, area_code, value, source, import_id: importId },
    grain: period.length === 4 ? 'YEAR' : 'MONTH',
    period_start: period.length === 4 ? `${period}-01-01` : `${period}-01`,
  }))
  await sql`insert into published_values ${sql(rows)}`
  return importId
}

async function addImport(
  sql: postgres.Sql,
  { source, finishedAt }: { readonly source: string; readonly finishedAt: string },
): Promise<number> {
  const [made] = await sql<{ id: number }[]>`
    insert into imports (regency_code, sheet, file_name, sha256, source, state, account_name, finished_at)
    values ('33.04', 'FIGURES', 'a.csv', '', ${source}, 'DONE', 'a', ${finishedAt}) returning id`
  return made?.id ?? 0
}

/** Nothing reported and nothing printed, as before the first import. */
export const forgetFigures = async (sql: postgres.Sql): Promise<void> => {
  await sql`truncate figures, tallies, published_values, imports`
}
