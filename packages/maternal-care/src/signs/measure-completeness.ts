import { addDays, type CalendarDate, daysBetween } from '../calendar/calendar-date.ts'
import type { MonitoringSheet } from './monitoring-sheet.ts'

const DAYS_PER_WEEK = 7

export interface SheetWeek {
  /** The week of gestation; else the 1st, 2nd … week of the form. */
  week: number
  firstColumn: number
  lastColumn: number
  endsOn: CalendarDate
}

export interface Watch {
  /** Day 0: the start of the pregnancy, or the day of birth. */
  startedOn: CalendarDate
  /** The client's first day with a cadre, and the last; null while it goes on. */
  watchedFrom: CalendarDate
  watchedUntil: CalendarDate | null
}

export interface SheetCompleteness {
  due: number
  reported: number
  /** reported / due; null where nothing is due. */
  share: number | null
  missing: (SheetWeek & { overdueDays: number })[]
}

/** Weeks in which a sheet is due: each week of gestation, or seven day columns; days left over join the last week. */
export function listSheetWeeks(sheet: MonitoringSheet, startedOn: CalendarDate): SheetWeek[] {
  const { firstColumn, lastColumn, unit } = sheet
  const columns = lastColumn - firstColumn + 1
  if (unit === 'WEEK')
    return Array.from({ length: columns }, (_, index) => {
      const week = firstColumn + index
      const endsOn = addDays(startedOn, week * DAYS_PER_WEEK + DAYS_PER_WEEK - 1)
      return { week, firstColumn: week, lastColumn: week, endsOn }
    })
  const weeks = Math.max(1, Math.floor(columns / DAYS_PER_WEEK))
  return Array.from({ length: weeks }, (_, index) => {
    const first = firstColumn + index * DAYS_PER_WEEK
    const last = index === weeks - 1 ? lastColumn : first + DAYS_PER_WEEK - 1
    return { week: index + 1, firstColumn: first, lastColumn: last, endsOn: addDays(startedOn, last) }
  })
}

/**
 * Completeness = weeks with a sheet / weeks due. A week is due once it has ended, if the client was watched on its last
 * day; it is reported if any of its columns was. `reportedColumns` are those with at least one answer. Nothing due: null.
 */
export function measureCompleteness(
  sheet: MonitoringSheet,
  { startedOn, watchedFrom, watchedUntil }: Watch,
  reportedColumns: Iterable<number>,
  today: CalendarDate,
): SheetCompleteness {
  const reported = [...new Set(reportedColumns)]
  const due = listSheetWeeks(sheet, startedOn).filter(
    ({ endsOn }) =>
      daysBetween(endsOn, today) > 0 &&
      daysBetween(watchedFrom, endsOn) >= 0 &&
      (watchedUntil === null || daysBetween(endsOn, watchedUntil) >= 0),
  )
  const missing = due
    .filter(({ firstColumn, lastColumn }) => !reported.some((column) => column >= firstColumn && column <= lastColumn))
    .map((week) => ({ ...week, overdueDays: daysBetween(week.endsOn, today) }))
  const reportedWeeks = due.length - missing.length
  return {
    due: due.length,
    reported: reportedWeeks,
    share: due.length === 0 ? null : reportedWeeks / due.length,
    missing,
  }
}
