import { type ChoiceTable, NO_CHOICE } from '../similarity/choice-table.ts'

/** What INVALSI looks at in a class. */
export interface ClassProfile {
  pupils: number
  /** Mean score in per cent. */
  meanPercent: number
  /** Standard deviation of the scores in per cent, divisor N. */
  sdPercent: number
  /** Share of omitted answers. */
  nonResponse: number
  /** Mean over items of 1 - Σ share², omitted a category of its own; low where all answer alike. */
  heterogeneity: number
}

/** Profile of one class (Quintano, Castellano & Longobardi 2009, Rivista di statistica ufficiale). An empty class gives zeros. */
export function classProfile(
  { itemCount, optionCount, choices }: ChoiceTable,
  scores: ArrayLike<number>,
  members: ArrayLike<number>,
): ClassProfile {
  const pupils = members.length
  const n = Math.max(1, pupils)
  const percents = Array.from(members, (pupil) => (100 * (scores[pupil] ?? 0)) / itemCount)
  const mean = percents.reduce((sum, percent) => sum + percent, 0) / n
  let [omitted, heterogeneity] = [0, 0]
  for (let item = 0; item < itemCount; item++) {
    const counts = new Float64Array(optionCount + 1)
    for (let place = 0; place < pupils; place++) {
      const choice = choices[(members[place] ?? 0) * itemCount + item] ?? NO_CHOICE
      counts[choice] = (counts[choice] ?? 0) + 1
    }
    omitted += counts[NO_CHOICE] ?? 0
    heterogeneity += pupils === 0 ? 0 : 1 - counts.reduce((sum, count) => sum + (count / n) ** 2, 0)
  }
  return {
    pupils,
    meanPercent: mean,
    sdPercent: Math.sqrt(percents.reduce((sum, percent) => sum + (percent - mean) ** 2, 0) / n),
    nonResponse: omitted / (n * itemCount),
    heterogeneity: heterogeneity / itemCount,
  }
}
