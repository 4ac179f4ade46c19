const MONTHS = 12

/** The guideline's own words: on course; above but falling; below but rising; below and not rising. */
export type PwsStatus = 'BAIK' | 'KURANG' | 'CUKUP' | 'JELEK'
export type PwsTrend = 'NAIK' | 'TETAP' | 'TURUN'
export type PwsReason = 'NOT_REPORTED' | 'NO_TARGET_POPULATION' | 'NO_TARGET'

/** Coverages in per cent of the annual target population; null is not reported. */
export interface PwsCoverage {
  /** null where nobody has set one. */
  annualTarget: number | null
  /** 1 to 12. */
  month: number
  cumulative: number | null
  thisMonth: number | null
  /** In January the December before, of its own year's target population. */
  lastMonth: number | null
}

export interface PwsReading {
  runningTarget: number | null
  isOnTarget: boolean | null
  trend: PwsTrend | null
  arrow: '↑' | '–' | '↓' | null
  status: PwsStatus | null
  /** Without a month before, the target alone decided: mark it. */
  isByTargetAlone: boolean
  /** Points a month from now on to reach the annual target; null in December, never below zero. */
  neededPerMonth: number | null
  /** More a month than a twelfth of the whole target population: out of reach this year. */
  isBeyondReach: boolean
  reason: PwsReason | null
}

export interface PwsOptions {
  /** The guideline says nothing of "below the target and unchanged". */
  belowAndUnchanged?: PwsStatus
}

const ARROWS = { NAIK: '↑', TETAP: '–', TURUN: '↓' } as const

function readTrend(thisMonth: number, lastMonth: number): PwsTrend {
  if (thisMonth === lastMonth) return 'TETAP'
  return thisMonth > lastMonth ? 'NAIK' : 'TURUN'
}

function readStatus(isOnTarget: boolean, trend: PwsTrend | null, belowAndUnchanged: PwsStatus): PwsStatus {
  if (isOnTarget) return trend === 'TURUN' ? 'KURANG' : 'BAIK'
  if (trend === 'TETAP') return belowAndUnchanged
  return trend === 'NAIK' ? 'CUKUP' : 'JELEK'
}

/**
 * Points needed a month, max(0, annual target − cumulative) / (12 − month); null in December, when none is left
 * (PWS-KIA, Depkes 2009).
 */
export function neededPerMonth(annualTarget: number, cumulative: number, month: number): number | null {
  return month === MONTHS ? null : Math.max(0, annualTarget - cumulative) / (MONTHS - month)
}

/**
 * Status on the PWS-KIA board: cumulative coverage against the running target, annual target × month / 12 (reaching it is
 * on target), crossed with this month against the last. No last month: the target alone, Baik or Jelek, marked. Not
 * reported: no status. No target: the trend alone. A month outside 1–12 throws. Pedoman PWS-KIA (Depkes 2009; Kemenkes 2010).
 */
export function classifyPws(coverage: PwsCoverage, { belowAndUnchanged = 'JELEK' }: PwsOptions = {}): PwsReading {
  const { annualTarget, month, cumulative, thisMonth, lastMonth } = coverage
  if (!Number.isInteger(month) || month < 1 || month > MONTHS) throw new RangeError(`A month is 1 to 12, not ${month}.`)
  const runningTarget = annualTarget === null ? null : (annualTarget * month) / MONTHS
  if (cumulative === null || thisMonth === null) return { ...unread(runningTarget), reason: 'NOT_REPORTED' }
  const trend = lastMonth === null ? null : readTrend(thisMonth, lastMonth)
  const arrow = trend === null ? null : ARROWS[trend]
  if (annualTarget === null || runningTarget === null) return { ...unread(null), trend, arrow, reason: 'NO_TARGET' }
  const isOnTarget = cumulative >= runningTarget
  const needed = neededPerMonth(annualTarget, cumulative, month)
  return {
    runningTarget,
    isOnTarget,
    trend,
    arrow,
    status: readStatus(isOnTarget, trend, belowAndUnchanged),
    isByTargetAlone: trend === null,
    neededPerMonth: needed,
    isBeyondReach: (needed ?? 0) > 100 / MONTHS,
    reason: null,
  }
}

/** What can be said without a report. */
export function unread(runningTarget: number | null): PwsReading {
  const empty = { isOnTarget: null, trend: null, arrow: null, status: null, neededPerMonth: null, reason: null }
  return { runningTarget, ...empty, isByTargetAlone: false, isBeyondReach: false }
}
