import { requireAction } from '../access/requirements.ts'
import { areaLoaders } from '../areas/area-loaders.ts'
import type { Resolvers } from '../graphql/generated/resolvers.ts'
import { chooseIndicators } from '../indicators/choose-measures.ts'
import { falseDiscoveryRate, listSignals } from './list-signals.ts'
import { isRise, sideOf, strengthOf, variationOf } from './read-signal.ts'
import { lastEndedMonth, readMonth } from './signal-months.ts'

export const signalResolvers: Resolvers = {
  Query: {
    signals: async (_, { month: asked, within, areas, indicators }, context) => {
      requireAction(context, 'READ_FIGURES')
      if (indicators != null) chooseIndicators(indicators)
      const month = asked ?? lastEndedMonth(context.clock.today())
      readMonth(month)
      const list = await listSignals(context.sql, context.scope, {
        month,
        within: within ?? null,
        areas: areas ?? null,
        indicators: indicators ?? null,
      })
      if (!list.isCurrent) void context.signals.keep(month)
      return { ...list, notWeighed: [...list.notWeighed], signals: [...list.signals], falseDiscoveryRate }
    },
  },
  Signal: {
    area: async ({ areaCode }, _, context) => {
      const area = await areaLoaders(context).byCode.load(areaCode)
      if (area === null) throw new Error(`The area ${areaCode} of a signal is not there.`)
      return area
    },
    months: ({ month, since }) => readMonth(month) - readMonth(since) + 1,
    isRise,
    variation: variationOf,
    rule: ({ row }) => row.rule,
    before: (signal) => sideOf(signal, 'before'),
    now: (signal) => sideOf(signal, 'since'),
    effect: ({ row }) => row.effect ?? 'RATIO',
    change: ({ row }) => row.changeValue,
    lower: ({ row }) => row.changeLower,
    upper: ({ row }) => row.changeUpper,
    pValue: ({ row }) => row.pValue,
    strength: strengthOf,
    dispersion: ({ row }) => row.dispersion ?? 1,
  },
}
