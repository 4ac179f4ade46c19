import type { BoardOrder } from './pws-choice.ts'
import type { PwsRow } from './read-pws.ts'

/** Rows come best first, those without a coverage last; by name, or lowest first, on demand. */
export function orderRows(rows: readonly PwsRow[], order: BoardOrder): readonly PwsRow[] {
  if (order === 'capaian') return rows
  if (order === 'nama') return rows.toSorted((one, other) => one.area.name.localeCompare(other.area.name, 'id'))
  const isShown = ({ cumulative }: PwsRow) => cumulative.value !== null
  return [...rows.filter(isShown).toReversed(), ...rows.filter((row) => !isShown(row))]
}
