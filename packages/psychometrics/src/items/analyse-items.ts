import type { ResponseMatrix } from '../matrix/response-matrix.ts'
import { analyseItem, type ItemContext } from './analyse-item.ts'
import { itemMoments } from './item-moments.ts'
import type { ItemStatistics } from './item-statistics.ts'
import { tabulateItem } from './item-table.ts'
import { effectiveWeights } from './moodle.ts'
import { fractionalGroups, HALVES_BELOW, quantileGroups, TAIL_SHARE, weighCounts } from './score-groups.ts'
import { type ScoreLevels, scoreLevels, scoreMoments } from './score-levels.ts'

/**
 * Classical statistics of every item. The matrix must hold answers of every pupil to every item; several forms with different
 * items are analysed one by one (`splitByItems`). Time O(N n), memory O(N + levels x categories).
 */
export function analyseItems(matrix: ResponseMatrix, levels: ScoreLevels = scoreLevels(matrix)): ItemStatistics[] {
  const tables = matrix.items.map((_, item) => tabulateItem(matrix, item, levels))
  const scores = scoreMoments(levels)
  const moments = tables.map((table, item) =>
    itemMoments(table, matrix.items[item]?.points ?? new Float64Array(), scores),
  )
  const context = prepareContext(levels, moments)
  const weights = effectiveWeights(moments.map(({ covarianceTotal }) => covarianceTotal))
  return matrix.items.flatMap((item, index) => {
    const table = tables[index]
    const itemsMoments = moments[index]
    if (!table || !itemsMoments) return []
    return [analyseItem(item, index, table, itemsMoments, weights[index] ?? null, context)]
  })
}

function prepareContext(levels: ScoreLevels, moments: readonly { variance: number }[]): ItemContext {
  const scores = scoreMoments(levels)
  const groups = quantileGroups(levels)
  const lower = weighCounts(levels.counts, groups.lower)
  const upper = weighCounts(levels.counts, groups.upper)
  const tailRule = scores.n < HALVES_BELOW ? 'halves' : '27%'
  const share = tailRule === 'halves' ? 0.5 : TAIL_SHARE
  return {
    scores,
    values: levels.values,
    groups,
    groupSizes: { lower, upper, middle: scores.n - lower - upper },
    tailRule,
    tailSize: share * scores.n,
    tails: fractionalGroups(levels, share),
    itemCount: moments.length,
    varianceSum: moments.reduce((sum, { variance }) => sum + variance, 0),
  }
}
