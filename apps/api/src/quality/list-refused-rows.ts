import type postgres from 'postgres'
import type { QualityIssue } from './quality-issue.ts'

interface Refused {
  readonly importId: number
  readonly rejected: number
  readonly double: number
}

interface RefusedQuestion {
  readonly regencyCode: string
  readonly month: string
  /** Imports whose figures stand in the month. */
  readonly importIds: readonly number[]
}

/** Rows that were refused when the month's figures came in: what they said is missing, or was said twice. */
export async function listRefusedRows(
  sql: postgres.Sql,
  { regencyCode, month, importIds }: RefusedQuestion,
): Promise<QualityIssue[]> {
  const rows = await sql<Refused[]>`
    select i.id as "importId", i.rejected, (
      select count(*)::integer from import_issues s
      where s.import_id = i.id and s.code in ('DUPLICATE_ROW', 'COUNTED_TWICE') and s.severity = 'ERROR') as double
    from imports i
    where i.regency_code = ${regencyCode} and i.id = any(${[...importIds]}) and i.undone_at is null and i.rejected > 0
    order by i.id desc`
  const shared = { severity: 'ERROR', ownerCode: null, areaCode: regencyCode, period: month } as const
  return rows.flatMap(({ importId, rejected, double }): QualityIssue[] => [
    ...(double === 0
      ? []
      : [{ ...shared, kind: 'DUPLICATE', finding: 'ROWS_DOUBLE', value: double, importId } as const]),
    ...(rejected <= double
      ? []
      : [{ ...shared, kind: 'COMPLETENESS', finding: 'ROWS_REFUSED', value: rejected - double, importId } as const]),
  ])
}
