import { DOUBLE_MARK, FIRST_CATEGORY, type MatrixItem, OMITTED, UNREADABLE } from '../matrix/response-matrix.ts'
import { fisherInterval, wilsonInterval } from '../numeric/wilson.ts'
import { adviseItem } from './advise-item.ts'
import { analyseOptions, type OptionContext } from './analyse-options.ts'
import { biserial } from './biserial.ts'
import { classifyDifficulty, classifyDiscrimination } from './classify.ts'
import { correlation, type ItemMoments } from './item-moments.ts'
import type { ItemStatistics, TailRule } from './item-statistics.ts'
import { codeCounts, type ItemTable } from './item-table.ts'
import { type Gap, MINIMUM } from './minimum-numbers.ts'
import { discriminativeEfficiency } from './moodle.ts'
import { type ScoreGroups, weighCounts } from './score-groups.ts'
import { suspectKey } from './suspect-key.ts'

export interface ItemContext extends OptionContext {
  values: Float64Array
  tailRule: TailRule
  tailSize: number
  tails: ScoreGroups
  itemCount: number
  varianceSum: number
}

export function analyseItem(
  item: MatrixItem,
  index: number,
  table: ItemTable,
  moments: ItemMoments,
  effectiveWeight: number | null,
  context: ItemContext,
): ItemStatistics {
  const n = context.scores.n
  const hasDifficulty = n >= MINIMUM.difficulty
  const hasDiscrimination = n >= MINIMUM.discrimination
  const dichotomous = isDichotomous(item)
  const p = hasDifficulty && item.maximum > 0 ? moments.mean / item.maximum : null
  const rest = <T>(value: T | null): T | null => (hasDiscrimination ? value : null)
  const pbisCorrected = rest(correlation(moments.covarianceRest, moments.variance, moments.restVariance))
  const omitted = table.n[OMITTED] ?? 0
  const dFractional = rest(tailDifference(table, item, context.tails, context.tailSize, context.tailSize))
  const options = analyseOptions(item, table, moments, context)
  const base: ItemStatistics = {
    index,
    id: item.id,
    topic: item.topic,
    type: item.type,
    key: keyText(item),
    n,
    omitted,
    doubleMarks: table.n[DOUBLE_MARK] ?? 0,
    unreadable: table.n[UNREADABLE] ?? 0,
    maximum: item.maximum,
    isDichotomous: dichotomous,
    p,
    pInterval: dichotomous && p !== null ? wilsonInterval(p, n) : null,
    omitRate: hasDifficulty ? omitted / n : null,
    variance: hasDifficulty ? moments.variance : null,
    pbisUncorrected: rest(correlation(moments.covarianceTotal, moments.variance, context.scores.variance)),
    pbisCorrected,
    pbisInterval: pbisCorrected === null ? null : fisherInterval(pbisCorrected, n),
    biserialCorrected: dichotomous && p !== null ? biserial(pbisCorrected, p) : null,
    dFractional,
    tailRule: context.tailRule,
    dQuantile: rest(tailDifference(table, item, context.groups, context.groupSizes.lower, context.groupSizes.upper)),
    alphaIfDeleted: rest(alphaIfDeleted(moments, context)),
    moodleFacility: p === null ? null : 100 * p,
    moodleDiscriminationIndex: pbisCorrected === null ? null : 100 * pbisCorrected,
    moodleDiscriminativeEfficiency: rest(discriminativeEfficiency(table, item.points, context.values, moments)),
    moodleEffectiveWeight: rest(effectiveWeight),
    difficultyClass: p === null ? null : classifyDifficulty(p),
    discriminationClass: dFractional === null ? null : classifyDiscrimination(dFractional),
    options,
    areOptionsJudged: n >= MINIMUM.options,
    functioningDistractors: null,
    offeredDistractors: 0,
    suspectedKey: null,
    advice: null,
    gaps: findGaps(n, moments),
  }
  return judge(base, item)
}

/** Adds what needs the options: distractors, key check, advice. */
function judge(base: ItemStatistics, { type }: MatrixItem): ItemStatistics {
  const hasOptions = type !== 'scored' && type !== 'rubric'
  const distractors = hasOptions ? base.options.filter(({ isAnswer, isKey }) => isAnswer && !isKey) : []
  const offeredDistractors = distractors.length
  const working = distractors.filter(({ isFunctioning }) => isFunctioning).length
  const functioningDistractors = base.areOptionsJudged && offeredDistractors > 0 ? working : null
  const suspectedKey = base.areOptionsJudged && hasOptions ? suspectKey(base.options, base.n) : null
  const { p, dFractional: discrimination } = base
  const isCounted = type === 'single' && functioningDistractors !== null
  const advice =
    p === null || discrimination === null
      ? null
      : adviseItem({
          p,
          discrimination,
          suspectedKey,
          options: base.areOptionsJudged && hasOptions ? base.options : [],
          functioning: isCounted ? functioningDistractors : 0,
          offered: isCounted ? offeredDistractors : 0,
        })
  return { ...base, offeredDistractors, functioningDistractors, suspectedKey, advice }
}

function tailDifference(
  table: ItemTable,
  { points, maximum }: MatrixItem,
  groups: ScoreGroups,
  lowerSize: number,
  upperSize: number,
): number | null {
  if (lowerSize <= 0 || upperSize <= 0 || maximum <= 0) return null
  let difference = 0
  for (let code = FIRST_CATEGORY; code < table.codes; code++) {
    const value = points[code] ?? 0
    if (value === 0) continue
    const counts = codeCounts(table, code)
    difference +=
      value * (weighCounts(counts, groups.upper) / upperSize - weighCounts(counts, groups.lower) / lowerSize)
  }
  return difference / maximum
}

/** Cronbach's alpha of the other n - 1 items; null below three items or where the rest score does not vary. */
function alphaIfDeleted(
  { variance, restVariance }: ItemMoments,
  { itemCount, varianceSum }: ItemContext,
): number | null {
  if (itemCount < 3 || restVariance <= 1e-12) return null
  return ((itemCount - 1) / (itemCount - 2)) * (1 - (varianceSum - variance) / restVariance)
}

export const isDichotomous = ({ points, maximum }: MatrixItem): boolean =>
  maximum > 0 && points.every((value) => value === 0 || value === maximum)

function keyText({ categories, points, maximum }: MatrixItem): string {
  const right = categories.flatMap((label, index) => {
    const value = points[FIRST_CATEGORY + index] ?? 0
    if (value <= 0) return []
    return [value === maximum ? label : `${label}:${value / maximum}`]
  })
  return right.join('|')
}

function findGaps(n: number, moments: ItemMoments): Gap[] {
  const gaps: Gap[] = []
  for (const statistic of ['difficulty', 'discrimination', 'options'] as const) {
    if (n < MINIMUM[statistic]) gaps.push({ statistic, reason: 'TOO_FEW', n, minimum: MINIMUM[statistic] })
  }
  if (n >= MINIMUM.discrimination && moments.variance <= 1e-12) {
    gaps.push({ statistic: 'discrimination', reason: 'NO_SPREAD', n, minimum: null })
  }
  return gaps
}
