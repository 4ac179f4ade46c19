import type { AreaLevel } from '../areas/area.ts'
import { catalogue } from '../indicators/catalogue.ts'
import type { Indicator } from '../indicators/indicator.ts'
import { onlyRecorded } from '../records/record-elements.ts'

/** Of the regency, from the top. */
const levels: readonly AreaLevel[] = ['REGENCY', 'SUBDISTRICT', 'HEALTH_CENTRE', 'VILLAGE', 'SCHOOL']

/** The levels at which an indicator may be judged; a puskesmas is no place for what only schools report. */
export function judgedLevels({ judgedAt, domain }: Indicator): AreaLevel[] {
  const lowest = levels.indexOf(judgedAt)
  const other = domain === 'EDUCATION' ? 'HEALTH_CENTRE' : 'SCHOOL'
  return levels.slice(0, lowest + 1).filter((level) => level !== other)
}

const fromMonthlyCounts: ReadonlySet<string> = new Set(['PROPORTION', 'RATE', 'RATIO'])

/** How a register is begun and kept moves these more than anything that happens to mothers; they stand on their own page. */
const isOfRegister = ({ formulas }: Indicator): boolean =>
  formulas.some(({ numerator, denominator }) =>
    [...numerator, ...denominator].some((key) => onlyRecorded.includes(key)),
  )

/** Those of which a month's counts can be compared with other months' counts. */
export const weighedIndicators: readonly Indicator[] = [...catalogue.values()].filter(
  (indicator) => fromMonthlyCounts.has(indicator.kind) && !isOfRegister(indicator),
)
