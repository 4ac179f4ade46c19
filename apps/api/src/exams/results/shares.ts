import { wilson } from '@pantau/indicators'

/** Fewer pupils than these are not told of outside their school. */
export const LEAST_PUPILS = 10

export interface Share {
  readonly n: number
  readonly count: number | null
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
}

export const nothingTold = { count: null, value: null, lower: null, upper: null } as const

/** A share as a value with its interval; withheld of fewer than ten. */
export function tellShare(told: { readonly n: number; readonly count: number } | null): Share | null {
  if (told === null) return null
  const { n, count } = told
  if (n < LEAST_PUPILS) return { n, ...nothingTold }
  const { value, lower, upper } = wilson(count, n, { multiplier: 100 })
  return { n, count, value, lower, upper }
}

const BANDS = [
  { upTo: 0.05, band: 'CLEAR' },
  { upTo: 0.1, band: 'MINIMAL' },
] as const // Governor's Office of Student Achievement, Georgia 2011

type Band = 'CLEAR' | 'MINIMAL' | 'MODERATE' | 'SEVERE'

export function tellClassShare({ classes, count }: { readonly classes: number; readonly count: number }) {
  const share = classes === 0 ? 0 : count / classes
  const found: Band = BANDS.find(({ upTo }) => share <= upTo)?.band ?? (share < 0.25 ? 'MODERATE' : 'SEVERE')
  return { classes, count, band: classes < LEAST_PUPILS ? null : found }
}
