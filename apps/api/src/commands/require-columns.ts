import type { StatsRow } from '@pantau/indicators'
import { badInput } from '../errors.ts'

/** Refuses rows without a column that is read; each is given by its names, any of which will do. */
export function requireColumns(rows: readonly StatsRow[], columns: readonly (readonly string[])[]): void {
  const present = new Set(rows.flatMap((row) => Object.keys(row)))
  const missing = columns.filter((names) => !names.some((name) => present.has(name)))
  if (missing.length === 0) return
  const list = (or: string) => missing.map((names) => names.join(` ${or} `)).join(', ')
  const found = [...present].join(', ')
  throw badInput(
    `Tidak ada kolom ${list('atau')}. Kolom yang ada: ${found}. Ganti judul kolomnya.`,
    `There is no column ${list('or')}. There are: ${found}. Rename the column.`,
  )
}
