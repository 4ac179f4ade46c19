import type { ChoiceTable } from './choice-table.ts'
import { binomialTail } from './count-tails.ts'
import { type SourceProfile, wrongMatchesWith } from './source-profile.ts'

/**
 * K index: P(Bin(w, p) >= m), w the source's wrong answers, m the copier's matches on them, p the mean share of such matches among
 * all pupils with as many wrong answers as the copier, the copier included, and the source where it belongs (Holland 1996, ETS
 * RR-96-07). A source without wrong answers gives null.
 */
export function k(table: ChoiceTable, profile: SourceProfile, copier: number): number | null {
  const { source, wrongItems, wrongCounts } = profile
  const count = wrongCounts[copier] ?? 0
  const group = profile.groupOf.get(count)
  if (!group || wrongItems.length === 0) return null
  const withSource = wrongCounts[source] === count ? 1 : 0
  const matches = group.wrongMatches + withSource * wrongItems.length
  const share = matches / ((group.pupils + withSource) * wrongItems.length)
  return binomialTail(wrongMatchesWith(table, source, wrongItems, copier), wrongItems.length, share)
}
