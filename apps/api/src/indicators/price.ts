import type { AreaSelection } from '../areas/select-areas.ts'
import { requestValues, valueLimit } from '../limits.ts'

/** What a question costs: known beforehand for codes, else once the areas are known. */
export interface Price {
  readonly cost: { requested: number }
  readonly valuesPerArea: number
  readonly selection: AreaSelection
}

/** Charges for the areas where they are known before the statement. */
export function chargeBefore({ cost, valuesPerArea, selection }: Price): void {
  if (selection.codes != null) requestValues({ cost }, new Set(selection.codes).size * valuesPerArea)
}

export function chargeAfter({ cost, valuesPerArea, selection }: Price, areaCount: number): void {
  if (selection.codes == null) requestValues({ cost }, areaCount * valuesPerArea)
}

/** More areas than this would be refused afterwards, so that nothing need be counted; codes are paid for already. */
export const areaLimitOf = ({ cost, valuesPerArea, selection }: Price): number =>
  selection.codes != null
    ? Number.MAX_SAFE_INTEGER
    : Math.floor(Math.max(valueLimit - cost.requested, 0) / Math.max(valuesPerArea, 1))
