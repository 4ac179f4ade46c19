import { may, requireAction } from '../access/requirements.ts'
import { areaLoaders } from '../areas/area-loaders.ts'
import type { Resolvers } from '../graphql/generated/resolvers.ts'
import { globalId } from '../graphql/global-id.ts'
import { catalogue } from '../indicators/catalogue.ts'
import { elements } from '../indicators/elements.ts'
import { lastEndedMonth } from '../signals/signal-months.ts'
import { describeQuality } from './describe-quality.ts'
import { listQuality } from './list-quality.ts'

export const qualityResolvers: Resolvers = {
  Query: {
    dataQuality: async (_, { month, within, kinds }, context) => {
      requireAction(context, 'READ_FIGURES')
      const today = context.clock.today()
      const list = await listQuality(context.sql, context.scope, {
        ...{ month: month ?? lastEndedMonth(today), today, within: within ?? null, kinds: kinds ?? null },
        withImports: may(context.viewer, 'READ_IMPORTS'),
      })
      return { ...list, issues: [...list.issues] }
    },
  },
  QualityIssue: {
    owner: ({ ownerCode }, _, context) => (ownerCode === null ? null : areaLoaders(context).byCode.load(ownerCode)),
    area: async ({ areaCode }, _, context) => {
      const area = await areaLoaders(context).byCode.load(areaCode)
      if (area === null) throw new Error(`The area ${areaCode} of an issue is not there.`)
      return area
    },
    element: ({ elementKey }) => elements.get(elementKey ?? '') ?? null,
    indicator: ({ indicatorKey }) => catalogue.get(indicatorKey ?? '') ?? null,
    value: ({ value }) => value ?? null,
    expected: ({ expected }) => expected ?? null,
    importId: ({ importId }, _, { viewer }) =>
      importId === undefined || !may(viewer, 'READ_IMPORTS') ? null : globalId('Import', importId),
    message: (issue, { language }) => describeQuality(issue, language === 'EN' ? 'en' : 'id'),
  },
}
