import type postgres from 'postgres'
import { withinScope } from '../access/area-scope.ts'
import type { Scope } from '../access/scope.ts'
import { catalogue } from '../indicators/catalogue.ts'

export interface RebaseRow {
  readonly id: number
  readonly indicatorKey: string
  /** Null for all areas. */
  readonly areaCode: string | null
  /** `YYYY-MM`. */
  readonly from: string
  readonly reason: string
  readonly decidedBy: string
  /** ISO instant in UTC. */
  readonly decidedAt: string
  readonly takenBackBy: string | null
  readonly takenBackAt: string | null
}

export interface RebasesQuestion {
  readonly id?: number
  readonly indicator?: string
  /** Only of this area and of all areas. */
  readonly area?: string | null
  readonly isStanding?: boolean
}

/** Baselines that the viewer may read, the newest decision first. */
export async function listRebases(
  sql: postgres.Sql,
  scope: Scope,
  { id, indicator, area, isStanding = false }: RebasesQuestion,
): Promise<RebaseRow[]> {
  const instant = (column: 'decided_at' | 'taken_back_at') =>
    sql`to_char(r.${sql(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
  const rows = await sql<RebaseRow[]>`
    select r.id, r.indicator_key as "indicatorKey", nullif(r.area_code, '') as "areaCode", r.reason,
      to_char(r.from_month, 'YYYY-MM') as from, r.decided_by as "decidedBy", ${instant('decided_at')} as "decidedAt",
      r.taken_back_by as "takenBackBy", ${instant('taken_back_at')} as "takenBackAt"
    from chart_rebases r left join areas a on a.code = r.area_code
    where r.regency_code = ${scope.regencyCode} and (r.area_code = '' or ${withinScope(sql, scope)})
      ${id === undefined ? sql`` : sql`and r.id = ${id}`}
      ${indicator === undefined ? sql`` : sql`and r.indicator_key = ${indicator}`}
      ${area == null ? sql`` : sql`and r.area_code in ('', ${area})`}
      ${isStanding ? sql`and r.taken_back_at is null` : sql``}
    order by r.decided_at desc, r.id desc`
  return rows.filter(({ indicatorKey }) => {
    const domain = catalogue.get(indicatorKey)?.domain
    return domain !== undefined && scope.domains.includes(domain)
  })
}
