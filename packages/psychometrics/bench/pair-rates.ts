import { wilsonInterval } from '../src/numeric/wilson.ts'
import type { ChoiceTable } from '../src/similarity/choice-table.ts'
import { fraryModel } from '../src/similarity/frary-model.ts'
import { kernelModel } from '../src/similarity/kernel-model.ts'
import type { OptionModel } from '../src/similarity/option-model.ts'
import { wesolowskyModel } from '../src/similarity/wesolowsky-model.ts'
import { head, row } from './markdown-table.ts'
import { measuredPairs } from './measured-pairs.ts'
import { SCHOOLS } from './regency.ts'
import { type ItemStyle, STEEP, simulateRegency, USUAL } from './simulate-regency.ts'

const CUT = 3.090232306167813 // z of p = .001 in one direction

const MODELS: Record<string, (table: ChoiceTable) => OptionModel> = {
  kernel: kernelModel,
  frary: fraryModel,
  wesolowsky: wesolowskyModel,
}

/** Honest and copied pairs, and how many of them pass the cut. */
function countPairs(
  estimate: (table: ChoiceTable) => OptionModel,
  items: number,
  style: ItemStyle,
  seeds: readonly number[],
) {
  const counts = { honest: 0, honestAbove: 0, copied: 0, copiedAbove: 0 }
  for (const seed of seeds) {
    const regency = simulateRegency(seed, SCHOOLS, items, { style })
    for (const { isCheated, measures } of measuredPairs(regency, estimate(regency.table))) {
      const isAbove = Math.max(measures[2] ?? 0, measures[3] ?? 0) > CUT ? 1 : 0
      counts[isCheated ? 'copied' : 'honest']++
      counts[isCheated ? 'copiedAbove' : 'honestAbove'] += isAbove
    }
  }
  return counts
}

function withInterval(count: number, of: number, digits: number): string {
  const interval = wilsonInterval(count / of, of)
  return `${(count / of).toFixed(digits)} (${interval?.lower.toFixed(digits)}–${interval?.upper.toFixed(digits)}) of ${of}`
}

/** How many honest and copied pairs lie above p = .001, by model, items and style of exam. */
export function pairRates(seeds: readonly number[]): void {
  head('omega, larger of two directions', 'items', 'exam', 'honest pairs above .001', 'copied pairs above .001')
  for (const [style, exam] of [[USUAL, 'usual'] as const, [STEEP, 'steep'] as const]) {
    for (const items of style === USUAL ? [20, 40] : [40]) {
      for (const [name, estimate] of Object.entries(MODELS)) {
        const { honest, honestAbove, copied, copiedAbove } = countPairs(estimate, items, style, seeds)
        row(name, items, exam, withInterval(honestAbove, honest, 5), withInterval(copiedAbove, copied, 3))
      }
    }
  }
  console.log('')
}
