import type { Quadrature } from '../irt/quadrature.ts'
import { type ChoiceTable, NO_CHOICE } from './choice-table.ts'

export interface NominalCounts {
  /** Expected choices at [(item * (optionCount + 1) + choice) * nodes + node]. */
  chosen: Float64Array
  logLikelihood: number
}

/**
 * Expected choices of every option at every node of ability, given ln P shaped alike (ln P of no choice is 0: it says nothing), for
 * the EM of Bock & Aitkin 1981.
 */
export function nominalExpectation(
  table: ChoiceTable,
  logs: Float64Array,
  { nodes, weights }: Quadrature,
): NominalCounts {
  const { pupilCount, itemCount, optionCount, choices } = table
  const points = nodes.length
  const prior = weights.map(Math.log)
  const chosen = new Float64Array(logs.length)
  const posterior = new Float64Array(points)
  let logLikelihood = 0
  for (let pupil = 0; pupil < pupilCount; pupil++) {
    posterior.set(prior)
    for (let item = 0, place = pupil * itemCount; item < itemCount; item++, place++) {
      const choice = choices[place] ?? NO_CHOICE
      if (choice === NO_CHOICE) continue
      const row = (item * (optionCount + 1) + choice) * points
      for (let node = 0; node < points; node++) posterior[node] = (posterior[node] ?? 0) + (logs[row + node] ?? 0)
    }
    logLikelihood += normalise(posterior)
    for (let item = 0, place = pupil * itemCount; item < itemCount; item++, place++) {
      const row = (item * (optionCount + 1) + (choices[place] ?? NO_CHOICE)) * points
      for (let node = 0; node < points; node++) chosen[row + node] = (chosen[row + node] ?? 0) + (posterior[node] ?? 0)
    }
  }
  return { chosen, logLikelihood }
}

/** Turns logs into shares; gives the log of their sum. */
function normalise(values: Float64Array): number {
  const highest = values.reduce((high, value) => Math.max(high, value), -Infinity)
  let sum = 0
  for (let node = 0; node < values.length; node++) {
    const share = Math.exp((values[node] ?? 0) - highest)
    values[node] = share
    sum += share
  }
  for (let node = 0; node < values.length; node++) values[node] = (values[node] ?? 0) / sum
  return highest + Math.log(sum)
}
