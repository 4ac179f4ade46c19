import { addDays, type CalendarDate, daysBetween } from '../calendar/calendar-date.ts'
import { findSheet } from './find-sheet.ts'
import { type DueWeek, measureCompleteness, type WatchSpan } from './measure-completeness.ts'
import type { SheetForm } from './monitoring-sheet.ts'

const DAYS_PER_WEEK = 7
const BIRTH_PLAN_FROM_DAYS = 196 // third trimester, 28 weeks: the plan is made ready from here (Buku KIA 2020)
const BIRTH_PLAN_DUE_DAYS = 252 // OCE OKE process indicator P4K: complete by 36 weeks

export interface ReportedColumn {
  form: SheetForm
  /** The child by number at birth; null for the mother. */
  ordinal: number | null
  column: number
}

export interface WatchedClient {
  /** Day 0 of the pregnancy. */
  startedOn: CalendarDate
  /** The day of birth or miscarriage, of her death, or of closing; null while the pregnancy goes on. */
  endedOn: CalendarDate | null
  isBirth: boolean
  isClosed: boolean
  motherDiedOn: CalendarDate | null
  /** Born alive. */
  children: readonly { ordinal: number; diedOn: CalendarDate | null }[]
  spans: readonly WatchSpan[]
  reported: readonly ReportedColumn[]
  isBirthPlanComplete: boolean
}

export interface WatchedForm {
  form: SheetForm
  ordinal: number | null
  /** Weeks that were due, whether reported or not. */
  weeks: DueWeek[]
}

export interface DueSheet {
  form: SheetForm
  ordinal: number | null
  column: number
  /** The last day for it. */
  dueOn: CalendarDate
  /** Days past that day; 0 while it is open. */
  overdueDays: number
}

interface FormSpan {
  form: SheetForm
  ordinal: number | null
  startedOn: CalendarDate
  /** The last day on which the form is kept; null while nothing ends it. */
  lastOn: CalendarDate | null
}

/** The forms kept for a client, each with its day 0 and its last day: none is kept past a death or a closing. */
function listForms({ startedOn, endedOn, isBirth, isClosed, motherDiedOn, children }: WatchedClient): FormSpan[] {
  const dayBefore = (day: CalendarDate | null) => (day === null ? null : addDays(day, -1))
  const pregnancy: FormSpan = { form: 'PREGNANCY', ordinal: null, startedOn, lastOn: dayBefore(endedOn) }
  if (endedOn === null || isClosed) return [pregnancy]
  const ofMother = { ordinal: null, startedOn: endedOn, lastOn: dayBefore(motherDiedOn) }
  const isChildbed = isBirth || motherDiedOn === null || daysBetween(endedOn, motherDiedOn) > 0
  return [
    pregnancy,
    ...(isBirth ? [{ form: 'CHILDBIRTH' as const, ordinal: null, startedOn: endedOn, lastOn: endedOn }] : []),
    ...(isChildbed ? [{ form: 'POSTPARTUM' as const, ...ofMother }] : []),
    ...children.map(({ ordinal, diedOn }) => ({
      form: 'NEWBORN' as const,
      ordinal,
      startedOn: endedOn,
      lastOn: dayBefore(diedOn),
    })),
  ]
}

const isOf = (span: FormSpan, column: ReportedColumn) => column.form === span.form && column.ordinal === span.ordinal

function narrow(spans: readonly WatchSpan[], lastOn: CalendarDate | null): WatchSpan[] {
  if (lastOn === null) return [...spans]
  return spans.map(({ from, until }) => ({ from, until: until === null || until > lastOn ? lastOn : until }))
}

/** Every week of every form that was due for a client, for completeness: only what a cadre watched counts. */
export function listWatchedForms(client: WatchedClient, today: CalendarDate): WatchedForm[] {
  return listForms(client).flatMap((span) => {
    const sheet = findSheet(span.form)
    if (sheet === null) return []
    const { form, ordinal, startedOn, lastOn } = span
    const columns = client.reported.filter((column) => isOf(span, column)).map(({ column }) => column)
    const { weeks } = measureCompleteness(sheet, { startedOn, spans: narrow(client.spans, lastOn) }, columns, today)
    return [{ form, ordinal, weeks }]
  })
}

/** The column of today: the week that runs, or the day. It is open as long as nothing was reported in it. */
function findOpen(client: WatchedClient, span: FormSpan, today: CalendarDate): DueSheet[] {
  const sheet = findSheet(span.form)
  const day = daysBetween(span.startedOn, today)
  if (sheet === null || (span.lastOn !== null && today > span.lastOn)) return []
  const column = sheet.unit === 'WEEK' ? Math.floor(day / DAYS_PER_WEEK) : day
  if (column < sheet.firstColumn || column > sheet.lastColumn) return []
  if (client.reported.some((reported) => isOf(span, reported) && reported.column === column)) return []
  const lastDay = sheet.unit === 'WEEK' ? column * DAYS_PER_WEEK + DAYS_PER_WEEK - 1 : day
  return [{ ...pick(span), column, dueOn: addDays(span.startedOn, lastDay), overdueDays: 0 }]
}

const pick = ({ form, ordinal }: FormSpan | WatchedForm) => ({ form, ordinal })

function listPlan(client: WatchedClient, today: CalendarDate): DueSheet[] {
  const day = daysBetween(client.startedOn, today)
  if (client.isBirthPlanComplete || client.endedOn !== null || day < BIRTH_PLAN_FROM_DAYS) return []
  const dueOn = addDays(client.startedOn, BIRTH_PLAN_DUE_DAYS)
  return [{ form: 'BIRTH_PLAN', ordinal: null, column: 0, dueOn, overdueDays: Math.max(0, daysBetween(dueOn, today)) }]
}

/**
 * What a cadre has to fill in for a client on a day: the column of today, every week that ended without a sheet while she
 * was watched, and the birth plan from 28 weeks until it is complete. The longest overdue first. `watchedForms` spares
 * those who have listed them already.
 */
export function listDueSheets(
  client: WatchedClient,
  today: CalendarDate,
  watchedForms: readonly WatchedForm[] = listWatchedForms(client, today),
): DueSheet[] {
  const isWatchedNow = client.spans.some(({ from, until }) => from <= today && (until === null || today <= until))
  const open = isWatchedNow ? listForms(client).flatMap((span) => findOpen(client, span, today)) : []
  const plan = isWatchedNow ? listPlan(client, today) : []
  const missed = watchedForms.flatMap((watched) =>
    watched.weeks
      .filter(({ isReported }) => !isReported)
      .map(({ lastColumn, endsOn, overdueDays }) => ({
        ...pick(watched),
        column: lastColumn,
        dueOn: endsOn,
        overdueDays,
      })),
  )
  return [...missed, ...plan, ...open].sort((a, b) => b.overdueDays - a.overdueDays)
}
