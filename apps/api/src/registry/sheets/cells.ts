import type { CellValue } from '@pantau/spreadsheets'
import type { RecordField } from '../records/record-kind.ts'

/** A value of a record as a cell, and back. Lists stand with blanks between, instants as ISO 8601 in UTC. */
export function cellOf({ form }: RecordField, value: unknown): CellValue {
  if (value === null || value === undefined) return null
  if (form === 'YES_NO') return value === true ? 'ya' : 'tidak'
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(' ')
  return typeof value === 'number' ? value : String(value)
}

/** Undefined where a text is no instant. */
export function valueOfCell({ form }: RecordField, cell: CellValue): unknown {
  if (form === 'CHOICES')
    return cell === null
      ? []
      : String(cell)
          .split(/[\s,;]+/)
          .filter((word) => word !== '')
  if (cell === null) return null
  if (form === 'YES_NO') return cell === 'ya'
  if (form !== 'INSTANT') return cell
  const instant = Date.parse(String(cell))
  return Number.isNaN(instant) ? undefined : new Date(instant).toISOString()
}
