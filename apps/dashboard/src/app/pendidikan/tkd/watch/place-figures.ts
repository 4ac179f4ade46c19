import type { Absent, Figure } from '../../../../charts/figure.ts'
import { formatInstant } from '../../../../charts/format/format-date.ts'
import { type FigureFormat, formatNumber } from '../../../../charts/format/format-number.ts'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { curlOf } from '../../../figures/figure-query.ts'
import type { TkdSession } from '../read-sessions.ts'
import {
  type Estimated,
  inPercent,
  percentFormat,
  pointFormat,
  ratioFormat,
  stateOf,
  wholeFormat,
} from './estimates.ts'
import type { Place } from './watch-query.ts'

export interface FigurePlace {
  readonly language: Language
  readonly session: TkdSession
  readonly place: Place
  readonly measuredAt: string
}

type FigureKey = 'independence' | 'gap' | 'agreement' | 'leniency' | 'score' | 'change'

interface Measured {
  readonly key: FigureKey
  /** Field of the API's answer. */
  readonly field: string
  readonly estimate: Estimated
  readonly format: FigureFormat
  readonly counts: Figure['counts']
}

const confidence = 0.95 // of every interval the API gives

function figureOf({ key, field, estimate, format, counts }: Measured, about: FigurePlace): Figure {
  const { language, session, place, measuredAt } = about
  const said = words[language].tkd.figures
  const { name, unit, definition, formula, method } = said[key]
  const { value, lower, upper, n } = estimate
  const query = `{
  tkdWatch(session: "${session.id}", area: "${place.areaCode}") {
    measuredAt
    whole { ${field} }
  }
}`
  const few: Absent = { absentBecause: said.tooFew(formatNumber(n, language)) }
  const noInterval = value === null ? few : { absentBecause: said.countInterval }
  return {
    ...{ name, unit, method, format, value, counts },
    state: stateOf(estimate),
    interval: lower === null || upper === null ? noInterval : { lower, upper, confidence },
    period: session.schoolYear,
    freshness: formatInstant(measuredAt, language),
    completeness: { absentBecause: said.completeness },
    origin: { definition, formula, source: said.source, graphql: query, curl: curlOf(query) },
  }
}

const interval = 'n value lower upper'

export function independenceFigure(about: FigurePlace): Figure {
  const { independent } = about.place
  const { n, value } = independent
  const { unit } = words[about.language].tkd.figures.independence
  return figureOf(
    {
      key: 'independence',
      field: `independent { ${interval} }`,
      estimate: inPercent(independent),
      format: percentFormat,
      counts: { numerator: value === null ? null : Math.round(value * n), denominator: n, unit },
    },
    about,
  )
}

function meanFigure(key: 'gap' | 'score' | 'change', about: FigurePlace): Figure {
  const estimate = about.place[key]
  const said = words[about.language].tkd.figures
  const counts = { absentBecause: said.meanOf(formatNumber(estimate.n, about.language)) }
  return figureOf({ key, field: `${key} { ${interval} }`, estimate, format: pointFormat, counts }, about)
}

export const gapFigure = (about: FigurePlace): Figure => meanFigure('gap', about)
export const scoreFigure = (about: FigurePlace): Figure => meanFigure('score', about)
export const changeFigure = (about: FigurePlace): Figure => meanFigure('change', about)

export function agreementFigure(about: FigurePlace): Figure {
  const { n, icc, iccLower, iccUpper } = about.place.agreement
  const said = words[about.language].tkd.figures
  return figureOf(
    {
      key: 'agreement',
      field: 'agreement { n kappa ac1 icc iccLower iccUpper }',
      estimate: { n, value: icc, lower: iccLower, upper: iccUpper },
      format: ratioFormat,
      counts: { absentBecause: said.ratedTwice(formatNumber(n, about.language)) },
    },
    about,
  )
}

export function leniencyFigure(about: FigurePlace): Figure {
  const { comparedExaminers: n, outlierExaminers } = about.place
  const said = words[about.language].tkd.figures
  const counts = { numerator: outlierExaminers, denominator: n, unit: said.examiners }
  const figure = figureOf(
    {
      key: 'leniency',
      field: 'comparedExaminers outlierExaminers',
      estimate: { n, value: n === 0 ? null : outlierExaminers, lower: null, upper: null },
      format: wholeFormat,
      counts: n === 0 ? { absentBecause: said.tooFewExaminers } : counts,
    },
    about,
  )
  return n === 0 ? { ...figure, interval: { absentBecause: said.countInterval } } : figure
}
