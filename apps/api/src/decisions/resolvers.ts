import { requireAction, requireSession } from '../access/requirements.ts'
import { areaLoaders } from '../areas/area-loaders.ts'
import type { Context } from '../context.ts'
import type { Resolvers } from '../graphql/generated/resolvers.ts'
import { catalogue } from '../indicators/catalogue.ts'
import { readMonth } from '../signals/signal-months.ts'
import { listDecisions } from './list-decisions.ts'
import { type DecisionMaker, makeDecision } from './make-decision.ts'
import { acknowledgeDecision, assignDecision, closeDecision } from './take-decision-step.ts'

function makerOf(context: Context): DecisionMaker {
  requireAction(context, 'KEEP_DECISIONS')
  return { scope: context.scope, account: requireSession(context), today: context.clock.today() }
}

/** What is no number names no decision. */
const numberOf = (id: string): number => (/^\d{1,9}$/.test(id) ? Number(id) : 0)

export const decisionResolvers: Resolvers = {
  Query: {
    decisions: async (_, { state, within, indicator, first }, context) => {
      requireAction(context, 'READ_FIGURES')
      const question = { state: state ?? null, within: within ?? null, indicator: indicator ?? null }
      const found = await listDecisions(context.sql, context.scope, question)
      return found.slice(0, Math.max(0, first ?? found.length))
    },
  },
  Mutation: {
    makeDecision: (_, { input }, context) => {
      if (input.month != null) readMonth(input.month)
      const { indicator = null, month = null } = input
      return makeDecision(context.sql, makerOf(context), { ...input, indicator, month })
    },
    acknowledgeDecision: (_, { id }, context) => acknowledgeDecision(context.sql, makerOf(context), numberOf(id)),
    assignDecision: (_, { id, owner, dueOn }, context) =>
      assignDecision(context.sql, makerOf(context), { id: numberOf(id), owner, dueOn }),
    closeDecision: (_, { id, isDone, outcome }, context) =>
      closeDecision(context.sql, makerOf(context), { id: numberOf(id), isDone, outcome }),
  },
  Decision: {
    id: ({ id }) => String(id),
    area: async ({ areaCode }, _, context) => {
      const area = await areaLoaders(context).byCode.load(areaCode)
      if (area === null) throw new Error(`The area ${areaCode} of a decision is not there.`)
      return area
    },
    indicator: ({ indicatorKey }) => (indicatorKey === null ? null : (catalogue.get(indicatorKey) ?? null)),
    isOverdue: ({ state, dueOn }, _, context) => state === 'OPEN' && dueOn < context.clock.today(),
    steps: ({ steps }) => [...steps],
  },
  DecisionPayload: { userErrors: ({ userErrors }) => [...userErrors] },
}
