import { antenatal } from './catalogue/antenatal.ts'
import { mortality } from './catalogue/mortality.ts'
import type { FormulaProfile, Indicator, Target } from './indicator.ts'

/** All indicators by key, in the order of pages. */
export const catalogue: ReadonlyMap<string, Indicator> = new Map(
  [...mortality, ...antenatal].map((indicator) => [indicator.key, indicator]),
)

/** The formula that holds in a month (`YYYY-MM`). */
export const formulaAt = (indicator: Indicator, month: string): FormulaProfile | undefined =>
  indicator.formulas.find(
    ({ validFrom, validTo }) => (validFrom === null || validFrom <= month) && (validTo === null || month <= validTo),
  )

/** The target set for a year; a target of another year is never carried over. */
export const targetOf = (indicator: Indicator, year: number): Target | undefined =>
  indicator.targets.find((target) => target.year === year)
