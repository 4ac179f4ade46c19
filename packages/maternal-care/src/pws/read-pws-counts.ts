import { classifyPws, type PwsOptions, type PwsReading, unread } from './classify-pws.ts'

const PER_CENT = 100
const ROUNDING = 1e-9 // a whole number of people that arithmetic left a trace above is that number

/** Counted people; null is not reported. */
export interface PwsCounts {
  annualTarget: number | null
  month: number
  targetPopulation: number
  cumulative: number | null
  thisMonth: number | null
  lastMonth: number | null
  /** Target population of the year the last month belongs to; the same one unless it is January. */
  lastTargetPopulation?: number
}

export interface PwsCountReading extends PwsReading {
  cumulativePct: number | null
  thisMonthPct: number | null
  lastMonthPct: number | null
  /** Whole people a month that `neededPerMonth` comes to. */
  neededPeople: number | null
}

/** 100 x first, so that a share equal to the target compares as equal to it. */
function percent(count: number | null, population: number): number | null {
  return count === null || !(population > 0) ? null : (PER_CENT * count) / population
}

function wholePeople(points: number, population: number): number {
  return Math.max(0, Math.ceil((points * population) / PER_CENT - ROUNDING))
}

/** The board's row from counts: coverages in per cent (not clamped) and the status. No target population or no report: no status. */
export function readPwsCounts(counts: PwsCounts, options: PwsOptions = {}): PwsCountReading {
  const { annualTarget, month, targetPopulation } = counts
  const cumulative = percent(counts.cumulative, targetPopulation)
  const thisMonth = percent(counts.thisMonth, targetPopulation)
  const lastMonth = percent(counts.lastMonth, counts.lastTargetPopulation ?? targetPopulation)
  const reading = classifyPws({ annualTarget, month, cumulative, thisMonth, lastMonth }, options)
  const shares = { cumulativePct: cumulative, thisMonthPct: thisMonth, lastMonthPct: lastMonth }
  if (!(targetPopulation > 0) && counts.cumulative !== null && counts.thisMonth !== null)
    return { ...unread(reading.runningTarget), reason: 'NO_TARGET_POPULATION', ...shares, neededPeople: null }
  const needed = reading.neededPerMonth
  return { ...reading, ...shares, neededPeople: needed === null ? null : wholePeople(needed, targetPopulation) }
}
