import { requireAction, requireDomain } from '../access/requirements.ts'
import type { Context } from '../context.ts'
import type { QueryIndicatorValuesArgs, Resolvers } from '../graphql/generated/resolvers.ts'
import { globalId } from '../graphql/global-id.ts'
import type { NodeFinders } from '../graphql/nodes.ts'
import { elementsOf } from './ask-counts.ts'
import { catalogue } from './catalogue.ts'
import { chooseIndicators } from './choose-measures.ts'
import type { IndicatorQuestion } from './count-indicators.ts'
import { elements } from './elements.ts'
import type { BilingualText } from './indicator.ts'
import { measureIndicators } from './measure-indicators.ts'
import { listPeriods } from './period.ts'
import { periodLabel } from './period-label.ts'

type Spoken = { language: 'ID' | 'EN' }

const inLanguage = (text: BilingualText, { language }: Spoken) => (language === 'EN' ? text.en : text.id)

const findIndicator = (context: Context, key: string) => {
  requireAction(context, 'READ_DEFINITIONS')
  return catalogue.get(key) ?? null
}

function readQuestion(asked: QueryIndicatorValuesArgs, context: Context): IndicatorQuestion {
  requireAction(context, 'READ_FIGURES')
  const indicators = chooseIndicators(asked.indicators)
  for (const { domain } of indicators) requireDomain(context, domain)
  const { cost, clock } = context
  return { indicators, areas: asked.areas, periods: listPeriods(asked.periods), today: clock.today(), cost }
}

export const indicatorResolvers: Resolvers = {
  Query: {
    indicators: (_, { domains }, context) => {
      requireAction(context, 'READ_DEFINITIONS')
      return [...catalogue.values()].filter(({ domain }) => domains?.includes(domain) ?? true)
    },
    indicator: (_, { key }, context) => findIndicator(context, key),
    elements: (_, __, context) => {
      requireAction(context, 'READ_DEFINITIONS')
      return [...elements.values()]
    },
    indicatorValues: (_, asked, context) => measureIndicators(context.sql, context.scope, readQuestion(asked, context)),
  },
  Indicator: {
    id: ({ key }) => globalId('Indicator', key),
    name: ({ name }, spoken) => inLanguage(name, spoken),
    shortName: ({ shortName }, spoken) => inLanguage(shortName, spoken),
    definition: ({ definition }, spoken) => inLanguage(definition, spoken),
    numeratorText: ({ numeratorText }, spoken) => inLanguage(numeratorText, spoken),
    denominatorText: ({ denominatorText }, spoken) => inLanguage(denominatorText, spoken),
    unit: ({ unit }, spoken) => inLanguage(unit, spoken),
    formulas: ({ formulas }) => [...formulas],
    targets: ({ targets }) => [...targets],
  },
  IndicatorFormula: {
    numerator: ({ numerator }) => elementsOf(numerator),
    denominator: ({ denominator }) => elementsOf(denominator),
  },
  Element: { name: ({ nameId, nameEn }, { language }) => (language === 'EN' ? nameEn : nameId) },
  Period: { label: (period, { language }) => periodLabel(period, language) },
}

export const indicatorNodes: NodeFinders = { Indicator: async (context, key) => findIndicator(context, key) }
