import { itemCodes, type ResponseMatrix } from '../matrix/response-matrix.ts'
import type { ScoreLevels } from './score-levels.ts'

/** How often each code of one item was met at each score level: code c, level l at c * levels + l. */
export interface ItemTable {
  codes: number
  levels: number
  counts: Float64Array
  /** Pupils by code. */
  n: Float64Array
  /** Sum of the total scores of those pupils. */
  scoreSum: Float64Array
}

/** One pass over the answers of an item; every statistic of the item and its options follows from this table. */
export function tabulateItem(matrix: ResponseMatrix, item: number, scores: ScoreLevels): ItemTable {
  const codes = matrix.items[item]?.points.length ?? 0
  const levels = scores.values.length
  const counts = new Float64Array(codes * levels)
  const answers = itemCodes(matrix, item)
  const { levelOf } = scores
  for (let pupil = 0; pupil < answers.length; pupil++) {
    const cell = (answers[pupil] ?? 0) * levels + (levelOf[pupil] ?? 0)
    counts[cell] = (counts[cell] ?? 0) + 1
  }
  return { codes, levels, counts, ...margins(counts, codes, scores.values) }
}

function margins(counts: Float64Array, codes: number, values: Float64Array): Pick<ItemTable, 'n' | 'scoreSum'> {
  const n = new Float64Array(codes)
  const scoreSum = new Float64Array(codes)
  const levels = values.length
  for (let code = 0; code < codes; code++) {
    let pupils = 0
    let sum = 0
    for (let level = 0; level < levels; level++) {
      const count = counts[code * levels + level] ?? 0
      pupils += count
      sum += count * (values[level] ?? 0)
    }
    n[code] = pupils
    scoreSum[code] = sum
  }
  return { n, scoreSum }
}

/** Score distribution of the pupils with one code. */
export const codeCounts = (table: ItemTable, code: number): Float64Array =>
  table.counts.subarray(code * table.levels, (code + 1) * table.levels)
