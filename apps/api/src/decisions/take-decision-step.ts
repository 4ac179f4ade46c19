import type postgres from 'postgres'
import type { UserError } from '../registry/entry/user-error.ts'
import { decisionErrors, isOwner, readWords } from './decision-error.ts'
import type { DecisionStepKind } from './decision-row.ts'
import { listDecisions } from './list-decisions.ts'
import { type DecisionMaker, type DecisionOutcome, refusedDecision } from './make-decision.ts'

interface Step {
  readonly kind: Exclude<DecisionStepKind, 'MADE'>
  readonly errors: readonly (UserError | false)[]
  /** What changes in the decision, by column. */
  readonly changes: Readonly<Record<string, string | null>>
  readonly note?: string | null
}

/** Writes a step of an open decision and what it changes; nothing when it is closed, out of reach or a field is wrong. */
async function takeStep(sql: postgres.Sql, maker: DecisionMaker, id: number, step: Step): Promise<DecisionOutcome> {
  const [found] = await listDecisions(sql, maker.scope, { ownId: id })
  if (found === undefined) return refusedDecision(decisionErrors.unknown)
  const errors = step.errors.filter((error) => error !== false)
  if (errors.length > 0) return refusedDecision(...errors)
  const isOpen = await sql.begin(async (tx) => {
    const [row] = await tx<{ owner: string; dueOn: string }[]>`
      select owner, due_on::text as "dueOn" from decisions where id = ${id} and state = 'OPEN' for update`
    if (row === undefined) return false
    if (Object.keys(step.changes).length > 0) await tx`update decisions set ${tx(step.changes)} where id = ${id}`
    const [now] = await tx<{ owner: string; due_on: string }[]>`
      select owner, due_on::text from decisions where id = ${id}`
    const taken = { decision_id: id, kind: step.kind, taken_by: maker.account, note: step.note ?? null }
    await tx`insert into decision_steps ${tx({ ...taken, ...now })}`
    return true
  })
  if (!isOpen) return refusedDecision(decisionErrors.closed)
  const [decision] = await listDecisions(sql, maker.scope, { ownId: id })
  return { decision: decision ?? null, userErrors: [] }
}

/** Says that its owner knows of it. */
export const acknowledgeDecision = (sql: postgres.Sql, maker: DecisionMaker, id: number) =>
  takeStep(sql, maker, id, { kind: 'ACKNOWLEDGED', errors: [], changes: {} })

/** Gives it to somebody else, or another day. */
export const assignDecision = (
  sql: postgres.Sql,
  maker: DecisionMaker,
  { id, owner, dueOn }: { readonly id: number; readonly owner: string; readonly dueOn: string },
) =>
  takeStep(sql, maker, id, {
    kind: 'ASSIGNED',
    errors: [!isOwner(owner) && decisionErrors.owner, dueOn < maker.today && decisionErrors.dueOn],
    changes: { owner: owner.trim(), due_on: dueOn },
  })

/** Closes it with what came of it: done, or dropped. */
export function closeDecision(
  sql: postgres.Sql,
  maker: DecisionMaker,
  { id, isDone, outcome }: { readonly id: number; readonly isDone: boolean; readonly outcome: string },
): Promise<DecisionOutcome> {
  const words = readWords(outcome)
  return takeStep(sql, maker, id, {
    kind: 'CLOSED',
    errors: [words === null && decisionErrors.outcome],
    changes: { state: isDone ? 'DONE' : 'DROPPED', outcome: words },
    note: words,
  })
}
