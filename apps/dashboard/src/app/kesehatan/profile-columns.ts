import type { AreaLevel, Direction, IndicatorKind, PeriodGrain } from '../../graphql/generated/graphql.ts'
import type { ComparedPart } from '../figures/compared-area.ts'
import type { FigureParts } from '../figures/indicator-figure.ts'
import { isJudged } from '../figures/is-judged.ts'
import { showsCounts } from '../figures/shows-counts.ts'

export interface ProfileIndicator {
  readonly key: string
  readonly kind: IndicatorKind
  readonly direction: Direction
  readonly judgedAt: AreaLevel
  readonly judgedOverThreeYearsAt: AreaLevel
  readonly shortName: string
}

/** One indicator of the table: the area itself and its parts. */
export interface ProfileColumn {
  readonly indicator: ProfileIndicator
  readonly here: FigureParts | undefined
  readonly parts: readonly ComparedPart[]
  /** Deaths are too few in a part for a rate: the cells hold counts. */
  readonly isCount: boolean
}

interface Values {
  readonly here: readonly FigureParts[]
  readonly parts: readonly ComparedPart[]
  /** Level of the rows. */
  readonly level: AreaLevel
  readonly grain: PeriodGrain
}

export const listColumns = (
  indicators: readonly ProfileIndicator[],
  { here, parts, level, grain }: Values,
): ProfileColumn[] =>
  indicators.map((indicator) => ({
    indicator,
    here: here.find((value) => value.indicator.key === indicator.key),
    parts: parts.filter((value) => value.indicator.key === indicator.key),
    isCount: showsCounts(indicator, level, grain),
  }))

const isKnown = ({ value, numerator, availability }: FigureParts): boolean =>
  value !== null || numerator !== null || availability === 'SUPPRESSED'

/** Whether anything at all was reported of it here. */
export const hasFigures = ({ here, parts }: ProfileColumn): boolean =>
  (here !== undefined && isKnown(here)) || parts.some(isKnown)

/** The indicator of the address; else the first whose parts can be judged, else the first with any figure. */
export const chooseColumn = (columns: readonly ProfileColumn[], asked: string | undefined): ProfileColumn | undefined =>
  columns.find(({ indicator }) => indicator.key === asked) ??
  columns.find(({ parts }) => parts.some(isJudged)) ??
  columns.find(({ here }) => here !== undefined && isJudged(here)) ??
  columns[0]
