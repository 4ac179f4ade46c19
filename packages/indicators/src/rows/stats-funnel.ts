import { mapLimits } from '../funnel/funnel-limits.ts'
import { judgeFunnel } from '../funnel/judge-funnel.ts'
import { readCount, type StatsRow } from './stats-row.ts'

export interface FunnelRowOptions {
  /** A ratio is observed over expected with benchmark 1; a rate is events over population. */
  kind: 'proportion' | 'rate' | 'ratio'
  /** In multiplied units; all rows together (Σx/Σn, for a ratio 1) unless told. */
  benchmark?: number
  multiplier?: number
  /** Widen the limits by the variation between areas beyond chance. */
  isOverDispersed?: boolean
}

interface Area {
  row: StatsRow
  x: number
  n: number
}

function readArea(row: StatsRow, isProportion: boolean): Area | null {
  const x = readCount(row, 'numerator', 'observed', 'count', 'x')
  const n = readCount(row, 'denominator', 'expected', 'population', 'n')
  return x === null || n === null || n === 0 || (isProportion && x > n) ? null : { row, x, n }
}

function findBenchmark(areas: readonly Area[], { kind, benchmark, multiplier = 1 }: FunnelRowOptions): number {
  if (benchmark !== undefined) return benchmark / multiplier
  if (kind === 'ratio') return 1
  return areas.reduce((sum, { x }) => sum + x, 0) / areas.reduce((sum, { n }) => sum + n, 0)
}

const NOTHING = { lower_95: null, upper_95: null, lower_998: null, upper_998: null, significance: null }

/**
 * `funnel`: one row an area with `numerator, denominator` (also `observed, expected`) → the same with `value`, `benchmark`,
 * `lower_95, upper_95, lower_998, upper_998` in multiplied units and `significance` in words: "High (0.001)",
 * "High (0.025)", "Not significant", "Low (0.025)", "Low (0.001)". Rates are placed by their Poisson interval, proportions
 * by the limits. Rows without a usable pair (n = 0, x > n of a proportion) have nulls; so has every row when the benchmark
 * of a rate or ratio is 0.
 */
export function statsFunnel(rows: readonly StatsRow[], options: FunnelRowOptions): StatsRow[] {
  const { kind, multiplier = 1, isOverDispersed = false } = options
  const areas = rows.flatMap((row) => readArea(row, kind === 'proportion') ?? [])
  const share = findBenchmark(areas, options)
  const funnel = judgeFunnel(areas, { isProportion: kind === 'proportion', benchmark: share, isOverDispersed })
  const judged = funnel?.places ?? []
  const places = new Map(
    areas.map(({ row, x, n }, index) => [row, { value: (x / n) * multiplier, judged: judged[index] }]),
  )
  const benchmark = Number.isFinite(share) ? share * multiplier : null
  return rows.map((row) => {
    const place = places.get(row)
    if (place?.judged === undefined) return { ...row, value: place?.value ?? null, benchmark, ...NOTHING }
    const { lower95, upper95, lower998, upper998 } = mapLimits(place.judged.limits, (limit) => limit * multiplier)
    const limits = { lower_95: lower95, upper_95: upper95, lower_998: lower998, upper_998: upper998 }
    return { ...row, value: place.value, benchmark, ...limits, significance: place.judged.significance }
  })
}
