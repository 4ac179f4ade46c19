import { FIRST_CATEGORY, type ResponseMatrix } from '../matrix/response-matrix.ts'
import { optionLabel } from './analyse-options.ts'
import { codeCounts, type ItemTable, tabulateItem } from './item-table.ts'
import { weighCounts } from './score-groups.ts'
import type { ScoreLevels } from './score-levels.ts'

export interface OptionCurve {
  option: string
  isKey: boolean
  n: number
  /** Share of each score group, lowest first, that chose the option. */
  shares: number[]
}

export const CURVE_GROUPS = 5

/**
 * How the choice of each option changes with the score: its share in fifths of the pupils by total score, tied scores split between
 * two fifths. A rubric item has one curve, its mean share of the points.
 */
export function optionCurves(matrix: ResponseMatrix, item: number, levels: ScoreLevels): OptionCurve[] {
  const described = matrix.items[item]
  if (!described || matrix.pupilCount === 0) return []
  const table = tabulateItem(matrix, item, levels)
  const fifths = equalGroups(levels.counts, CURVE_GROUPS)
  const size = matrix.pupilCount / CURVE_GROUPS
  const shares = (code: number) => fifths.map((weights) => weighCounts(codeCounts(table, code), weights) / size)
  if (described.type === 'rubric') return [rubricCurve(table, described.points, described.maximum, shares)]
  return described.categories.map((_, index) => {
    const code = FIRST_CATEGORY + index
    const points = described.points[code] ?? 0
    const isKey = points > 0 && points === described.maximum
    return { option: optionLabel(described, code), isKey, n: table.n[code] ?? 0, shares: shares(code) }
  })
}

function rubricCurve(
  table: ItemTable,
  points: Float64Array,
  maximum: number,
  shares: (code: number) => number[],
): OptionCurve {
  const sums = new Array<number>(CURVE_GROUPS).fill(0)
  for (let code = FIRST_CATEGORY; code < table.codes; code++) {
    shares(code).forEach((share, group) => {
      sums[group] = (sums[group] ?? 0) + share * ((points[code] ?? 0) / maximum)
    })
  }
  return { option: 'x̄', isKey: true, n: table.n.reduce((sum, value) => sum + value, 0), shares: sums }
}

/** Weights that cut the levels into groups of equal size. */
function equalGroups(counts: Float64Array, groups: number): Float64Array[] {
  const size = counts.reduce((sum, value) => sum + value, 0) / groups
  return Array.from({ length: groups }, (_, group) => {
    let passed = 0
    return counts.map((count) => {
      const inside = Math.min(passed + count, (group + 1) * size) - Math.max(passed, group * size)
      passed += count
      return count === 0 ? 0 : Math.max(0, inside) / count
    })
  })
}
