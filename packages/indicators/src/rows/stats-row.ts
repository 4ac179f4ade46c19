/** A row as it comes from a CSV or JSON file: numbers, or text that may hold one. Columns not asked for pass through. */
export type StatsRow = Readonly<Record<string, unknown>>

/**
 * The number in the first of the named columns that is filled; null when all are blank or absent, NaN when what stands
 * there is no number.
 */
export function readNumber(row: StatsRow, ...columns: readonly string[]): number | null {
  const cell = readCell(row, columns)
  if (cell === null) return null
  if (typeof cell === 'number') return cell
  return typeof cell === 'string' ? Number(cell) : Number.NaN
}

/** The text in the first of the named columns that is filled; null when all are blank or absent. */
export function readText(row: StatsRow, ...columns: readonly string[]): string | null {
  const cell = readCell(row, columns)
  return cell === null ? null : String(cell).trim()
}

function readCell(row: StatsRow, columns: readonly string[]): unknown {
  for (const column of columns) {
    const cell = row[column]
    const isBlank = cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
    if (!isBlank) return cell
  }
  return null
}

/** A count that can be worked with: a finite number of at least 0, else null. */
export function readCount(row: StatsRow, ...columns: readonly string[]): number | null {
  const value = readNumber(row, ...columns)
  return value !== null && Number.isFinite(value) && value >= 0 ? value : null
}
