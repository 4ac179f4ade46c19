import type { ItemDif } from '../dif/analyse-dif.ts'
import { explainGap } from '../items/minimum-numbers.ts'
import type { Locale } from '../matrix/issue.ts'

export function difRows(items: readonly ItemDif[], locale: Locale) {
  return items.map(({ id, reference, focal, result, delta, difClass, gap }) => ({
    item: id,
    reference,
    focal,
    mh_odds_ratio: result?.oddsRatio ?? null,
    mh_lower95: result?.interval.lower ?? null,
    mh_upper95: result?.interval.upper ?? null,
    mh_chi_square: result?.chiSquare ?? null,
    mh_p: result?.p ?? null,
    mh_delta: delta,
    ets_class: difClass,
    note: gap ? explainGap(gap, locale) : null,
  }))
}
