import { listPeriods, type Period } from '../../indicators/period.ts'
import type { Change } from './change.ts'

/** The month or year of a cell. */
export function periodOfCell(grain: Change['grain'], start: string | null): Period | null {
  if (grain === null || start === null) return null
  const code = start.slice(0, grain === 'YEAR' ? 4 : 7)
  return listPeriods({ from: code, to: code, grain })[0] ?? null
}
