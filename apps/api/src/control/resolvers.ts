import { requireAction, requireDomain, requireSession } from '../access/requirements.ts'
import { areaLoaders } from '../areas/area-loaders.ts'
import type { Context } from '../context.ts'
import { badInput, notFound } from '../errors.ts'
import type { Resolvers } from '../graphql/generated/resolvers.ts'
import { catalogue } from '../indicators/catalogue.ts'
import { chooseIndicators } from '../indicators/choose-measures.ts'
import type { Indicator } from '../indicators/indicator.ts'
import { lastEndedMonth, readMonth } from '../signals/signal-months.ts'
import { findControlChart } from './find-control-chart.ts'
import { listRebases } from './list-rebases.ts'
import { type RebaseMaker, rebaseChart, takeBackRebase } from './rebase-chart.ts'

function chooseIndicator(context: Context, key: string): Indicator {
  requireAction(context, 'READ_FIGURES')
  const [indicator] = chooseIndicators([key])
  if (indicator === undefined) throw new Error(`The indicator ${key} is not there.`)
  requireDomain(context, indicator.domain)
  return indicator
}

function makerOf(context: Context): RebaseMaker {
  requireAction(context, 'KEEP_BASELINES')
  return { scope: context.scope, account: requireSession(context), today: context.clock.today() }
}

/** What is no number names no baseline. */
const numberOf = (id: string): number => (/^\d{1,9}$/.test(id) ? Number(id) : 0)

const [leastBaseline, mostBaseline] = [12, 36]

export const controlResolvers: Resolvers = {
  Query: {
    controlChart: async (_, { indicator: key, area: code, chart, isScreened, baselinePoints, ...asked }, context) => {
      const indicator = chooseIndicator(context, key)
      const area = await areaLoaders(context).byCode.load(code)
      if (area === null) throw notFound(`Tidak ada wilayah ${code}.`, `There is no area ${code}.`)
      if (baselinePoints != null && (baselinePoints < leastBaseline || baselinePoints > mostBaseline))
        throw badInput(
          `Garis dasar memakai ${leastBaseline} sampai ${mostBaseline} titik.`,
          `A baseline takes ${leastBaseline} to ${mostBaseline} points.`,
        )
      const today = context.clock.today()
      const month = asked.month ?? lastEndedMonth(today)
      readMonth(month)
      const { cost } = context
      const chosen = { chart: chart ?? null, isScreened, baselinePoints: baselinePoints ?? null }
      const question = { indicator, area, month, today, ...chosen, cost }
      const found = await findControlChart(context.sql, context.scope, question)
      return {
        ...found,
        points: found.points.map((point) => ({ ...point, rules: [...point.rules] })),
        phases: [...found.phases],
      }
    },
    chartRebases: (_, { indicator, area }, context) => {
      const { key } = chooseIndicator(context, indicator)
      return listRebases(context.sql, context.scope, { indicator: key, area: area ?? null })
    },
  },
  Mutation: {
    rebaseChart: (_, { input }, context) =>
      rebaseChart(context.sql, makerOf(context), { ...input, area: input.area ?? null }),
    takeBackRebase: (_, { id }, context) => takeBackRebase(context.sql, makerOf(context), numberOf(id)),
  },
  ChartRebase: {
    id: ({ id }) => String(id),
    indicator: ({ indicatorKey }) => {
      const indicator = catalogue.get(indicatorKey)
      if (indicator === undefined) throw new Error(`The indicator ${indicatorKey} of a baseline is not there.`)
      return indicator
    },
    area: ({ areaCode }, _, context) => (areaCode === null ? null : areaLoaders(context).byCode.load(areaCode)),
  },
  ChartRebasePayload: { userErrors: ({ userErrors }) => [...userErrors] },
}
