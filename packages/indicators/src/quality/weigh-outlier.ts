/** How a count stands apart from the months before. */
export type OutlierMethod = 'Z' | 'MODIFIED_Z' | 'MIN_MAX'

export interface OutlierWeight {
  /** (x − mean)/s, s with k − 1; null where all months were alike. */
  readonly z: number | null
  /** (x − median)/(1.4826·MAD); null where more than half the months were alike. */
  readonly modifiedZ: number | null
  readonly median: number
  readonly minimum: number
  readonly maximum: number
  /** The methods by which it stands apart. */
  readonly methods: readonly OutlierMethod[]
}

/** DHIS2's default for outlier detection (docs.dhis2.org, "Outlier detection"). */
const zLimit = 3
/** Iglewicz & Hoaglin (1993), How to Detect and Handle Outliers. */
const modifiedZLimit = 3.5
/** Of a normal distribution σ = 1.4826·MAD. */
const madScale = 1.4826
/** Below a year a season would pass for an outlier. */
const fewestMonths = 12

/**
 * Weighs a count against the same unit's earlier months by z, by modified z (Iglewicz & Hoaglin 1993) and by their
 * range (min–max). A count varies by √mean by chance alone (Poisson), so no spread is taken to be smaller, and beyond the
 * range counts only what lies outside it by more than that. Null with fewer than 12 months.
 */
export function weighOutlier(earlier: readonly number[], count: number): OutlierWeight | null {
  if (earlier.length < fewestMonths) return null
  const mean = earlier.reduce((sum, value) => sum + value, 0) / earlier.length
  const squares = earlier.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const median = medianOf(earlier)
  const deviation = madScale * medianOf(earlier.map((value) => Math.abs(value - median)))
  const deviationOfMean = Math.sqrt(squares / (earlier.length - 1))
  const [minimum, maximum] = [Math.min(...earlier), Math.max(...earlier)]
  const chance = Math.sqrt(Math.max(mean, 0))
  const isBeyond = (distance: number, spread: number, limit: number) =>
    Math.abs(distance) > limit * Math.max(spread, chance)
  const methods: OutlierMethod[] = []
  if (isBeyond(count - mean, deviationOfMean, zLimit)) methods.push('Z')
  if (isBeyond(count - median, deviation, modifiedZLimit)) methods.push('MODIFIED_Z')
  if (count < minimum - chance || count > maximum + chance) methods.push('MIN_MAX')
  return {
    z: deviationOfMean === 0 ? null : (count - mean) / deviationOfMean,
    modifiedZ: deviation === 0 ? null : (count - median) / deviation,
    ...{ median, minimum, maximum, methods },
  }
}

function medianOf(values: readonly number[]): number {
  const ordered = values.toSorted((one, other) => one - other)
  const middle = Math.floor(ordered.length / 2)
  const upper = ordered[middle] ?? Number.NaN
  return ordered.length % 2 === 1 ? upper : ((ordered[middle - 1] ?? Number.NaN) + upper) / 2
}
