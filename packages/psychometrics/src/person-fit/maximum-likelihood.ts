import { findRoot } from '../irt/find-root.ts'
import { type ItemParameters, logistic } from '../irt/item-parameters.ts'

const FARTHEST = 4 // bounds of ability usual in person fit (PerFit); likelihoods that rise beyond say nothing more

/** Maximum-likelihood ability within [-4, 4]: the root of Σ a(x - P). All right or all wrong give a bound. */
export function maximumLikelihood(x: ArrayLike<number>, { slopes, intercepts }: ItemParameters): number {
  const score = (ability: number): number =>
    slopes.reduce((sum, a, item) => sum + a * ((x[item] ?? 0) - logistic(a * ability + (intercepts[item] ?? 0))), 0)
  if (score(FARTHEST) >= 0) return FARTHEST
  if (score(-FARTHEST) <= 0) return -FARTHEST
  return findRoot(score, -FARTHEST, FARTHEST)
}
