export type Trimester = 1 | 2 | 3

/** The last completed day of the first and of the second trimester; the third has no end of its own. */
export interface TrimesterSet {
  key: 'COVERAGE' | 'BUKU_KIA'
  firstEndsDay: number
  secondEndsDay: number
}

/** For coverage figures: to 12 and to 24 weeks. */
export const COVERAGE_TRIMESTERS: TrimesterSet = {
  key: 'COVERAGE',
  firstEndsDay: 84, // Permenkes 21/2021: first trimester to 12 weeks
  secondEndsDay: 168, // Permenkes 21/2021: second to 24 weeks
}

/** As the weekly pages of the mother-and-child book are grouped: 1–12, 13–28, 29–42. */
export const BUKU_KIA_TRIMESTERS: TrimesterSet = {
  key: 'BUKU_KIA',
  firstEndsDay: 84, // Buku KIA, weekly sheet: to 12 weeks
  secondEndsDay: 196, // Buku KIA, weekly sheet: to 28 weeks
}

/** Trimester of a gestation in completed days, the last day of a trimester included; null before day 0. */
export function trimesterOf(gestation: number, set: TrimesterSet = COVERAGE_TRIMESTERS): Trimester | null {
  if (!(gestation >= 0)) return null
  if (gestation <= set.firstEndsDay) return 1
  return gestation <= set.secondEndsDay ? 2 : 3
}

/** First and last completed day of a trimester; the third has no last day (null). */
export function trimesterDays(trimester: Trimester, set: TrimesterSet): { firstDay: number; lastDay: number | null } {
  if (trimester === 1) return { firstDay: 0, lastDay: set.firstEndsDay }
  if (trimester === 2) return { firstDay: set.firstEndsDay + 1, lastDay: set.secondEndsDay }
  return { firstDay: set.secondEndsDay + 1, lastDay: null }
}
