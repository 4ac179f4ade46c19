import { type CalendarDate, dayNumber } from '../calendar/calendar-date.ts'
import { gestationDays, type PregnancyDating } from './pregnancy-dating.ts'

/** Gestation by the last period, in completed days up to which a scan must differ by more than so many days. */
const REDATING = [
  { throughDays: 62, overDays: 5 }, // ACOG Committee Opinion 700 (2017): to 8 weeks 6 days
  { throughDays: 111, overDays: 7 }, // same: to 15 weeks 6 days
  { throughDays: 153, overDays: 10 }, // same: to 21 weeks 6 days
  { throughDays: 195, overDays: 14 }, // same: to 27 weeks 6 days
  { throughDays: Number.POSITIVE_INFINITY, overDays: 21 }, // same: from 28 weeks
] as const

export interface UltrasoundScan {
  scanOn: CalendarDate
  gestationDays: number
}

export interface DatingChoice {
  dating: PregnancyDating
  reason: 'LMP_ONLY' | 'SCAN_ONLY' | 'SCAN_AGREES' | 'SCAN_REDATES'
  /** Gestation by scan less gestation by last period on the day of the scan; null without both. */
  differenceDays: number | null
}

function findEarliest(scans: readonly UltrasoundScan[]): UltrasoundScan | null {
  return scans.reduce<UltrasoundScan | null>(
    (first, scan) => (first === null || dayNumber(scan.scanOn) < dayNumber(first.scanOn) ? scan : first),
    null,
  )
}

/**
 * Which dating holds: the last period, unless the earliest scan differs from it by more than the limit for that stage,
 * |scan − LMP| > 5, 7, 10, 14 or 21 days. Without a last period the earliest scan; with neither, null.
 * American College of Obstetricians and Gynecologists, Committee Opinion 700 (2017).
 */
export function chooseDating(lmpOn: CalendarDate | null, scans: readonly UltrasoundScan[] = []): DatingChoice | null {
  const scan = findEarliest(scans)
  const byScan: PregnancyDating | null = scan === null ? null : { method: 'ULTRASOUND', ...scan }
  if (lmpOn === null) return byScan === null ? null : { dating: byScan, reason: 'SCAN_ONLY', differenceDays: null }
  const byPeriod: PregnancyDating = { method: 'LMP', lmpOn }
  if (scan === null || byScan === null) return { dating: byPeriod, reason: 'LMP_ONLY', differenceDays: null }
  const expectedDays = gestationDays(byPeriod, scan.scanOn)
  const differenceDays = scan.gestationDays - expectedDays
  const limit = REDATING.find(({ throughDays }) => expectedDays <= throughDays)
  const isRedated = limit !== undefined && Math.abs(differenceDays) > limit.overDays
  return isRedated
    ? { dating: byScan, reason: 'SCAN_REDATES', differenceDays }
    : { dating: byPeriod, reason: 'SCAN_AGREES', differenceDays }
}
