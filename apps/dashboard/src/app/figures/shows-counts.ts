import type { AreaLevel, IndicatorKind } from '../../graphql/generated/graphql.ts'

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
}

/** Whether a rate of rare events would be read into noise at this level: the cases are shown instead. */
export const showsCounts = ({ kind, judgedAt }: Judged, level: AreaLevel): boolean =>
  (kind === 'RATE' || kind === 'RATIO') && levels.indexOf(level) > levels.indexOf(judgedAt)
