import { type ChartOptions, type ControlPoint, type DrawnPoint, layControlChart } from './control-chart.ts'
import type { ControlLines } from './control-lines.ts'
import { xmrLines } from './xmr-chart.ts'

const POWER = 3.6 // Nelson (1994): t^(1/3.6) makes exponential waiting times nearly normal

function restoreDays({ centre, lower, upper, innerLower, innerUpper, runCentre }: ControlLines): ControlLines {
  const days = (y: number) => Math.max(0, y) ** POWER
  return {
    centre: days(centre),
    lower: days(lower),
    upper: days(upper),
    innerLower: days(innerLower),
    innerUpper: days(innerUpper),
    runCentre: days(runCentre),
  }
}

/**
 * t-chart of days between rare events (maternal deaths): an XmR chart of y = t^(1/3.6), its lines turned back by y^3.6.
 * A longer wait is better. The power keeps order, so the rules hold on the days as on y; a lower limit below 0 is 0.
 * Two deaths on one day are a wait of 0. Nelson (1994), Journal of Quality Technology 26: 239–240.
 */
export function tChart(daysBetween: readonly (number | null)[], options: ChartOptions = {}): ControlPoint[] {
  const draw = (points: readonly number[], baselineCount: number): DrawnPoint[] => {
    const lines = xmrLines(points.slice(0, baselineCount).map((days) => days ** (1 / POWER)))
    return points.map((value) => ({ value, lines: lines === null ? null : restoreDays(lines) }))
  }
  return layControlChart(
    daysBetween.map((days) => (days !== null && days >= 0 ? days : null)),
    draw,
    options,
  )
}
