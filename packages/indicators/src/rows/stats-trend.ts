import type { Direction } from '../figures/indicator-definition.ts'
import { type RecentTrend, readTrend } from '../trend/recent-trend.ts'
import { trendOfIntervals } from '../trend/trend-of-intervals.ts'
import { trendOfProportions } from '../trend/trend-of-proportions.ts'
import { readCount, readNumber, readText, type StatsRow } from './stats-row.ts'

export interface TrendRowOptions {
  /** interval: `value, lower, upper` (variant A). proportion: `numerator, denominator` (variant B). */
  method: 'interval' | 'proportion'
  /** Confidence of the limits given, for variant A; 0.95 unless told. */
  confidence?: number
  direction?: Direction
  /** Column that names the series, when the rows hold several. */
  group?: string
}

function measure(rows: readonly StatsRow[], { method, confidence }: TrendRowOptions): RecentTrend {
  if (method === 'proportion') {
    return trendOfProportions(
      rows.map((row) => ({
        numerator: readCount(row, 'numerator', 'count', 'x'),
        denominator: readCount(row, 'denominator', 'n'),
      })),
    )
  }
  const points = rows.map((row) => ({
    value: readNumber(row, 'value'),
    lower: readNumber(row, 'lower'),
    upper: readNumber(row, 'upper'),
  }))
  return trendOfIntervals(points, confidence)
}

/**
 * `trend`: rows of a series, oldest first → one row a series: the group column if named, `points`, `slope`, `chi_square`,
 * `p_value`, `is_significant`, `direction` (INCREASING, DECREASING, NO_CHANGE, CANNOT_CALCULATE), `meaning` (BETTER, WORSE,
 * NO_JUDGEMENT) and `reason`. Series come in the order in which they first appear.
 */
export function statsTrend(rows: readonly StatsRow[], options: TrendRowOptions): StatsRow[] {
  const series = new Map<string, StatsRow[]>()
  for (const row of rows) {
    const name = options.group === undefined ? '' : (readText(row, options.group) ?? '')
    const members = series.get(name)
    if (members === undefined) series.set(name, [row])
    else members.push(row)
  }
  return [...series].map(([name, members]) => {
    const trend = measure(members, options)
    return {
      ...(options.group === undefined ? {} : { [options.group]: name }),
      points: members.length,
      slope: trend.slope,
      chi_square: trend.chiSquare,
      p_value: trend.pValue,
      is_significant: trend.isSignificant,
      direction: trend.direction,
      meaning: readTrend(trend, options.direction ?? 'NEUTRAL'),
      reason: trend.reason,
    }
  })
}
