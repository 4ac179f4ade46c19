import type { ChoiceTable } from './choice-table.ts'
import { poissonBetween } from './count-tails.ts'
import { logLinear } from './log-linear.ts'
import { isRight, type SourceGroup, type SourceProfile, wrongMatchesWith } from './source-profile.ts'

/**
 * S2: as S1, with matching right answers weighted by how rare they are in the group, δ = ((1+g)/(1-g) · e)^(-(1+g)/g · π), g one over
 * the options, π the group's share right; P(m* <= X <= n), m* = m + ⌈Σ δ⌉ (Sotaridona & Meijer 2003, Journal of Educational
 * Measurement 40, 53-69). Pupils who left out an item that the source has right give no mean weight. w = 0 or no group: null.
 */
export function s2(table: ChoiceTable, profile: SourceProfile, copier: number): number | null {
  const { wrongItems, source, wrongCounts, itemCount } = profile
  const groups = profile.groups.filter(({ completePupils }) => completePupils > 0)
  const group = profile.groupOf.get(wrongCounts[copier] ?? 0)
  const curve = logLinear(
    groups.map(({ wrongCount }) => wrongCount),
    groups.map((each) => each.wrongMatches / each.pupils + Math.ceil(meanRightWeight(table, each))),
  )
  if (wrongItems.length === 0 || !group || !curve) return null
  const matches = wrongMatchesWith(table, source, wrongItems, copier)
  const weighted = matches + Math.ceil(rightWeight(table, profile, group, copier))
  return poissonBetween(weighted, itemCount, curve(wrongCounts[copier] ?? 0))
}

/** δ of every item the source has right, in the group. */
function rightWeights({ optionCount }: ChoiceTable, { rightShares }: SourceGroup): number[] {
  const guess = 1 / optionCount
  const base = ((1 + guess) / (1 - guess)) * Math.E
  return rightShares.map((share) => base ** ((-(1 + guess) / guess) * share))
}

function rightWeight(table: ChoiceTable, { rightItems }: SourceProfile, group: SourceGroup, pupil: number): number {
  const weights = rightWeights(table, group)
  return rightItems.reduce((sum, item, place) => sum + (isRight(table, pupil, item) ? (weights[place] ?? 0) : 0), 0)
}

function meanRightWeight(table: ChoiceTable, group: SourceGroup): number {
  const weights = rightWeights(table, group)
  return (
    group.completeRight.reduce((sum, right, place) => sum + right * (weights[place] ?? 0), 0) / group.completePupils
  )
}
