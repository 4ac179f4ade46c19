import type { ChoiceTable } from './choice-table.ts'
import { poissonBetween } from './count-tails.ts'
import { logLinear } from './log-linear.ts'
import { type SourceProfile, wrongMatchesWith } from './source-profile.ts'

/**
 * S1: P(m <= X <= w), X ~ Poisson(μ), ln μ linear in the number of wrong answers, fitted to the groups' mean matches on the source's
 * w wrong items; μ at most w (Sotaridona & Meijer 2003, Journal of Educational Measurement 40, 53-69). w = 0 gives null.
 */
export function s1(table: ChoiceTable, profile: SourceProfile, copier: number): number | null {
  const { wrongItems, source, groups, wrongCounts } = profile
  const curve = logLinear(
    groups.map(({ wrongCount }) => wrongCount),
    groups.map(({ wrongMatches, pupils }) => wrongMatches / pupils),
  )
  if (wrongItems.length === 0 || !curve) return null
  const mean = Math.min(wrongItems.length, curve(wrongCounts[copier] ?? 0))
  return poissonBetween(wrongMatchesWith(table, source, wrongItems, copier), wrongItems.length, mean)
}
