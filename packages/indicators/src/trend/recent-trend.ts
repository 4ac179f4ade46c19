import { chiSquareUpperQuantile, chiSquareUpperTail } from '../distributions/chi-square.ts'
import type { Direction } from '../figures/indicator-definition.ts'

export const TREND_POINTS = 5 // OHID Fingertips, "Recent trend": the five most recent points
const TREND_TAIL = 0.002 // OHID Fingertips: 99.8 % confidence, χ² above 9.5495 with one degree of freedom

export type TrendDirection = 'INCREASING' | 'DECREASING' | 'NO_CHANGE' | 'CANNOT_CALCULATE'
export type TrendMeaning = 'BETTER' | 'WORSE' | 'NO_JUDGEMENT'
export type TrendReason = 'TOO_FEW_POINTS' | 'NO_VARIANCE' | 'NUMERATOR_ABOVE_DENOMINATOR'

export interface RecentTrend {
  direction: TrendDirection
  /** Slope per point on the scale of the variant: value units, or log odds; null when not calculated. */
  slope: number | null
  chiSquare: number | null
  pValue: number | null
  isSignificant: boolean
  reason: TrendReason | null
}

export function noTrend(reason: TrendReason): RecentTrend {
  const empty = { slope: null, chiSquare: null, pValue: null, isSignificant: false }
  return { direction: 'CANNOT_CALCULATE', ...empty, reason }
}

/** A trend counts when χ² passes the 99.8 % point and no single year turns the slope round. */
export function concludeTrend(chiSquare: number, slope: number, slopesWithoutOne: readonly number[]): RecentTrend {
  const isSteady = slope !== 0 && slopesWithoutOne.every((other) => Math.sign(other) === Math.sign(slope))
  const isSignificant = isSteady && chiSquare > chiSquareUpperQuantile(TREND_TAIL, 1)
  const direction = slope > 0 ? 'INCREASING' : 'DECREASING'
  return {
    direction: isSignificant ? direction : 'NO_CHANGE',
    slope,
    chiSquare,
    pValue: chiSquareUpperTail(chiSquare, 1),
    isSignificant,
    reason: null,
  }
}

/** Whether a significant trend is for the better; null when there is none. */
export function readTrend(trend: RecentTrend, direction: Direction): TrendMeaning | null {
  if (!trend.isSignificant) return null
  if (direction === 'NEUTRAL') return 'NO_JUDGEMENT'
  return (trend.direction === 'INCREASING') === (direction === 'HIGHER_IS_BETTER') ? 'BETTER' : 'WORSE'
}
