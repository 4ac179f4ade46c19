import { requireAction } from '../access/requirements.ts'
import type { Resolvers } from '../graphql/generated/resolvers.ts'
import type { NodeFinders } from '../graphql/nodes.ts'
import { findCadre } from './cadres/list-cadres.ts'
import { findPregnancy } from './lists/find-pregnancy.ts'
import { cadreResolvers } from './resolvers/cadre-resolvers.ts'
import { careResolvers } from './resolvers/care-resolvers.ts'
import { caseResolvers } from './resolvers/case-resolvers.ts'
import { entryResolvers } from './resolvers/entry-resolvers.ts'
import { pregnancyResolvers } from './resolvers/pregnancy-resolvers.ts'
import { recordMutations } from './resolvers/record-mutations.ts'
import { recordResolvers } from './resolvers/record-resolvers.ts'
import { sheetResolvers } from './resolvers/sheet-resolvers.ts'

export const registryResolvers: readonly Resolvers[] = [
  pregnancyResolvers,
  careResolvers,
  recordResolvers,
  cadreResolvers,
  entryResolvers,
  recordMutations,
  sheetResolvers,
  caseResolvers,
]

const numberIn = (key: string) => (/^\d{1,9}$/.test(key) ? Number(key) : 0)

export const registryNodes: NodeFinders = {
  Pregnancy: (context, key) => {
    requireAction(context, 'READ_CASES')
    return findPregnancy(context, { id: numberIn(key) })
  },
  Cadre: (context, key) => {
    requireAction(context, 'READ_CASES')
    return findCadre(context, { id: numberIn(key) })
  },
}
