import type postgres from 'postgres'
import type { Scope } from '../access/scope.ts'
import { badInput } from '../errors.ts'

import { importNumberOf } from './import-number.ts'
import { type ImportRow, importColumns } from './import-row.ts'

export interface ImportPage {
  readonly totalCount: number
  readonly rows: readonly ImportRow[]
  readonly hasNextPage: boolean
}

const longestPage = 500

/** A page of the regency's register, newest first; `after` is the id of an import. */
export async function listImports(
  sql: postgres.Sql,
  { regencyCode }: Pick<Scope, 'regencyCode'>,
  { first, after }: { readonly first: number; readonly after?: string | null },
): Promise<ImportPage> {
  if (first < 1 || first > longestPage) throw badPage
  const before = after == null ? null : importNumberOf(after)
  const rows = await sql<(ImportRow & { totalCount: number })[]>`
    select ${importColumns(sql)}, (select count(*)::integer from imports where regency_code = ${regencyCode}) as "totalCount"
    from imports where regency_code = ${regencyCode} and (${before}::integer is null or id < ${before})
    order by id desc limit ${first + 1}`
  const totalCount = rows[0]?.totalCount ?? (before === null ? 0 : await countImports(sql, regencyCode))
  return { totalCount, rows: rows.slice(0, first), hasNextPage: rows.length > first }
}

async function countImports(sql: postgres.Sql, regencyCode: string): Promise<number> {
  const [found] = await sql<{ count: number }[]>`
    select count(*)::integer as count from imports where regency_code = ${regencyCode}`
  return found?.count ?? 0
}

const badPage = badInput(
  `\`first\` harus antara 1 dan ${longestPage}.`,
  `\`first\` must lie between 1 and ${longestPage}.`,
)
