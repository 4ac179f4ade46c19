import type { ClassProfile } from './class-profile.ts'
import { type FuzzyClusters, fuzzyClusters } from './fuzzy-clusters.ts'
import { type Components, principalComponents } from './principal-components.ts'

export const LEAST_CLASSES = 60 // below it the clusters are too few to be trusted (own simulations)
const CLUSTERS = 6 // as many as the reference analysis used

export interface CheatingPropensity {
  /** Two component scores of each class, scaled to unit variance. */
  scores: [number, number][]
  components: Components
  clusters: FuzzyClusters
  outlier: number
  /** Membership in the outlier cluster; a class's corrected weight is one less it. */
  propensities: number[]
}

/**
 * Cheating propensity of classes: mean, spread, omissions and heterogeneity standardised, two principal components, fuzzy clusters
 * started at equally spaced ranks of the first; the membership in the cluster highest on it: high mean, small spread, uniform answers
 * (Quintano, Castellano & Longobardi 2009). Fewer classes than clusters, or a profile column without spread, give null.
 */
export function cheatingPropensity(classes: readonly ClassProfile[]): CheatingPropensity | null {
  const columns = [
    classes.map(({ meanPercent }) => meanPercent),
    classes.map(({ sdPercent }) => sdPercent),
    classes.map(({ nonResponse }) => nonResponse),
    classes.map(({ heterogeneity }) => heterogeneity),
  ].map(standardise)
  if (classes.length < CLUSTERS || columns.some((column) => column === null)) return null
  const standard = columns.flatMap((column) => (column === null ? [] : [column]))
  const components = orient(principalComponents(standard))
  const [first, second] = [0, 1].map((which) =>
    classes.map((_, row) => {
      const vector = components.vectors[which] ?? []
      const score = standard.reduce((sum, column, i) => sum + (vector[i] ?? 0) * (column[row] ?? 0), 0)
      return score / Math.sqrt(components.values[which] ?? 1)
    }),
  )
  const scores = classes.map((_, row): [number, number] => [first?.[row] ?? 0, second?.[row] ?? 0])
  const clusters = fuzzyClusters(scores, startCentres(scores))
  const heights = clusters.centres.map(([height = 0]) => height)
  const outlier = heights.indexOf(Math.max(...heights))
  return { scores, components, clusters, outlier, propensities: clusters.memberships.map((row) => row[outlier] ?? 0) }
}

function standardise(values: readonly number[]): number[] | null {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
  return variance > 0 ? values.map((value) => (value - mean) / Math.sqrt(variance)) : null
}

/** The first component rises with the mean score; the second with its largest part. */
function orient({ values, vectors }: Components): Components {
  return {
    values,
    vectors: vectors.map((vector, which) => {
      const largest = vector.reduce((best, part) => (Math.abs(part) > Math.abs(best) ? part : best), 0)
      const isTurned = (which === 0 ? (vector[0] ?? 0) : largest) < 0
      return isTurned ? vector.map((part) => -part) : vector
    }),
  }
}

function startCentres(scores: readonly (readonly number[])[]): number[][] {
  const sorted = scores.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
  return Array.from({ length: CLUSTERS }, (_, c) => {
    const rank = Math.round(((c + 0.5) / CLUSTERS) * scores.length + 0.5)
    return [...(sorted[rank - 1] ?? [0, 0])]
  })
}
