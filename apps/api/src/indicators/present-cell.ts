import { type ComputedValue, computeValue, valueWithoutFormula } from './compute-value.ts'
import type { CountedCell } from './count-indicators.ts'
import { isStored, presentStored } from './stored-value.ts'

/** The value of a cell, computed from what was counted or as an analysis stored it. */
export function presentCell(cell: CountedCell): ComputedValue {
  if (isStored(cell.indicator)) return presentStored(cell, cell.stored)
  return cell.sides === null ? valueWithoutFormula(cell) : computeValue(cell, cell.sides)
}
