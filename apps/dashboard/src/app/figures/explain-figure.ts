import type { Absent, Figure } from '../../charts/figure.ts'
import { formatInstant } from '../../charts/format/format-date.ts'
import { formatNumber } from '../../charts/format/format-number.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { type ChosenPeriod, earlierPeriod, singlePeriod, yearOf } from '../period/choose-period.ts'
import { namePeriod } from '../period/name-period.ts'
import { saySources } from './chart-words.ts'
import { figureCurl, figureQuery } from './figure-query.ts'
import { sayCounts, sayRange, sayReason, sayStatus, sayTarget, sayValue } from './figure-words.ts'
import { formatValue, lowerFirst, withoutBrackets } from './format-value.ts'
import type { FullFigure } from './full-figure.ts'
import { sayMethod } from './say-method.ts'
import { countFormat, formatOf, stateOf } from './series-point.ts'

interface Place {
  readonly language: Language
  readonly areaCode: string
  readonly period: ChosenPeriod
  /** The same figure a period before, where the page compares with it. */
  readonly before?: FullFigure | undefined
}

/** Some pages also ask what was printed. */
type Explained = FullFigure & { readonly published?: readonly { readonly value: number; readonly source: string }[] }

/** A count stands in for a rate whose denominator has not been reported. */
export const isCountOnly = ({ value, numerator }: FullFigure): boolean => value === null && numerator !== null

/** The figure with everything needed to trust it. */
export function explainFigure(figure: Explained, place: Place): Figure {
  const { language, period } = place
  const { indicator, value, numerator, availability, method, freshness, completeness } = figure
  const said = words[language].figures
  const counted = isCountOnly(figure)
  return {
    name: indicator.name,
    state: counted ? 'available' : stateOf(availability),
    value: counted ? numerator : value,
    format: counted ? countFormat : formatOf(indicator.kind),
    unit:
      counted || indicator.kind === 'PROPORTION'
        ? lowerFirst(withoutBrackets(indicator.numeratorText))
        : indicator.unit,
    interval: intervalOf(figure, language),
    counts: countsOf(figure, place),
    period: namePeriod(period, language),
    method: sayMethod(method ?? indicator.intervalMethod, language),
    freshness: freshness === null ? { absentBecause: said.noFreshness } : formatInstant(freshness, language),
    completeness:
      completeness === null
        ? { absentBecause: said.noCompleteness }
        : {
            reported: completeness.reported,
            expected: completeness.expected,
            unit: said.reportsFrom(words[language].shell.manyLevels[completeness.level]),
          },
    beside: listBeside(figure, place),
    origin: originOf(figure, place),
  }
}

/** What stands beside the number on the page comes from somewhere, too. */
function listBeside(figure: Explained, { language, period, before }: Place): NonNullable<Figure['beside']> {
  const { figures: said, area } = words[language]
  const { indicator, published = [], flags } = figure
  const year = String(yearOf(period))
  const printed = published.map(({ value, source }) => `${formatValue(value, indicator.kind, language)} (${source})`)
  const earlier =
    before && before.value !== null ? `${sayValue(before, language)} (${sayEvidence(before, language)})` : ''
  return [
    [said.statusHeader, [sayStatus(figure, year, language), sayTarget(figure, language)].filter(Boolean).join(': ')],
    ...(earlier === '' ? [] : [[namePeriod(earlierPeriod(period), language), earlier] as const]),
    ...(printed.length === 0 ? [] : [[said.published, printed.join('; ')] as const]),
    ...flags.map((flag) => [area.note, said.flags[flag]] as const),
  ]
}

const sayEvidence = (figure: FullFigure, language: Language): string =>
  [sayRange(figure, language), sayCounts(figure, language)].filter(Boolean).join('; ')

function intervalOf({ value, lower, upper, indicator }: FullFigure, language: Language): Figure['interval'] {
  const said = words[language].figures
  if (lower !== null && upper !== null) return { lower, upper, confidence }
  if (value !== null) return { absentBecause: said.noInterval }
  return { absentBecause: indicator.kind === 'PROPORTION' ? said.noShare : said.noRate(indicator.unit) }
}

/** Of every interval the API gives. */
const confidence = 0.95

function countsOf(figure: FullFigure, { language, period }: Place): Figure['counts'] {
  const { numerator, denominator, indicator } = figure
  const reason: Absent = { absentBecause: sayReason(figure, namePeriod(period, language), language) ?? '' }
  if (figure.value === null) return reason
  return { numerator, denominator, unit: lowerFirst(withoutBrackets(indicator.denominatorText)) }
}

function originOf({ indicator, sources }: FullFigure, place: Place): Figure['origin'] {
  const asked = { indicator: indicator.key, area: place.areaCode, period: singlePeriod(place.period) }
  return {
    definition: indicator.definition,
    formula: sayFormula(indicator, place),
    source: saySources(sources, place.language),
    graphql: figureQuery(asked),
    curl: figureCurl(asked),
  }
}

/** The formula that holds in the last month of the period. */
export const findFormula = ({ formulas }: FullFigure['indicator'], { end }: Pick<ChosenPeriod, 'end'>) =>
  formulas.find(
    ({ validFrom, validTo }) => (validFrom === null || validFrom <= end) && (validTo === null || end <= validTo),
  )

function sayFormula(indicator: FullFigure['indicator'], { language, period }: Place): string {
  const { multiplier } = indicator
  const formula = findFormula(indicator, period)
  if (!formula) return words[language].figures.noFormula
  const sum = (elements: readonly { readonly name: string }[]) => elements.map(({ name }) => name).join(' + ')
  const factor = words[language].indicator.times(formatNumber(multiplier, language))
  return `${sum(formula.numerator)} ÷ ${sum(formula.denominator)} ${factor}`
}
