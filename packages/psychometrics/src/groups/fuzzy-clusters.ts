export interface FuzzyClusters {
  centres: number[][]
  /** Membership by point and cluster; each point's sum is one. */
  memberships: number[][]
}

const MOST_STEPS = 5000
const STILL = 1e-15 // relative change of the objective

/**
 * Fuzzy c-means with exponent 2: memberships 1/Σ(d²/d'²), centres the means weighted by squared memberships, from given centres until
 * the objective stands still (Bezdek 1981). A point on a centre belongs to it alone.
 */
export function fuzzyClusters(
  points: readonly (readonly number[])[],
  start: readonly (readonly number[])[],
): FuzzyClusters {
  let centres = start.map((centre) => [...centre])
  let memberships: number[][] = []
  let objective = Infinity
  for (let step = 0; step < MOST_STEPS; step++) {
    const squares = points.map((point) => centres.map((centre) => squareDistance(point, centre)))
    memberships = squares.map(membershipOf)
    const next = memberships.reduce(
      (sum, row, v) => sum + row.reduce((part, u, c) => part + u * u * (squares[v]?.[c] ?? 0), 0),
      0,
    )
    centres = centres.map((centre, c) => weightedMean(points, memberships, c, centre))
    if (Math.abs(objective - next) <= STILL * (next + STILL)) break
    objective = next
  }
  return { centres, memberships }
}

const squareDistance = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + (value - (b[i] ?? 0)) ** 2, 0)

function membershipOf(squares: readonly number[]): number[] {
  const on = squares.indexOf(0)
  if (on >= 0) return squares.map((_, c) => (c === on ? 1 : 0))
  const inverse = squares.map((square) => 1 / square)
  const sum = inverse.reduce((total, value) => total + value, 0)
  return inverse.map((value) => value / sum)
}

function weightedMean(
  points: readonly (readonly number[])[],
  memberships: readonly (readonly number[])[],
  cluster: number,
  before: readonly number[],
): number[] {
  const weights = memberships.map((row) => (row[cluster] ?? 0) ** 2)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return before.map((value, i) =>
    total > 0 ? points.reduce((sum, point, v) => sum + (weights[v] ?? 0) * (point[i] ?? 0), 0) / total : value,
  )
}
