import { antenatal } from './catalogue/antenatal.ts'
import { assessment } from './catalogue/assessment.ts'
import { childhood } from './catalogue/childhood.ts'
import { complications } from './catalogue/complications.ts'
import { delivery } from './catalogue/delivery.ts'
import { familyPlanning } from './catalogue/family-planning.ts'
import { mortality } from './catalogue/mortality.ts'
import { newborn } from './catalogue/newborn.ts'
import { nutrition } from './catalogue/nutrition.ts'
import { oceOke } from './catalogue/oce-oke.ts'
import type { FormulaProfile, Indicator, Target } from './indicator.ts'

/** All indicators by key, in the order of pages. */
export const catalogue: ReadonlyMap<string, Indicator> = new Map(
  [
    ...mortality,
    ...antenatal,
    ...nutrition,
    ...delivery,
    ...complications,
    ...newborn,
    ...childhood,
    ...familyPlanning,
    ...oceOke,
    ...assessment,
  ].map((indicator) => [indicator.key, indicator]),
)

/** The formula that holds in a month (`YYYY-MM`). */
export const formulaAt = (indicator: Indicator, month: string): FormulaProfile | undefined =>
  indicator.formulas.find(
    ({ validFrom, validTo }) => (validFrom === null || validFrom <= month) && (validTo === null || month <= validTo),
  )

/** A target does not outlive the five years of a planning period (RPJMN, RPJMD: UU 25/2004). */
const longestHeldYears = 5

/** The target that holds in a year: the newest one set for it or for one of the four years before. */
export const targetOf = (indicator: Indicator, year: number): Target | undefined =>
  indicator.targets
    .filter((target) => target.year <= year && target.year > year - longestHeldYears)
    .sort((one, other) => other.year - one.year)[0]
