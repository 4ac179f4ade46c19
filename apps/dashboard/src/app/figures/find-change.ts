interface Interval {
  readonly lower: number | null
  readonly upper: number | null
}

export type Change = 'risen' | 'fallen' | 'unchanged' | 'unknown'

/**
 * Whether a figure left the interval it had a period before. Two 95 % intervals that do not overlap differ beyond
 * chance at about the 1 % level (Schenker and Gentleman, 2001), so this errs on the side of "unchanged".
 */
export function findChange(now: Interval, before: Interval): Change {
  if (now.lower === null || now.upper === null || before.lower === null || before.upper === null) return 'unknown'
  if (now.lower > before.upper) return 'risen'
  if (now.upper < before.lower) return 'fallen'
  return 'unchanged'
}
