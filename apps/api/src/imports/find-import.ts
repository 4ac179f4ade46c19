import type postgres from 'postgres'
import type { Scope } from '../access/scope.ts'
import { type ImportRow, importColumns } from './import-row.ts'

/** An entry of the regency's register; null when there is none of this number. */
export async function findImport(
  sql: postgres.Sql,
  scope: Pick<Scope, 'regencyCode'>,
  id: number,
): Promise<ImportRow | null> {
  const [row] = await sql<ImportRow[]>`
    select ${importColumns(sql)} from imports where regency_code = ${scope.regencyCode} and id = ${id}`
  return row ?? null
}
