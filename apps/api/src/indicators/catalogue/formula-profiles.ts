import type { FormulaProfile } from '../indicator.ts'

/** A formula that has always held. */
export const standingFormula = (formula: Omit<FormulaProfile, 'validFrom' | 'validTo'>): readonly FormulaProfile[] => [
  { validFrom: null, validTo: null, ...formula },
]

/** Elements over a target population of the year. */
export const overTarget = (numerator: readonly string[], target: string): readonly FormulaProfile[] =>
  standingFormula({ numerator, denominator: [target], denominatorType: 'PROJECTED' })

/** Elements over the people among whom they were counted. */
export const amongCounted = (numerator: readonly string[], denominator: readonly string[]): readonly FormulaProfile[] =>
  standingFormula({ numerator, denominator, denominatorType: 'COUNTED' })

/** Events over other events. */
export const overEvents = (numerator: readonly string[], denominator: readonly string[]): readonly FormulaProfile[] =>
  standingFormula({ numerator, denominator, denominatorType: 'EVENTS' })
