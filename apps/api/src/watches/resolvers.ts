import { requireAction } from '../access/requirements.ts'
import type { Resolvers } from '../graphql/generated/resolvers.ts'
import type { NodeFinders } from '../graphql/nodes.ts'
import { boardResolvers } from './resolvers/board-resolvers.ts'
import { escalationResolvers } from './resolvers/escalation-resolvers.ts'
import { sheetResolvers } from './resolvers/sheet-resolvers.ts'
import { watchLoaders } from './watch-loaders.ts'

export const watchResolvers: readonly Resolvers[] = [sheetResolvers, escalationResolvers, boardResolvers]

export const watchNodes: NodeFinders = {
  Escalation: (context, key) => {
    requireAction(context, 'READ_CASES')
    return watchLoaders(context).escalation.load(/^\d{1,9}$/.test(key) ? Number(key) : 0)
  },
}
