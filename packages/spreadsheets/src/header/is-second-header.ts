import { isBlankCell, type RawRow } from '../source/raw-sheet.ts'
import type { ColumnPlan } from './plan-columns.ts'

/**
 * Whether the row below the header names parts of its merged cells, as in exports with two header rows: it holds words, but
 * nothing in any column that is read.
 */
export const isSecondHeader = ({ cells }: RawRow, { positionOf, unpivot, where }: ColumnPlan): boolean => {
  const read = [...positionOf.values(), ...[...unpivot, ...where].map(({ at }) => at)]
  const filled = cells.filter((cell) => !isBlankCell(cell))
  return (
    read.length > 0 &&
    filled.length > 0 &&
    filled.every((cell) => typeof cell === 'string') &&
    read.every((at) => isBlankCell(cells[at]))
  )
}
