/** `2026-11` and −1 → `2026-10`. */
export function shiftMonth(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
}

export const entryAddress = (centreCode: string, month: string): string =>
  `/data/bulanan/${encodeURIComponent(centreCode)}/${month}`
