interface Interval {
  readonly lower: number | null
  readonly upper: number | null
  /** First month of the formula behind it. */
  readonly formulaFrom: string | null
}

export type Change = 'risen' | 'fallen' | 'unchanged' | 'redefined' | 'unknown'

/**
 * Whether a figure left the interval it had a period before. Two 95 % intervals that do not overlap differ beyond
 * chance at about the 1 % level (Schenker and Gentleman, 2001), so this errs on the side of "unchanged". Figures of two
 * formulas do not compare.
 */
export function findChange(now: Interval, before: Interval): Change {
  if (now.lower === null || now.upper === null || before.lower === null || before.upper === null) return 'unknown'
  if (now.formulaFrom !== before.formulaFrom) return 'redefined'
  if (now.lower > before.upper) return 'risen'
  if (now.upper < before.lower) return 'fallen'
  return 'unchanged'
}
