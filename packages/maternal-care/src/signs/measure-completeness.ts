import { type CalendarDate, dateOfDay, dayNumber } from '../calendar/calendar-date.ts'
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

type WeekOfSheet = Omit<SheetWeek, 'endsOn'> & { lastDay: number }

/** The same weeks by days since day 0, for every client of a version. */
const weeksOfSheet = new WeakMap<MonitoringSheet, readonly WeekOfSheet[]>()

function layWeeks({ firstColumn, lastColumn, unit }: MonitoringSheet): WeekOfSheet[] {
  const columns = lastColumn - firstColumn + 1
  if (unit === 'WEEK')
    return Array.from({ length: columns }, (_, index) => {
      const week = firstColumn + index
      return { week, firstColumn: week, lastColumn: week, lastDay: week * DAYS_PER_WEEK + DAYS_PER_WEEK - 1 }
    })
  const weeks = Math.max(1, Math.floor(columns / DAYS_PER_WEEK))
  return Array.from({ length: weeks }, (_, index) => {
    const first = firstColumn + index * DAYS_PER_WEEK
    const last = index === weeks - 1 ? lastColumn : first + DAYS_PER_WEEK - 1
    return { week: index + 1, firstColumn: first, lastColumn: last, lastDay: last }
  })
}

function findWeeks(sheet: MonitoringSheet): readonly WeekOfSheet[] {
  const weeks = weeksOfSheet.get(sheet) ?? layWeeks(sheet)
  weeksOfSheet.set(sheet, weeks)
  return weeks
}

/** Weeks in which a sheet is due: each week of gestation, or seven day columns; days left over join the last week. */
export function listSheetWeeks(sheet: MonitoringSheet, startedOn: CalendarDate): SheetWeek[] {
  const start = dayNumber(startedOn)
  return findWeeks(sheet).map(({ lastDay, ...week }) => ({ ...week, endsOn: dateOfDay(start + lastDay) }))
}

function hasColumn(columns: ReadonlySet<number>, first: number, last: number): boolean {
  for (let column = first; column <= last; column += 1) if (columns.has(column)) return true
  return false
}

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
  const reported = new Set(reportedColumns)
  const [start, now] = [dayNumber(startedOn), dayNumber(today)]
  const watched = spans.map(
    ({ from, until }) => [dayNumber(from), until === null ? Infinity : dayNumber(until)] as const,
  )
  const weeks: DueWeek[] = []
  for (const { week, firstColumn, lastColumn, lastDay } of findWeeks(sheet)) {
    const end = start + lastDay
    if (end >= now || !watched.some(([from, until]) => from <= end && end <= until)) continue
    const isReported = hasColumn(reported, firstColumn, lastColumn)
    weeks.push({ week, firstColumn, lastColumn, endsOn: dateOfDay(end), overdueDays: now - end, isReported })
  }
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
