import type { ItemStatistics } from '../items/item-statistics.ts'
import { type Gap, MINIMUM } from '../items/minimum-numbers.ts'
import { type ScoreLevels, scoreLevels, scoreMoments } from '../items/score-levels.ts'
import type { ResponseMatrix } from '../matrix/response-matrix.ts'
import type { Interval } from '../numeric/wilson.ts'
import { itemCovariances } from './item-covariances.ts'
import {
  type CorrelationSummary,
  cronbachAlpha,
  feldtInterval,
  kr21,
  type SplitHalf,
  splitHalf,
  summariseCorrelations,
} from './reliability.ts'
import { describeScores, type ScoreDistribution } from './score-distribution.ts'

export interface TestStatistics {
  persons: number
  items: number
  /** Highest score that can be reached. */
  maximum: number
  scores: ScoreDistribution
  alpha: number | null
  alphaInterval: Interval | null
  /** KR-20 and KR-21 only where every item gives 0 or 1 point. */
  kr20: number | null
  kr21: number | null
  sem: number | null
  correlations: CorrelationSummary
  splitHalf: SplitHalf | null
  meanP: number | null
  meanPbisCorrected: number | null
  /** Share of items with p from .30 to .70. */
  difficultyBalance: number | null
  functioningDistractors: { working: number; offered: number } | null
  gaps: Gap[]
}

const NO_CORRELATIONS: CorrelationSummary = { alphaStandardised: null, lambda6: null, meanInterItemR: null }

/** Classical statistics of a whole test, given those of its items. */
export function analyseTest(
  matrix: ResponseMatrix,
  items: readonly ItemStatistics[],
  levels: ScoreLevels = scoreLevels(matrix),
): TestStatistics {
  const { pupilCount: persons, itemCount } = matrix
  const hasReliability = persons >= MINIMUM.reliability
  const { mean, variance } = scoreMoments(levels)
  const covariances = hasReliability ? itemCovariances(matrix) : new Float64Array()
  const varianceSum = items.reduce((sum, item) => sum + (item.variance ?? 0), 0)
  const alpha = hasReliability ? cronbachAlpha(itemCount, varianceSum, variance) : null
  const isZeroOne = matrix.items.every(({ maximum }) => maximum === 1) && items.every((item) => item.isDichotomous)
  return {
    persons,
    items: itemCount,
    maximum: matrix.items.reduce((sum, item) => sum + item.maximum, 0),
    scores: describeScores(levels),
    alpha,
    alphaInterval: alpha === null ? null : feldtInterval(alpha, persons, itemCount),
    kr20: isZeroOne ? alpha : null,
    kr21: isZeroOne && hasReliability ? kr21(itemCount, mean, (variance * (persons - 1)) / persons) : null,
    sem: alpha === null ? null : Math.sqrt(variance * Math.max(0, 1 - alpha)),
    correlations: hasReliability ? summariseCorrelations(covariances, itemCount) : NO_CORRELATIONS,
    splitHalf: hasReliability ? splitHalf(covariances, itemCount) : null,
    meanP: average(items.map(({ p }) => p)),
    meanPbisCorrected: average(items.map(({ pbisCorrected }) => pbisCorrected)),
    difficultyBalance: balanceOf(items),
    functioningDistractors: countDistractors(items),
    gaps: findGaps(persons, itemCount, alpha),
  }
}

function average(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length
}

function balanceOf(items: readonly ItemStatistics[]): number | null {
  const judged = items.filter(({ difficultyClass }) => difficultyClass !== null)
  if (judged.length < MINIMUM.balanceItems) return null
  return judged.filter(({ difficultyClass }) => difficultyClass === 'MEDIUM').length / judged.length
}

function countDistractors(items: readonly ItemStatistics[]): TestStatistics['functioningDistractors'] {
  const judged = items.filter(
    ({ type, functioningDistractors }) => type === 'single' && functioningDistractors !== null,
  )
  if (judged.length === 0) return null
  return {
    working: judged.reduce((sum, item) => sum + (item.functioningDistractors ?? 0), 0),
    offered: judged.reduce((sum, item) => sum + item.offeredDistractors, 0),
  }
}

function findGaps(persons: number, items: number, alpha: number | null): Gap[] {
  const gaps: Gap[] = []
  if (persons < MINIMUM.reliability) {
    gaps.push({ statistic: 'reliability', reason: 'TOO_FEW', n: persons, minimum: MINIMUM.reliability })
  } else if (items < 2) gaps.push({ statistic: 'reliability', reason: 'TOO_FEW_ITEMS', n: items, minimum: 2 })
  else if (alpha === null) gaps.push({ statistic: 'reliability', reason: 'NO_SPREAD', n: persons, minimum: null })
  if (items < MINIMUM.balanceItems) {
    gaps.push({ statistic: 'balance', reason: 'TOO_FEW_ITEMS', n: items, minimum: MINIMUM.balanceItems })
  }
  return gaps
}
