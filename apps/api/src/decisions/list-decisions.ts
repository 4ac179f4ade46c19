import type postgres from 'postgres'
import { belowAreas, withinScope } from '../access/area-scope.ts'
import type { Scope } from '../access/scope.ts'
import { catalogue } from '../indicators/catalogue.ts'
import type { DecisionRow, DecisionState } from './decision-row.ts'

export interface DecisionsQuestion {
  /** Only this one, and only if it is about the viewer's own area or one below. */
  readonly ownId?: number
  /** Only these. */
  readonly ids?: readonly number[]
  readonly state?: DecisionState | null
  /** Only about this area and those below it. */
  readonly within?: string | null
  readonly indicator?: string | null
}

/** Decisions about what the viewer may read, the soonest due first. */
export async function listDecisions(
  sql: postgres.Sql,
  scope: Scope,
  { ownId, ids, state, within, indicator }: DecisionsQuestion,
): Promise<DecisionRow[]> {
  const { regencyCode } = scope
  const rows = await sql<DecisionRow[]>`
    select d.id, d.area_code as "areaCode", d.indicator_key as "indicatorKey", to_char(d.month, 'YYYY-MM') as month,
      d.note, d.owner, d.due_on::text as "dueOn", d.state, d.outcome, (
        select json_agg(json_build_object('kind', s.kind, 'takenBy', s.taken_by, 'owner', s.owner, 'dueOn', s.due_on,
          'takenAt', to_char(s.taken_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'note', s.note) order by s.id)
        from decision_steps s where s.decision_id = d.id
      ) as steps
    from decisions d join areas a on a.code = d.area_code
    where d.regency_code = ${regencyCode} and ${withinScope(sql, scope)}
      ${ownId === undefined ? sql`` : sql`and d.id = ${ownId} and ${belowAreas(sql, regencyCode, scope.areaCodes)}`}
      ${ids === undefined ? sql`` : sql`and d.id = any(${[...ids]})`}
      ${state == null ? sql`` : sql`and d.state = ${state}`}
      ${indicator == null ? sql`` : sql`and d.indicator_key = ${indicator}`}
      ${within == null ? sql`` : sql`and ${belowAreas(sql, regencyCode, [within])}`}
    order by d.due_on, d.id`
  return rows.filter(({ indicatorKey }) => isOfDomain(scope, indicatorKey))
}

function isOfDomain({ domains }: Scope, indicatorKey: string | null): boolean {
  const domain = indicatorKey === null ? undefined : catalogue.get(indicatorKey)?.domain
  return domain === undefined || domains.includes(domain)
}
