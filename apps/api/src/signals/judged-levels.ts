import type { AreaLevel } from '../areas/area.ts'
import { catalogue } from '../indicators/catalogue.ts'
import type { Indicator } from '../indicators/indicator.ts'

/** Of the regency, from the top. */
const levels: readonly AreaLevel[] = ['REGENCY', 'SUBDISTRICT', 'HEALTH_CENTRE', 'VILLAGE', 'SCHOOL']

/** The levels at which an indicator may be judged; a puskesmas is no place for what only schools report. */
export function judgedLevels({ judgedAt, domain }: Indicator): AreaLevel[] {
  const lowest = levels.indexOf(judgedAt)
  const other = domain === 'EDUCATION' ? 'HEALTH_CENTRE' : 'SCHOOL'
  return levels.slice(0, lowest + 1).filter((level) => level !== other)
}

const fromMonthlyCounts: ReadonlySet<string> = new Set(['PROPORTION', 'RATE', 'RATIO'])

/** Those of which a month's counts can be compared with other months' counts. */
export const weighedIndicators: readonly Indicator[] = [...catalogue.values()].filter(({ kind }) =>
  fromMonthlyCounts.has(kind),
)
