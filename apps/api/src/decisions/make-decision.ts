import type postgres from 'postgres'
import { belowAreas } from '../access/area-scope.ts'
import type { Scope } from '../access/scope.ts'
import { catalogue } from '../indicators/catalogue.ts'
import type { UserError } from '../registry/entry/user-error.ts'
import { firstDayOf } from '../signals/signal-months.ts'
import { decisionErrors, isOwner, readWords } from './decision-error.ts'
import type { DecisionRow } from './decision-row.ts'
import { listDecisions } from './list-decisions.ts'

export interface DecisionOutcome {
  readonly decision: DecisionRow | null
  readonly userErrors: readonly UserError[]
}

export interface NewDecision {
  readonly note: string
  readonly area: string
  readonly indicator?: string | null
  readonly month?: string | null
  readonly owner: string
  readonly dueOn: string
}

export interface DecisionMaker {
  readonly scope: Scope
  readonly account: string
  readonly today: string
}

export const refusedDecision = (...userErrors: readonly UserError[]): DecisionOutcome => ({
  decision: null,
  userErrors,
})

/** Writes down what is decided; nothing is written when a field is wrong. */
export async function makeDecision(
  sql: postgres.Sql,
  { scope, account, today }: DecisionMaker,
  input: NewDecision,
): Promise<DecisionOutcome> {
  const { regencyCode } = scope
  const note = readWords(input.note)
  const indicator = input.indicator == null ? null : catalogue.get(input.indicator)
  const [area] = await sql`
    select from areas a where a.code = ${input.area} and a.regency_code = ${regencyCode} and ${belowAreas(sql, regencyCode, scope.areaCodes)}`
  const isOther = indicator != null && !scope.domains.includes(indicator.domain)
  const errors = [
    note === null && decisionErrors.note,
    area === undefined && decisionErrors.area,
    (indicator === undefined || isOther) && decisionErrors.indicator,
    !isOwner(input.owner) && decisionErrors.owner,
    input.dueOn < today && decisionErrors.dueOn,
  ].filter((error) => error !== false)
  if (errors.length > 0 || note === null) return refusedDecision(...errors)
  const owner = input.owner.trim()
  const id = await sql.begin(async (tx) => {
    const row = {
      ...{ regency_code: regencyCode, area_code: input.area, indicator_key: indicator?.key ?? null },
      ...{ month: input.month == null ? null : firstDayOf(input.month), note, owner, due_on: input.dueOn },
    }
    const [made] = await tx<{ id: number }[]>`insert into decisions ${tx(row)} returning id`
    const step = { decision_id: made?.id ?? 0, kind: 'MADE', taken_by: account, owner, due_on: input.dueOn }
    await tx`insert into decision_steps ${tx(step)}`
    return made?.id ?? 0
  })
  const [decision] = await listDecisions(sql, scope, { ownId: id })
  return { decision: decision ?? null, userErrors: [] }
}
