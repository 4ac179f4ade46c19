import { DOUBLE_MARK, FIRST_CATEGORY, type MatrixItem, OMITTED, UNREADABLE } from '../matrix/response-matrix.ts'
import { correlation, type ItemMoments } from './item-moments.ts'
import { codeCounts, type ItemTable } from './item-table.ts'
import { type ScoreGroups, weighCounts } from './score-groups.ts'
import type { ScoreMoments } from './score-levels.ts'

/** A distractor works from this share of pupils on. */
export const FUNCTIONING_SHARE = 0.05 // 5 % rule: Haladyna & Downing 1993

export interface OptionStatistics {
  code: number
  /** '-' omitted, '*' double mark, '?' unreadable. */
  option: string
  isKey: boolean
  isAnswer: boolean
  n: number
  share: number
  /** Correlation of choosing it with the rest score T - x of the item. */
  restCorrelation: number | null
  /** Correlation with the total score less the choice itself, as the R package CTT does it. */
  cttCorrelation: number | null
  lower: number | null
  middle: number | null
  upper: number | null
  isFunctioning: boolean
}

const SPECIAL_LABELS = { [OMITTED]: '-', [DOUBLE_MARK]: '*', [UNREADABLE]: '?' } as const

export function optionLabel(item: MatrixItem, code: number): string {
  if (code >= FIRST_CATEGORY) return item.categories[code - FIRST_CATEGORY] ?? ''
  return SPECIAL_LABELS[code as keyof typeof SPECIAL_LABELS] ?? ''
}

export interface OptionContext {
  scores: ScoreMoments
  groups: ScoreGroups
  groupSizes: { lower: number; middle: number; upper: number }
}

/** Statistics of every code of an item but NOT_PRESENTED, in code order. */
export function analyseOptions(
  item: MatrixItem,
  table: ItemTable,
  moments: ItemMoments,
  context: OptionContext,
): OptionStatistics[] {
  const options: OptionStatistics[] = []
  for (let code = 0; code < table.codes; code++) {
    if (code in SPECIAL_LABELS || code >= FIRST_CATEGORY)
      options.push(analyseOption(item, code, table, moments, context))
  }
  return options
}

function analyseOption(
  item: MatrixItem,
  code: number,
  table: ItemTable,
  moments: ItemMoments,
  { scores, groups, groupSizes }: OptionContext,
): OptionStatistics {
  const n = table.n[code] ?? 0
  const pupils = scores.n
  const share = pupils === 0 ? 0 : n / pupils
  const points = item.points[code] ?? 0
  const isAnswer = code >= FIRST_CATEGORY
  const isKey = isAnswer && points > 0 && points === item.maximum
  const variance = pupils > 1 ? (n * (1 - share)) / (pupils - 1) : 0
  const withTotal = pupils > 1 ? ((table.scoreSum[code] ?? 0) - n * scores.mean) / (pupils - 1) : 0
  const withItem = pupils > 1 ? (n * (points - moments.mean)) / (pupils - 1) : 0
  const restCorrelation = correlation(withTotal - withItem, variance, moments.restVariance)
  const cttVariance = Math.max(0, scores.variance + variance - 2 * withTotal)
  const counts = codeCounts(table, code)
  const lower = weighCounts(counts, groups.lower)
  const upper = weighCounts(counts, groups.upper)
  const perGroup = (count: number, size: number): number | null => (size === 0 ? null : count / size)
  return {
    code,
    option: optionLabel(item, code),
    isKey,
    isAnswer,
    n,
    share,
    restCorrelation,
    cttCorrelation: correlation(withTotal - variance, variance, cttVariance),
    lower: perGroup(lower, groupSizes.lower),
    middle: perGroup(n - lower - upper, groupSizes.middle),
    upper: perGroup(upper, groupSizes.upper),
    isFunctioning: isAnswer && points === 0 && share >= FUNCTIONING_SHARE && (restCorrelation ?? 0) < 0,
  }
}
