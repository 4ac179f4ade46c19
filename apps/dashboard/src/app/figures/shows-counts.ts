import type { AreaLevel, IndicatorKind, PeriodGrain } from '../../graphql/generated/graphql.ts'

/** From the top down; puskesmas and schools stand below a kecamatan. */
const levels: readonly AreaLevel[] = [
  'COUNTRY',
  'PROVINCE',
  'REGENCY',
  'SUBDISTRICT',
  'HEALTH_CENTRE',
  'VILLAGE',
  'SCHOOL',
]

interface Judged {
  readonly kind: IndicatorKind
  readonly judgedAt: AreaLevel
  readonly judgedOverThreeYearsAt: AreaLevel
}

/** The lowest level at which a period of this length is judged: three years hold more events than one. */
export const lowestJudged = (
  { judgedAt, judgedOverThreeYearsAt }: Omit<Judged, 'kind'>,
  grain: PeriodGrain,
): AreaLevel => (grain === 'ROLLING_36' ? judgedOverThreeYearsAt : judgedAt)

/** Whether a rate of rare events would be read into noise at this level: the cases are shown instead. */
export const showsCounts = (indicator: Judged, level: AreaLevel, grain: PeriodGrain): boolean =>
  (indicator.kind === 'RATE' || indicator.kind === 'RATIO') &&
  levels.indexOf(level) > levels.indexOf(lowestJudged(indicator, grain))
