import { findRoot } from '../irt/find-root.ts'
import { type ChoiceTable, NO_CHOICE } from './choice-table.ts'
import type { NominalParameters } from './nominal-model.ts'

const PRIOR_VARIANCE = 10 // wide, so that abilities are hardly drawn in (Zopluoglu, CopyDetect 1.3)
const FARTHEST = 20

/**
 * Abilities under the nominal model: modes of the posterior under N(0, 10), the root of Σ (a of the choice - mean a) - θ/10. Omitted
 * answers, and options without parameters, say nothing; a pupil without answers has 0.
 */
export function nominalAbilities(table: ChoiceTable, parameters: NominalParameters): Float64Array {
  return Float64Array.from({ length: table.pupilCount }, (_, pupil) => {
    const items = answered(table, parameters, pupil)
    return findRoot(
      (theta) => slopeExcess(table, parameters, items, theta) - theta / PRIOR_VARIANCE,
      -FARTHEST,
      FARTHEST,
    )
  })
}

interface Answered {
  item: number
  slope: number
}

function answered(
  { itemCount, optionCount, choices }: ChoiceTable,
  { slopes }: NominalParameters,
  pupil: number,
): Answered[] {
  return Array.from({ length: itemCount }, (_, item) => {
    const choice = choices[pupil * itemCount + item] ?? NO_CHOICE
    return { item, slope: choice === NO_CHOICE ? Number.NaN : (slopes[item * optionCount + choice - 1] ?? Number.NaN) }
  }).filter(({ slope }) => !Number.isNaN(slope))
}

function slopeExcess(
  { optionCount }: ChoiceTable,
  { slopes, intercepts }: NominalParameters,
  items: readonly Answered[],
  theta: number,
): number {
  let excess = 0
  for (const { item, slope } of items) {
    let highest = -Infinity
    for (let k = item * optionCount; k < (item + 1) * optionCount; k++) {
      const logit = (slopes[k] ?? 0) * theta + (intercepts[k] ?? 0)
      if (logit > highest) highest = logit
    }
    let [total, weighted] = [0, 0]
    for (let k = item * optionCount; k < (item + 1) * optionCount; k++) {
      const logit = (slopes[k] ?? 0) * theta + (intercepts[k] ?? 0)
      if (Number.isNaN(logit)) continue
      const weight = Math.exp(logit - highest)
      total += weight
      weighted += weight * (slopes[k] ?? 0)
    }
    excess += slope - weighted / total
  }
  return excess
}
