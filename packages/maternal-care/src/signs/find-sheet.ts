import { CHILDBIRTH_SHEET_1 } from './childbirth-sheet.ts'
import type { MonitoringSheet, WatchPhase } from './monitoring-sheet.ts'
import { NEWBORN_SHEET_1 } from './newborn-sheet.ts'
import { POSTPARTUM_SHEET_1 } from './postpartum-sheet.ts'
import { PREGNANCY_SHEET_1, PREGNANCY_SHEET_2 } from './pregnancy-sheet.ts'

/** Every version of every sheet, the latest of a phase last: a sheet filled in is read by the version it was filled in. */
export const MONITORING_SHEETS: readonly MonitoringSheet[] = [
  PREGNANCY_SHEET_1,
  PREGNANCY_SHEET_2,
  CHILDBIRTH_SHEET_1,
  POSTPARTUM_SHEET_1,
  NEWBORN_SHEET_1,
]

/** A version of a phase's sheet, the latest unless one is named; null where there is none. */
export function findSheet(phase: WatchPhase, version?: number): MonitoringSheet | null {
  const ofPhase = MONITORING_SHEETS.filter((sheet) => sheet.phase === phase)
  const found = version === undefined ? ofPhase.at(-1) : ofPhase.find((sheet) => sheet.version === version)
  return found ?? null
}
