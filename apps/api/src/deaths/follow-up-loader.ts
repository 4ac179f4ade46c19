import DataLoader from 'dataloader'
import type { Context } from '../context.ts'
import type { DecisionRow } from '../decisions/decision-row.ts'
import { listDecisions } from '../decisions/list-decisions.ts'
import { withRegistry } from '../registry/access/with-registry.ts'

const loaderOf = new WeakMap<Context, DataLoader<number, DecisionRow[]>>()

/** Follow-ups by death; two statements for a whole answer. */
export function followUpLoader(context: Context): DataLoader<number, DecisionRow[]> {
  const known = loaderOf.get(context)
  if (known !== undefined) return known
  const loader = new DataLoader<number, DecisionRow[]>((ids) => loadFollowUps(context, ids), { cache: false })
  loaderOf.set(context, loader)
  return loader
}

async function loadFollowUps(context: Context, ids: readonly number[]): Promise<DecisionRow[][]> {
  const links = await withRegistry(
    context,
    'read only',
    (tx) => tx<{ deathId: number; decisionId: number }[]>`
      select death_id as "deathId", decision_id as "decisionId" from death_follow_ups where death_id = any(${[...ids]})`,
  )
  const decisions =
    links.length === 0
      ? []
      : await listDecisions(context.sql, context.scope, { ids: links.map(({ decisionId }) => decisionId) })
  const deathOf = new Map(links.map(({ deathId, decisionId }) => [decisionId, deathId]))
  return ids.map((id) => decisions.filter((decision) => deathOf.get(decision.id) === id))
}
