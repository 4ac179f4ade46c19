import { explainGap } from '../items/minimum-numbers.ts'
import type { Locale } from '../matrix/issue.ts'
import type { GroupStatistics } from '../test/analyse-groups.ts'

export function groupRows(groups: readonly GroupStatistics[], locale: Locale) {
  return groups.map((group) => ({
    group: group.column,
    name: group.name,
    n: group.n,
    mean: group.mean,
    mean_share: group.meanShare,
    sd_n1: group.sd,
    min: group.min,
    max: group.max,
    alpha: group.alpha,
    alpha_feldt_lo95: group.alphaInterval?.lower ?? null,
    alpha_feldt_hi95: group.alphaInterval?.upper ?? null,
    sem: group.sem,
    share_at_cut: group.shareAtCut,
    share_lower95: group.shareInterval?.lower ?? null,
    share_upper95: group.shareInterval?.upper ?? null,
    note: group.gap ? explainGap(group.gap, locale) : null,
  }))
}
