import type { Absent, Figure } from '../../../../charts/figure.ts'
import { formatInstant } from '../../../../charts/format/format-date.ts'
import type { FigureFormat } from '../../../../charts/format/format-number.ts'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { curlOf } from '../../../figures/figure-query.ts'
import type { Exam } from '../read-exams.ts'
import type { Analysis, Item, Test } from './read-analysis.ts'

export interface FigureTest {
  readonly language: Language
  readonly exam: Exam
  readonly analysis: Pick<Analysis, 'id' | 'finishedAt'>
  readonly test: Test
}

type FigureKey = 'reliability' | 'error' | 'mean' | 'distractors'

interface Measured {
  readonly key: FigureKey
  /** Field of the API's answer. */
  readonly field: string
  readonly value: number | null
  readonly format: FigureFormat
  readonly interval?: { readonly lower: number | null; readonly upper: number | null }
  readonly counts: Figure['counts']
}

const confidence = 0.95 // of every interval the API gives

const ratio: FigureFormat = { kind: 'number', decimals: 2 }
const points: FigureFormat = { kind: 'number', decimals: 1 }
const percents: FigureFormat = { kind: 'percent', decimals: 0 }

function figureOf({ key, field, value, format, interval, counts }: Measured, about: FigureTest): Figure {
  const { language, exam, analysis } = about
  const said = words[language].exams.figures
  const { name, unit, definition, formula, method } = said[key]
  const query = `{
  examAnalysis(id: "${analysis.id}") {
    finishedAt
    ${field}
  }
}`
  const few: Absent = { absentBecause: said.tooFew }
  const none: Absent = { absentBecause: value === null ? said.tooFew : said.noInterval }
  return {
    ...{ name, unit, method, format, value, counts: value === null ? few : counts },
    state: value === null ? 'not-applicable' : 'available',
    interval:
      interval === undefined || interval.lower === null || interval.upper === null
        ? none
        : { lower: interval.lower, upper: interval.upper, confidence },
    period: exam.schoolYear,
    freshness: analysis.finishedAt === null ? few : formatInstant(analysis.finishedAt, language),
    completeness: { absentBecause: said.completeness },
    origin: { definition, formula, source: said.source, graphql: query, curl: curlOf(query) },
  }
}

const pupilsOf = ({ test, language }: FigureTest): Figure['counts'] => ({
  ...{ numerator: null, denominator: test.pupils, unit: words[language].exams.figures.pupils },
})

export const reliabilityFigure = (about: FigureTest): Figure => {
  const { alpha, alphaLower, alphaUpper } = about.test
  return figureOf(
    {
      ...{ key: 'reliability', field: 'tests { alpha alphaLower alphaUpper }', value: alpha, format: ratio },
      ...{ interval: { lower: alphaLower, upper: alphaUpper }, counts: pupilsOf(about) },
    },
    about,
  )
}

export const errorFigure = (about: FigureTest): Figure =>
  figureOf(
    {
      ...{
        key: 'error',
        field: 'tests { sem maximum }',
        value: about.test.sem,
        format: points,
        counts: pupilsOf(about),
      },
    },
    about,
  )

export const meanFigure = (about: FigureTest): Figure =>
  figureOf(
    {
      ...{
        key: 'mean',
        field: 'tests { mean sd maximum }',
        value: about.test.mean,
        format: points,
        counts: pupilsOf(about),
      },
    },
    about,
  )

export function distractorFigure(about: FigureTest, items: readonly Item[]): Figure {
  const known = items.filter(({ workingDistractors }) => workingDistractors !== null)
  const working = known.reduce((sum, { workingDistractors }) => sum + (workingDistractors ?? 0), 0)
  const offered = known.reduce((sum, { offeredDistractors }) => sum + offeredDistractors, 0)
  return figureOf(
    {
      ...{
        key: 'distractors',
        field: 'items(subject: "…") { workingDistractors offeredDistractors }',
        format: percents,
      },
      value: offered === 0 ? null : (working / offered) * 100,
      counts: { numerator: working, denominator: offered, unit: words[about.language].exams.figures.offered },
    },
    about,
  )
}
