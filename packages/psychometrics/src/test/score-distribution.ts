import { scoreQuantile } from '../items/score-groups.ts'
import { type ScoreLevels, scoreMoments } from '../items/score-levels.ts'

export interface ScoreDistribution {
  n: number
  mean: number | null
  /** Divisor n - 1. */
  sd: number | null
  median: number | null
  min: number | null
  max: number | null
  /** Of the population: m3/m2^1.5 and m4/m2² - 3. */
  skewness: number | null
  kurtosis: number | null
  /** Sample forms G1 and G2 (Joanes & Gill 1998), as Moodle shows them. */
  skewnessG1: number | null
  kurtosisG2: number | null
}

/** Description of the total scores; what cannot be computed from so few, or from equal, scores is null. */
export function describeScores(levels: ScoreLevels): ScoreDistribution {
  const { n, mean, variance } = scoreMoments(levels)
  const used = levels.values.filter((_, level) => (levels.counts[level] ?? 0) > 0)
  const shape = scoreShape(levels, n, mean)
  return {
    n,
    mean: n > 0 ? mean : null,
    sd: n > 1 ? Math.sqrt(variance) : null,
    median: n > 0 ? scoreQuantile(levels, 0.5) : null,
    min: used[0] ?? null,
    max: used.at(-1) ?? null,
    ...shape,
  }
}

type ShapeNames = 'skewness' | 'kurtosis' | 'skewnessG1' | 'kurtosisG2'

function scoreShape({ values, counts }: ScoreLevels, n: number, mean: number): Pick<ScoreDistribution, ShapeNames> {
  let second = 0
  let third = 0
  let fourth = 0
  for (let level = 0; level < values.length; level++) {
    const deviation = (values[level] ?? 0) - mean
    const square = deviation * deviation * (counts[level] ?? 0)
    second += square
    third += square * deviation
    fourth += square * deviation * deviation
  }
  if (n < 4 || second / n <= 1e-12) return { skewness: null, kurtosis: null, skewnessG1: null, kurtosisG2: null }
  const skewness = third / n / (second / n) ** 1.5
  const kurtosis = fourth / n / (second / n) ** 2 - 3
  return {
    skewness,
    kurtosis,
    skewnessG1: (Math.sqrt(n * (n - 1)) / (n - 2)) * skewness,
    kurtosisG2: ((n - 1) / ((n - 2) * (n - 3))) * ((n + 1) * kurtosis + 6),
  }
}
