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

export interface WatchSpan {
  from: CalendarDate
  /** The last day; null while it goes on. */
  until: CalendarDate | null
}

export interface Watch {
  /** Day 0: the start of the pregnancy, or the day of birth. */
  startedOn: CalendarDate
  /** The days on which the client had a cadre. */
  spans: readonly WatchSpan[]
}

export type DueWeek = SheetWeek & { isReported: boolean; overdueDays: number }

export interface SheetCompleteness {
  /** Every week that was due, in order. */
  weeks: DueWeek[]
  due: number
  reported: number
  /** reported / due; null where nothing is due. */
  share: number | null
  missing: DueWeek[]
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

const isWithin = (on: CalendarDate, { from, until }: WatchSpan) =>
  daysBetween(from, on) >= 0 && (until === null || daysBetween(on, until) >= 0)

/**
 * Completeness = weeks with a sheet / weeks due. A week is due once it has ended, if the client was watched on its last
 * day; it is reported if any of its columns was. `reportedColumns` are those with at least one answer. Nothing due: null.
 */
export function measureCompleteness(
  sheet: MonitoringSheet,
  { startedOn, spans }: Watch,
  reportedColumns: Iterable<number>,
  today: CalendarDate,
): SheetCompleteness {
  const reported = [...new Set(reportedColumns)]
  const weeks = listSheetWeeks(sheet, startedOn)
    .filter(({ endsOn }) => daysBetween(endsOn, today) > 0 && spans.some((span) => isWithin(endsOn, span)))
    .map((week) => ({
      ...week,
      isReported: reported.some((column) => column >= week.firstColumn && column <= week.lastColumn),
      overdueDays: daysBetween(week.endsOn, today),
    }))
  const missing = weeks.filter(({ isReported }) => !isReported)
  const reportedWeeks = weeks.length - missing.length
  return {
    weeks,
    due: weeks.length,
    reported: reportedWeeks,
    share: weeks.length === 0 ? null : reportedWeeks / weeks.length,
    missing,
  }
}
