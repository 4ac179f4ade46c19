import type { Signal } from './list-signals.ts'

export interface SignalSide {
  readonly value: number
  readonly numerator: number
  readonly denominator: number
}

/** The months before a change, or those since. */
export function sideOf({ indicator, row }: Signal, side: 'before' | 'since'): SignalSide {
  const numerator = row[`${side}Numerator`] ?? 0
  const denominator = row[`${side}Denominator`] ?? 0
  return { value: denominator === 0 ? 0 : (numerator / denominator) * indicator.multiplier, numerator, denominator }
}

export const isRise = (signal: Signal): boolean => sideOf(signal, 'since').value > sideOf(signal, 'before').value

export function variationOf(signal: Signal): 'IMPROVEMENT' | 'CONCERN' | 'NEUTRAL' {
  const { direction } = signal.indicator
  if (direction === 'NEUTRAL') return 'NEUTRAL'
  return isRise(signal) === (direction === 'HIGHER_IS_BETTER') ? 'IMPROVEMENT' : 'CONCERN'
}

export const strengthOf = ({ qValue }: Signal): 'VERY_STRONG' | 'STRONG' | 'FAIR' =>
  qValue <= 0.001 ? 'VERY_STRONG' : qValue <= 0.01 ? 'STRONG' : 'FAIR'
