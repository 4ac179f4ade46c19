import { normalQuantile } from '../numeric/normal-quantile.ts'
import type { ChoiceTable } from './choice-table.ts'
import { emptyModel, type OptionModel } from './option-model.ts'
import { countByScore, type ScoreCounts } from './score-counts.ts'
import { shareOptions } from './share-options.ts'

const BANDWIDTH = 1.1 // h = 1.1 N^-0.2 in units of the normal score (Ramsay 1991, Psychometrika 56, 611-630)
const RIGHT_PRIOR = 0.5 // half a pupil right and half one wrong
const OPTION_PRIOR = 0.25 // a quarter of a pupil on every option, so that one nobody chose stays possible
const LEAST = 0.01 // no answer is ever certain

/**
 * Kernel option curves by score: z = Φ⁻¹((rank - ½)/N), weights exp(-½((z - z')/h)²), P(right) = (Σ w·right + ½)/(Σ w + 1) within
 * [.01, .99], wrong options share the rest by Σ w + ¼ (after Ramsay 1991). A population of none gives even chances.
 */
export function kernelModel(table: ChoiceTable, population?: readonly number[]): OptionModel {
  const counts = countByScore(table, population)
  const model = emptyModel(table, counts.levelOf, counts.levelCount)
  const scores = normalScores(counts)
  const n = counts.pupils.reduce((sum, value) => sum + value, 0)
  const bandwidth = BANDWIDTH * Math.max(1, n) ** -0.2
  const width = table.itemCount * (table.optionCount + 1)
  for (let level = 0; level < counts.levelCount; level++) {
    const smoothed = smooth(counts, scores, level, bandwidth, width)
    fillLevel(table, smoothed, { of: model.probabilities, to: level * width })
  }
  return model
}

interface Smoothed {
  total: number
  chosen: Float64Array
}

/** Normal score of every possible score by its mid-rank in the population. */
function normalScores({ pupils }: ScoreCounts): Float64Array {
  const n = pupils.reduce((sum, value) => sum + value, 0)
  let below = 0
  return pupils.map((count) => {
    const share = (below + count / 2) / n
    below += count
    return n === 0 ? 0 : normalQuantile(Math.min(1 - 0.5 / n, Math.max(0.5 / n, share)))
  })
}

function smooth(counts: ScoreCounts, scores: Float64Array, level: number, bandwidth: number, width: number): Smoothed {
  const chosen = new Float64Array(width)
  let total = 0
  counts.pupils.forEach((pupils, other) => {
    if (pupils === 0) return
    const weight = Math.exp(-0.5 * (((scores[level] ?? 0) - (scores[other] ?? 0)) / bandwidth) ** 2)
    total += weight * pupils
    for (let place = 0; place < width; place++) {
      chosen[place] = (chosen[place] ?? 0) + weight * (counts.chosen[other * width + place] ?? 0)
    }
  })
  return { total, chosen }
}

function fillLevel(table: ChoiceTable, { total, chosen }: Smoothed, out: { of: Float64Array; to: number }): void {
  for (let item = 0; item < table.itemCount; item++) {
    const first = item * (table.optionCount + 1)
    let right = RIGHT_PRIOR
    for (let option = 1; option <= table.optionCount; option++) {
      if (table.right[first + option] === 1) right += chosen[first + option] ?? 0
    }
    const p = Math.min(1 - LEAST, Math.max(LEAST, right / (total + 2 * RIGHT_PRIOR)))
    shareOptions(table, item, p, { of: chosen, from: first, prior: OPTION_PRIOR }, { of: out.of, to: out.to + first })
  }
}
