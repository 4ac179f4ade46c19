import type postgres from 'postgres'
import { areaLoaders } from '../areas/area-loaders.ts'
import type { Context } from '../context.ts'
import { type DecisionDraft, insertDecision, reviewDecision } from '../decisions/make-decision.ts'
import type { UserError } from '../registry/entry/user-error.ts'
import { measuresOf } from './death-case.ts'
import type { FoundDeath } from './find-death.ts'

export interface FollowUp {
  readonly note: string
  readonly owner: string
  readonly dueOn: string
}

interface Reviewed {
  readonly drafts: readonly DecisionDraft[]
  readonly userErrors: readonly UserError[]
}

/** Follow-ups as decisions about the puskesmas of the client's village and the rate that counts the death. */
export async function reviewFollowUps(
  context: Context,
  { row, pregnancy }: FoundDeath,
  followUps: readonly FollowUp[],
  fieldOf: (index: number, field: string) => string,
): Promise<Reviewed> {
  const { sql, scope, clock } = context
  const centre = await areaLoaders(context).healthCentre.load(pregnancy.villageCode)
  const area = centre?.code ?? pregnancy.villageCode
  const about = { area, indicator: measuresOf[row.kind].indicator, month: row.diedOn.slice(0, 7) }
  const drafts: DecisionDraft[] = []
  const userErrors: UserError[] = []
  for (const [index, followUp] of followUps.entries()) {
    const reviewed = await reviewDecision(sql, { scope, today: clock.today() }, { ...about, ...followUp })
    if ('note' in reviewed) drafts.push(reviewed)
    else userErrors.push(...reviewed.map((error) => ({ ...error, field: fieldOf(index, error.field) })))
  }
  return { drafts, userErrors }
}

/** Stores follow-ups of a death, in the transaction of its registry. */
export async function insertFollowUps(
  tx: postgres.TransactionSql,
  { account, regencyCode }: { readonly account: string; readonly regencyCode: string },
  { id, pregnancyId }: FoundDeath['row'],
  drafts: readonly DecisionDraft[],
): Promise<void> {
  for (const draft of drafts) {
    const decisionId = await insertDecision(tx, account, draft)
    const link = { decision_id: decisionId, regency_code: regencyCode, pregnancy_id: pregnancyId, death_id: id }
    await tx`insert into death_follow_ups ${tx(link)}`
  }
}
