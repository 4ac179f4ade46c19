import { requireAction, requireDomain } from '../access/requirements.ts'
import { badInput } from '../errors.ts'
import type { Resolvers } from '../graphql/generated/resolvers.ts'
import { chooseIndicators } from '../indicators/choose-measures.ts'
import { listPeriods } from '../indicators/period.ts'
import { compareAreas } from './compare-areas.ts'

export const comparisonResolvers: Resolvers = {
  Query: {
    comparison: async (_, { indicator: key, areas, period: range, parent, isOverDispersed }, context) => {
      requireAction(context, 'READ_FIGURES')
      const [indicator] = chooseIndicators([key])
      const [period, another] = listPeriods(range)
      if (indicator === undefined || period === undefined || another !== undefined)
        throw badInput('Bandingkan wilayah pada satu periode.', 'Compare areas over one period.')
      requireDomain(context, indicator.domain)
      const { cost, clock } = context
      const asked = { indicator, areas, period, parent: parent ?? null, isOverDispersed, today: clock.today(), cost }
      const found = await compareAreas(context.sql, context.scope, asked)
      return { ...found, areas: [...found.areas], funnel: [...found.funnel] }
    },
  },
}
