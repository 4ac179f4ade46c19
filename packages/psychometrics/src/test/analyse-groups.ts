import { type Gap, MINIMUM } from '../items/minimum-numbers.ts'
import { type ScoreLevels, scoreLevels } from '../items/score-levels.ts'
import { itemCodes, type PupilGroup, type ResponseMatrix } from '../matrix/response-matrix.ts'
import { type Interval, wilsonInterval } from '../numeric/wilson.ts'
import { cronbachAlpha, feldtInterval } from './reliability.ts'

/** Test statistics of one class, school or kecamatan. */
export interface GroupStatistics {
  column: string
  name: string
  n: number
  mean: number | null
  /** Mean as a share of the highest score. */
  meanShare: number | null
  sd: number | null
  min: number | null
  max: number | null
  alpha: number | null
  alphaInterval: Interval | null
  sem: number | null
  /** Share of pupils at or above the cut score, where one is given. */
  shareAtCut: number | null
  shareInterval: Interval | null
  gap: Gap | null
}

/** Statistics by the values of a group column, in alphabetical order. O(N n) for any number of groups. */
export function analyseGroups(
  matrix: ResponseMatrix,
  group: PupilGroup,
  cutScore: number | null = null,
  levels: ScoreLevels = scoreLevels(matrix),
): GroupStatistics[] {
  const totals = sumByGroup(group, levels.totals)
  const varianceSums = itemVarianceSums(matrix, group, totals)
  const highest = matrix.items.reduce((sum, { maximum }) => sum + maximum, 0)
  const atCut = cutScore === null ? null : countAtCut(group, levels.totals, cutScore)
  return group.names.map((name, index) => {
    const sums = totals[index] ?? emptySums()
    return describe(
      group.column,
      name,
      sums,
      varianceSums[index] ?? 0,
      matrix.itemCount,
      highest,
      atCut?.[index] ?? null,
    )
  })
}

interface GroupSums {
  n: number
  mean: number
  squares: number
  min: number
  max: number
}

const emptySums = (): GroupSums => ({ n: 0, mean: 0, squares: 0, min: Infinity, max: -Infinity })

/** Running mean and sum of squared deviations (Welford 1962). */
function add(sums: GroupSums, value: number): void {
  sums.n++
  const step = value - sums.mean
  sums.mean += step / sums.n
  sums.squares += step * (value - sums.mean)
  if (value < sums.min) sums.min = value
  if (value > sums.max) sums.max = value
}

function sumByGroup({ names, of }: PupilGroup, values: Float64Array): GroupSums[] {
  const all = names.map(emptySums)
  for (let pupil = 0; pupil < of.length; pupil++) {
    const sums = all[of[pupil] ?? 0]
    if (sums) add(sums, values[pupil] ?? 0)
  }
  return all
}

function itemVarianceSums(matrix: ResponseMatrix, group: PupilGroup, totals: readonly GroupSums[]): Float64Array {
  const variances = new Float64Array(totals.length)
  const sums = new Float64Array(totals.length)
  const squares = new Float64Array(totals.length)
  matrix.items.forEach(({ points }, item) => {
    const codes = itemCodes(matrix, item)
    sums.fill(0)
    squares.fill(0)
    for (let pupil = 0; pupil < codes.length; pupil++) {
      const place = group.of[pupil] ?? 0
      const value = points[codes[pupil] ?? 0] ?? 0
      sums[place] = (sums[place] ?? 0) + value
      squares[place] = (squares[place] ?? 0) + value * value
    }
    totals.forEach(({ n }, place) => {
      if (n < 2) return
      const sum = sums[place] ?? 0
      variances[place] = (variances[place] ?? 0) + ((squares[place] ?? 0) - (sum * sum) / n) / (n - 1)
    })
  })
  return variances
}

function countAtCut({ names, of }: PupilGroup, totals: Float64Array, cut: number): number[] {
  const counts = names.map(() => 0)
  for (let pupil = 0; pupil < of.length; pupil++) {
    const place = of[pupil] ?? 0
    if ((totals[pupil] ?? 0) >= cut - 1e-9) counts[place] = (counts[place] ?? 0) + 1
  }
  return counts
}

function describe(
  column: string,
  name: string,
  { n, mean, squares, min, max }: GroupSums,
  varianceSum: number,
  items: number,
  highest: number,
  atCut: number | null,
): GroupStatistics {
  const isShown = n >= MINIMUM.difficulty
  const variance = n > 1 ? squares / (n - 1) : 0
  const alpha = n >= MINIMUM.reliability ? cronbachAlpha(items, varianceSum, variance) : null
  const shareAtCut = isShown && atCut !== null ? atCut / n : null
  return {
    column,
    name,
    n,
    mean: isShown ? mean : null,
    meanShare: isShown && highest > 0 ? mean / highest : null,
    sd: isShown ? Math.sqrt(variance) : null,
    min: isShown ? min : null,
    max: isShown ? max : null,
    alpha,
    alphaInterval: alpha === null ? null : feldtInterval(alpha, n, items),
    sem: alpha === null ? null : Math.sqrt(variance * Math.max(0, 1 - alpha)),
    shareAtCut,
    shareInterval: shareAtCut === null ? null : wilsonInterval(shareAtCut, n),
    gap: isShown ? null : { statistic: 'group', reason: 'TOO_FEW', n, minimum: MINIMUM.difficulty },
  }
}
