import type { IndicatorFigureFragment, ValueReason } from '../../graphql/generated/graphql.ts'
import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts'
import { showsCounts } from './shows-counts.ts'

/** What every page asks of a value, to say it with its interval, counts, target and reason. */
const indicatorFigure = graphql(`
  fragment IndicatorFigure on IndicatorValue {
    indicator {
      key
      kind
      direction
      name(language: $language)
      shortName(language: $language)
      unit(language: $language)
      numeratorText(language: $language)
      denominatorText(language: $language)
      intervalMethod
      judgedAt
      judgedOverThreeYearsAt
    }
    area { level }
    period { grain }
    value
    lower
    upper
    numerator
    denominator
    formulaFrom
    availability
    reason
    status
    target { year value source }
    completeness { reported expected level }
    sources
  }
`)

/** Why there is no value; the last one is the pages' own: there is one, but of too few cases to be read. */
export type FigureReason = ValueReason | 'TOO_FEW_CASES'

export type FigureParts = Omit<IndicatorFigureFragment, ' $fragmentName' | 'reason'> & {
  readonly reason: FigureReason | null
}

/** A value with these parts and those that a fragment of its own adds. */
export type WithFigure<Own> = Omit<Own, 'reason'> & FigureParts

/** Opens the common parts of values whose own fragment spreads them; rates of too few cases are left as their counts. */
export const readFigures = <Own extends FragmentType<typeof indicatorFigure>>(
  values: readonly Own[],
): WithFigure<Own>[] =>
  values.map((value) => {
    const parts = readFragment(indicatorFigure, value)
    return {
      ...value,
      ...parts,
      ...(showsCounts(parts.indicator, parts.area.level, parts.period.grain) && withoutRate(parts)),
    }
  })

const withoutRate = ({ value, reason, availability }: Omit<FigureParts, 'area' | 'period'>) => ({
  value: null,
  lower: null,
  upper: null,
  target: null,
  availability: value === null ? availability : ('NOT_APPLICABLE' as const),
  reason: value === null ? reason : ('TOO_FEW_CASES' as const),
})
