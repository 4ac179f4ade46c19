import { requireAction, requireDomain } from '../access/requirements.ts'
import type { Context } from '../context.ts'
import type { QueryIndicatorValuesArgs, Resolvers } from '../graphql/generated/resolvers.ts'
import { globalId } from '../graphql/global-id.ts'
import type { NodeFinders } from '../graphql/nodes.ts'
import { recordElements } from '../records/record-elements.ts'
import { elementsOf } from './ask-counts.ts'
import { catalogue } from './catalogue.ts'
import { chooseElements, chooseIndicators, chooseMeasures } from './choose-measures.ts'
import type { IndicatorQuestion } from './count-indicators.ts'
import { elements } from './elements.ts'
import type { BilingualText, Domain } from './indicator.ts'
import { listPublishedValues } from './list-published-values.ts'
import { measureElements } from './measure-elements.ts'
import { measureIndicatorColumns } from './measure-indicator-columns.ts'
import { measureIndicators } from './measure-indicators.ts'
import { listPeriods } from './period.ts'
import { periodLabel } from './period-label.ts'

type Spoken = { language: 'ID' | 'EN' }

const inLanguage = (text: BilingualText, { language }: Spoken) => (language === 'EN' ? text.en : text.id)

const findIndicator = (context: Context, key: string) => {
  requireAction(context, 'READ_DEFINITIONS')
  return catalogue.get(key) ?? null
}

type Asked = Pick<QueryIndicatorValuesArgs, 'areas' | 'periods'>

const readCells = ({ areas, periods }: Asked, { clock, cost }: Context) => ({
  areas,
  periods: listPeriods(periods),
  today: clock.today(),
  cost,
})

function requireDomains(context: Context, measures: readonly { readonly domain: Domain }[]): void {
  requireAction(context, 'READ_FIGURES')
  for (const { domain } of measures) requireDomain(context, domain)
}

function readQuestion(asked: QueryIndicatorValuesArgs, context: Context): IndicatorQuestion {
  const indicators = chooseIndicators(asked.indicators)
  requireDomains(context, indicators)
  return { indicators, ...readCells(asked, context) }
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
    indicatorColumns: (_, asked, context) =>
      measureIndicatorColumns(context.sql, context.scope, readQuestion(asked, context)),
    elementValues: (_, asked, context) => {
      const chosen = chooseElements(asked.elements)
      requireDomains(context, chosen)
      return measureElements(context.sql, context.scope, { elements: chosen, ...readCells(asked, context) })
    },
    publishedValues: (_, { measures, areas, fromYear, toYear }, context) => {
      const { sql, scope, cost, clock } = context
      const chosen = chooseMeasures(measures, scope.domains)
      requireDomains(context, chosen)
      const measureKeys = chosen.map(({ key }) => key)
      return listPublishedValues(sql, scope, { measureKeys, areas, fromYear, toYear, today: clock.today(), cost })
    },
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
    judgedOverThreeYearsAt: ({ judgedAt, judgedOverThreeYearsAt }) => judgedOverThreeYearsAt ?? judgedAt,
  },
  IndicatorFormula: {
    numerator: ({ numerator }) => elementsOf(numerator),
    denominator: ({ denominator }) => elementsOf(denominator),
  },
  Element: {
    name: ({ nameId, nameEn }, { language }) => (language === 'EN' ? nameEn : nameId),
    isRecorded: ({ key }) => recordElements.includes(key),
  },
  Period: { label: (period, { language }) => periodLabel(period, language) },
}

export const indicatorNodes: NodeFinders = { Indicator: async (context, key) => findIndicator(context, key) }
