import { isDichotomous } from '../items/analyse-item.ts'
import type { Gap } from '../items/minimum-numbers.ts'
import { type ScoreLevels, scoreLevels } from '../items/score-levels.ts'
import { itemCodes, NOT_PRESENTED, type PupilGroup, type ResponseMatrix } from '../matrix/response-matrix.ts'
import { type MantelHaenszel, mantelHaenszel, type Stratum } from './mantel-haenszel.ts'

export type DifClass = 'A' | 'B' | 'C'

export interface ItemDif {
  id: string
  reference: string
  focal: string
  result: MantelHaenszel | null
  /** -2.35 ln(odds ratio): negative where the item is harder for the focal group at equal score. */
  delta: number | null
  difClass: DifClass | null
  gap: Gap | null
}

const LEAST_IN_GROUP = 50 // Zieky 1993: smaller groups give unstable classes; ETS asks for 100 and more for decisions
const DELTA = -2.35 // Holland & Thayer 1988: odds ratio on the ETS delta scale
const SMALL = 1 // Zieky 1993: below 1 negligible (A)
const LARGE = 1.5 // Zieky 1993: from 1.5, and significantly above 1, large (C)

/**
 * Differential item functioning of each right/wrong item between two groups of a column, matched on the total score, the item
 * included (Holland & Thayer 1988). Groups below 50 pupils give a gap.
 */
export function analyseDif(
  matrix: ResponseMatrix,
  group: PupilGroup,
  reference: string,
  focal: string,
  levels: ScoreLevels = scoreLevels(matrix),
): ItemDif[] {
  const sides = [group.names.indexOf(reference), group.names.indexOf(focal)] as const
  const smallest = Math.min(...sides.map((side) => group.of.reduce((n, value) => n + (value === side ? 1 : 0), 0)))
  return matrix.items.flatMap((item, index): ItemDif[] => {
    if (!isDichotomous(item)) return []
    const base = { id: item.id, reference, focal }
    if (smallest < LEAST_IN_GROUP) {
      const gap: Gap = { statistic: 'dif', reason: 'TOO_FEW', n: smallest, minimum: LEAST_IN_GROUP }
      return [{ ...base, result: null, delta: null, difClass: null, gap }]
    }
    const result = mantelHaenszel(stratify(matrix, index, group, sides, levels))
    const gap: Gap | null = result ? null : { statistic: 'dif', reason: 'NO_SPREAD', n: smallest, minimum: null }
    const delta = result ? DELTA * Math.log(result.oddsRatio) : null
    return [{ ...base, result, delta, difClass: result ? classifyDif(result) : null, gap }]
  })
}

function stratify(
  matrix: ResponseMatrix,
  item: number,
  group: PupilGroup,
  [reference, focal]: readonly [number, number],
  { levelOf, values }: ScoreLevels,
): Stratum[] {
  const points = matrix.items[item]?.points
  const codes = itemCodes(matrix, item)
  const strata = Array.from(values, () => ({ referenceRight: 0, referenceWrong: 0, focalRight: 0, focalWrong: 0 }))
  for (let pupil = 0; pupil < codes.length; pupil++) {
    const side = group.of[pupil]
    const stratum = strata[levelOf[pupil] ?? 0]
    const code = codes[pupil] ?? 0
    if (!stratum || code === NOT_PRESENTED || (side !== reference && side !== focal)) continue
    const isRight = (points?.[code] ?? 0) > 0
    if (side === reference) stratum[isRight ? 'referenceRight' : 'referenceWrong']++
    else stratum[isRight ? 'focalRight' : 'focalWrong']++
  }
  return strata
}

/** ETS classes: A below 1 or not significant, C from 1.5 and significantly above 1, B between (Zieky 1993). */
function classifyDif({ oddsRatio, interval, p }: MantelHaenszel): DifClass {
  const size = Math.abs(DELTA * Math.log(oddsRatio))
  if (size < SMALL || p >= 0.05) return 'A'
  const nearest = oddsRatio > 1 ? interval.lower : 1 / interval.upper
  return size >= LARGE && Math.abs(DELTA) * Math.log(nearest) > SMALL ? 'C' : 'B'
}
