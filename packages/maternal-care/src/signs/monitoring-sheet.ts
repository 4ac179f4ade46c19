import type { Wording } from '../wording.ts'

/** The four watches over one client: hamil, bersalin, nifas, bayi baru lahir. */
export type WatchPhase = 'PREGNANCY' | 'CHILDBIRTH' | 'POSTPARTUM' | 'NEWBORN'

export interface SheetItem {
  code: string
  kind: 'SERVICE' | 'SIGN'
  label: Wording
  /** Asked from this column on; null from the first. */
  fromColumn: number | null
}

/**
 * One version of a monitoring sheet. A column is a completed week of gestation (WEEK), a day after birth with the day of
 * birth 0 (DAY), or the single column of a sheet filled once (ONCE).
 */
export interface MonitoringSheet {
  phase: WatchPhase
  version: number
  unit: 'WEEK' | 'DAY' | 'ONCE'
  firstColumn: number
  lastColumn: number
  items: readonly SheetItem[]
  /** What to do on any sign. */
  advice: Wording
}

export function sign(code: string, id: string, en: string, fromColumn: number | null = null): SheetItem {
  return { code, kind: 'SIGN', label: { id, en }, fromColumn }
}

export function service(code: string, id: string, en: string): SheetItem {
  return { code, kind: 'SERVICE', label: { id, en }, fromColumn: null }
}
