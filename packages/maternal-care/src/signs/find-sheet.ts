import { BIRTH_PLAN_SHEET_1 } from './birth-plan.ts'
import { CHILDBIRTH_SHEET_1 } from './childbirth-sheet.ts'
import type { MonitoringSheet, SheetForm } from './monitoring-sheet.ts'
import { NEWBORN_SHEET_1 } from './newborn-sheet.ts'
import { POSTPARTUM_SHEET_1 } from './postpartum-sheet.ts'
import { PREGNANCY_SHEET_1, PREGNANCY_SHEET_2, PREGNANCY_SHEET_3 } from './pregnancy-sheet.ts'

/** Every version of every sheet, the latest of a form last: a sheet filled in is read by the version it was filled in. */
export const MONITORING_SHEETS: readonly MonitoringSheet[] = [
  PREGNANCY_SHEET_1,
  PREGNANCY_SHEET_2,
  PREGNANCY_SHEET_3,
  BIRTH_PLAN_SHEET_1,
  CHILDBIRTH_SHEET_1,
  POSTPARTUM_SHEET_1,
  NEWBORN_SHEET_1,
]

/** A version of a form's sheet, the latest unless one is named; null where there is none. */
export function findSheet(form: SheetForm, version?: number): MonitoringSheet | null {
  const ofForm = MONITORING_SHEETS.filter((sheet) => sheet.form === form)
  const found = version === undefined ? ofForm.at(-1) : ofForm.find((sheet) => sheet.version === version)
  return found ?? null
}
