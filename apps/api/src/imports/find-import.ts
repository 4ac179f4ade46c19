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

/** The latest standing import of a file with this content, before the one of the given number. */
export async function findStanding(
  sql: postgres.Sql,
  { regencyCode }: Pick<Scope, 'regencyCode'>,
  sha256: string,
  before: number | null = null,
): Promise<ImportRow | null> {
  const [row] = await sql<ImportRow[]>`
    select ${importColumns(sql)} from imports
    where regency_code = ${regencyCode} and sha256 = ${sha256} and state = 'DONE'
      and (${before}::bigint is null or id < ${before}) order by id desc limit 1`
  return row ?? null
}
