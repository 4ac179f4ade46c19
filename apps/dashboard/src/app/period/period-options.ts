import type { DataReach } from './choose-period.ts'
import { monthsBefore } from './months.ts'

export interface PeriodOptions {
  readonly months: readonly string[]
  readonly years: readonly string[]
}

const offeredMonths = 24

/** Publications about the regency reach back to 2014, those about the province to 2011. */
const offeredYears = 16

/** What the period selector offers: two years of months, and years as far back as publications reach. */
export function listPeriodOptions({ today, lastMonth, lastYear }: DataReach): PeriodOptions {
  const newest = Math.max(lastYear ?? 0, Number(lastMonth?.slice(0, 4) ?? 0)) || Number(today.slice(0, 4))
  return {
    months: lastMonth ? Array.from({ length: offeredMonths }, (_, index) => monthsBefore(lastMonth, index)) : [],
    years: Array.from({ length: offeredYears }, (_, index) => String(newest - index)),
  }
}
