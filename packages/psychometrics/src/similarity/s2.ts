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
  const groups = profile.groups.filter(({ complete }) => complete.length > 0)
  const group = profile.groupOf.get(wrongCounts[copier] ?? 0)
  const curve = logLinear(
    groups.map(({ wrongCount }) => wrongCount),
    groups.map((each) => each.wrongMatches / each.pupils + Math.ceil(meanRightWeight(table, profile, each))),
  )
  if (wrongItems.length === 0 || !group || !curve) return null
  const matches = wrongMatchesWith(table, source, wrongItems, copier)
  const weighted = matches + Math.ceil(rightWeight(table, profile, group, copier))
  return poissonBetween(weighted, itemCount, curve(wrongCounts[copier] ?? 0))
}

function rightWeight(table: ChoiceTable, profile: SourceProfile, group: SourceGroup, pupil: number): number {
  const guess = 1 / table.optionCount
  const base = ((1 + guess) / (1 - guess)) * Math.E
  return profile.rightItems.reduce((sum, item) => {
    if (!isRight(table, pupil, item)) return sum
    return sum + base ** ((-(1 + guess) / guess) * (group.rightShares.get(item) ?? 0))
  }, 0)
}

function meanRightWeight(table: ChoiceTable, profile: SourceProfile, group: SourceGroup): number {
  return (
    group.complete.reduce((sum, pupil) => sum + rightWeight(table, profile, group, pupil), 0) / group.complete.length
  )
}
