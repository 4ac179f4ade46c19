import { requireAction } from '../../access/requirements.ts'
import type { Resolvers } from '../../graphql/generated/resolvers.ts'
import { readMonth } from '../../signals/signal-months.ts'
import { cadreLoader } from '../cadres/cadre-loader.ts'
import { listCases } from '../lists/list-cases.ts'
import { areaOf } from './pregnancy-resolvers.ts'

export const caseResolvers: Resolvers = {
  Query: {
    countedCases: async (_, { area, element, from, to, first }, context) => {
      requireAction(context, 'READ_CASES')
      for (const month of [from, to]) readMonth(month)
      const question = { areaCode: area, elementKey: element, fromMonth: from, toMonth: to, first }
      const { totalCount, rows } = await listCases(context, question)
      return { totalCount, cases: [...rows] }
    },
  },
  CountedCase: {
    village: ({ areaCode }, _, context) => areaOf(context, areaCode),
    cadre: ({ cadreId }, _, context) => (cadreId === null ? null : cadreLoader(context).load(cadreId)),
  },
}
