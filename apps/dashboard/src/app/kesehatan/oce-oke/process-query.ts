import 'server-only'
import { ask } from '../../../graphql/client.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { apiLanguage, type Language } from '../../../i18n/language.ts'
import { readFigures } from '../../figures/indicator-figure.ts'

/** In the order in which the page says them. */
const processKeys = ['OCO_24H', 'OCO_COV', 'OCO_ONE', 'OCO_SHEET', 'OCO_DELAY', 'KSPR_COV', 'P4K', 'KRST_RS']

const processQuery = graphql(`
  query ProcessFigures($indicators: [String!]!, $here: AreaSelectionInput!, $period: PeriodRangeInput!, $language: Language!) {
    indicatorValues(indicators: $indicators, areas: $here, periods: $period) { ...IndicatorFigure }
  }
`)

/** The process indicators of OCE OKE in an area: states as they are today, counts since January. */
export async function readProcess(areaCode: string, month: string, language: Language) {
  const answer = await ask(processQuery, {
    indicators: processKeys,
    here: { codes: [areaCode] },
    period: { from: month, to: month, grain: 'YEAR_TO_DATE' },
    language: apiLanguage(language),
  })
  return answer.data === undefined ? [] : readFigures(answer.data.indicatorValues)
}

export type ProcessFigure = Awaited<ReturnType<typeof readProcess>>[number]
