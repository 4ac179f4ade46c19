import type { CellValue } from '@pantau/spreadsheets'
import type { RecordField } from '../records/record-kind.ts'

/** A value of a record as a cell, and back. Lists stand with blanks between, instants as ISO 8601 in UTC. */
export function cellOf({ form }: RecordField, value: unknown): CellValue {
  if (value === null || value === undefined) return null
  if (form === 'YES_NO') return value === true ? 'ya' : 'tidak'
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(' ')
  return typeof value === 'number' ? value : String(value)
}

const instantShape = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

/** Undefined where a text is no instant: a day alone or a time without its zone is none. */
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
  const instant = instantShape.test(String(cell)) ? Date.parse(String(cell)) : Number.NaN
  return Number.isNaN(instant) ? undefined : new Date(instant).toISOString()
}
