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

/** A decision as it is stored. */
export interface DecisionDraft {
  readonly regency_code: string
  readonly area_code: string
  readonly indicator_key: string | null
  readonly month: string | null
  readonly note: string
  readonly owner: string
  readonly due_on: string
}

/** What is to be stored, or every field that is wrong. */
export async function reviewDecision(
  sql: postgres.Sql,
  { scope, today }: Omit<DecisionMaker, 'account'>,
  input: NewDecision,
): Promise<DecisionDraft | readonly UserError[]> {
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
  if (errors.length > 0 || note === null) return errors
  return {
    ...{ regency_code: regencyCode, area_code: input.area, indicator_key: indicator?.key ?? null },
    ...{ month: input.month == null ? null : firstDayOf(input.month), note, owner: input.owner.trim() },
    due_on: input.dueOn,
  }
}

/** Stores a decision with its first step, in a transaction under way; its id. */
export async function insertDecision(
  tx: postgres.TransactionSql,
  account: string,
  draft: DecisionDraft,
): Promise<number> {
  const [made] = await tx<{ id: number }[]>`insert into decisions ${tx({ ...draft })} returning id`
  const id = made?.id ?? 0
  const step = { decision_id: id, kind: 'MADE', taken_by: account, owner: draft.owner, due_on: draft.due_on }
  await tx`insert into decision_steps ${tx(step)}`
  return id
}

/** Writes down what is decided; nothing is written when a field is wrong. */
export async function makeDecision(
  sql: postgres.Sql,
  maker: DecisionMaker,
  input: NewDecision,
): Promise<DecisionOutcome> {
  const draft = await reviewDecision(sql, maker, input)
  if (!('note' in draft)) return refusedDecision(...draft)
  const id = await sql.begin((tx) => insertDecision(tx, maker.account, draft))
  const [decision] = await listDecisions(sql, maker.scope, { ownId: id })
  return { decision: decision ?? null, userErrors: [] }
}
