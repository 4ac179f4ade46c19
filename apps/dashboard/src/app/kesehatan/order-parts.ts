import type { ComparedPart } from '../figures/compared-area.ts'
import { isJudged } from '../figures/is-judged.ts'
import { shortAreaName } from '../figures/short-area-name.ts'
import type { SortOrder } from './profile-choice.ts'
import type { ProfileColumn } from './profile-columns.ts'

/** The order that puts the values to look at first. */
export const worstFirst = ({ indicator }: ProfileColumn): SortOrder =>
  indicator.direction === 'HIGHER_IS_BETTER' ? 'naik' : 'turun'

/** Where nothing may be judged, an order by value would read as a ranking: by name then. */
export const naturalOrder = (column: ProfileColumn): SortOrder =>
  column.parts.some(isJudged) ? worstFirst(column) : 'nama'

/** Parts in the asked order; those without a value stay behind in every order by value. */
export function orderParts(column: ProfileColumn, order: SortOrder): ComparedPart[] {
  const name = (part: ComparedPart) => shortAreaName(part.area)
  const byName = column.parts.toSorted((one, other) => name(one).localeCompare(name(other), 'id'))
  if (order === 'nama') return byName
  const sign = order === 'naik' ? 1 : -1
  const size = (part: ComparedPart) => (column.isCount ? part.numerator : part.value)
  return byName.toSorted((one, other) => {
    const [a, b] = [size(one), size(other)]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return sign * (a - b)
  })
}
