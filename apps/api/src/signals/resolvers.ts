import { requireAction } from '../access/requirements.ts'
import { areaLoaders } from '../areas/area-loaders.ts'
import type { Resolvers } from '../graphql/generated/resolvers.ts'
import { chooseIndicators } from '../indicators/choose-measures.ts'
import { falseDiscoveryRate, listSignals, type Signal } from './list-signals.ts'
import { lastEndedMonth, readMonth } from './signal-months.ts'

export const signalResolvers: Resolvers = {
  Query: {
    signals: async (_, { month: asked, within, indicators }, context) => {
      requireAction(context, 'READ_FIGURES')
      if (indicators != null) chooseIndicators(indicators)
      const month = asked ?? lastEndedMonth(context.clock.today())
      readMonth(month)
      const list = await listSignals(context.sql, context.scope, {
        month,
        within: within ?? null,
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
    variation: (signal) => {
      const { direction } = signal.indicator
      if (direction === 'NEUTRAL') return 'NEUTRAL'
      return isRise(signal) === (direction === 'HIGHER_IS_BETTER') ? 'IMPROVEMENT' : 'CONCERN'
    },
    rule: ({ row }) => row.rule,
    before: ({ indicator, row }) => sideOf(indicator, row.beforeNumerator, row.beforeDenominator),
    now: ({ indicator, row }) => sideOf(indicator, row.sinceNumerator, row.sinceDenominator),
    effect: ({ row }) => row.effect ?? 'RATIO',
    change: ({ row }) => row.changeValue,
    lower: ({ row }) => row.changeLower,
    upper: ({ row }) => row.changeUpper,
    pValue: ({ row }) => row.pValue,
    strength: ({ qValue }) => (qValue <= 0.001 ? 'VERY_STRONG' : qValue <= 0.01 ? 'STRONG' : 'FAIR'),
    dispersion: ({ row }) => row.dispersion ?? 1,
  },
}

function isRise({ indicator, row }: Signal): boolean {
  const before = sideOf(indicator, row.beforeNumerator, row.beforeDenominator)
  return sideOf(indicator, row.sinceNumerator, row.sinceDenominator).value > before.value
}

function sideOf({ multiplier }: Signal['indicator'], numerator: number | null, denominator: number | null) {
  const [counted, of] = [numerator ?? 0, denominator ?? 0]
  return { value: of === 0 ? 0 : (counted / of) * multiplier, numerator: counted, denominator: of }
}
