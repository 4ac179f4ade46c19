import type { Absent, Figure } from '../../charts/figure.ts'
import { formatInstant } from '../../charts/format/format-date.ts'
import { formatNumber } from '../../charts/format/format-number.ts'
import type { HeadlineValueFragment } from '../../graphql/generated/graphql.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { saySources } from '../figures/chart-words.ts'
import { figureCurl, figureQuery } from '../figures/figure-query.ts'
import { sayReason } from '../figures/figure-words.ts'
import { lowerFirst, withoutBrackets } from '../figures/format-value.ts'
import { sayMethod } from '../figures/say-method.ts'
import { countFormat, formatOf, stateOf } from '../figures/series-point.ts'
import { type ChosenPeriod, singlePeriod } from '../period/choose-period.ts'
import { namePeriod } from '../period/name-period.ts'

interface Place {
  readonly language: Language
  readonly areaCode: string
  readonly period: ChosenPeriod
}

/** A count stands in for a rate whose denominator has not been reported. */
export const isCountOnly = ({ value, numerator }: HeadlineValueFragment): boolean =>
  value === null && numerator !== null

/** The headline figure with everything needed to trust it. */
export function headlineFigure(headline: HeadlineValueFragment, place: Place): Figure {
  const { language, period } = place
  const { indicator, value, numerator, availability, method, freshness, completeness } = headline
  const said = words[language].overview
  const counted = isCountOnly(headline)
  return {
    name: indicator.name,
    state: counted ? 'available' : stateOf(availability),
    value: counted ? numerator : value,
    format: counted ? countFormat : formatOf(indicator.kind),
    unit:
      counted || indicator.kind === 'PROPORTION'
        ? lowerFirst(withoutBrackets(indicator.numeratorText))
        : indicator.unit,
    interval: intervalOf(headline, language),
    counts: countsOf(headline, place),
    period: namePeriod(period, language),
    method: sayMethod(method ?? indicator.intervalMethod, language),
    freshness: freshness === null ? { absentBecause: said.tileNoFreshness } : formatInstant(freshness, language),
    completeness:
      completeness === null
        ? { absentBecause: said.tileNoCompleteness }
        : {
            reported: completeness.reported,
            expected: completeness.expected,
            unit: words[language].shell.manyLevels[completeness.level],
          },
    origin: originOf(headline, place),
  }
}

function intervalOf({ value, lower, upper, indicator }: HeadlineValueFragment, language: Language): Figure['interval'] {
  const said = words[language].overview
  if (lower !== null && upper !== null) return { lower, upper, confidence }
  if (value !== null) return { absentBecause: said.tileNoInterval }
  return { absentBecause: indicator.kind === 'PROPORTION' ? said.tileNoShare : said.tileNoRate(indicator.unit) }
}

/** Of every interval the API gives. */
const confidence = 0.95

function countsOf(headline: HeadlineValueFragment, { language, period }: Place): Figure['counts'] {
  const { numerator, denominator, indicator } = headline
  const reason: Absent = { absentBecause: sayReason(headline, namePeriod(period, language), language) ?? '' }
  if (headline.value === null) return reason
  return { numerator, denominator, unit: lowerFirst(withoutBrackets(indicator.denominatorText)) }
}

function originOf({ indicator, sources }: HeadlineValueFragment, place: Place): Figure['origin'] {
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
function sayFormula({ formulas, multiplier }: HeadlineValueFragment['indicator'], { language, period }: Place): string {
  const month = period.kind === 'year' ? `${period.code}-12` : period.code
  const formula = formulas.find(
    ({ validFrom, validTo }) => (validFrom === null || validFrom <= month) && (validTo === null || month <= validTo),
  )
  const sum = (elements: readonly { readonly name: string }[] = []) => elements.map(({ name }) => name).join(' + ')
  const factor = words[language].indicator.times(formatNumber(multiplier, language))
  return `${sum(formula?.numerator)} ÷ ${sum(formula?.denominator)} ${factor}`
}
