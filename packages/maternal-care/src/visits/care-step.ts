import { type CalendarDate, daysBetween } from '../calendar/calendar-date.ts'

/**
 * LATER: not open yet. DUE: open. OVERDUE: past the day it should be done by, and can still count. MISSED: can no longer
 * count. CLOSED: follow-up ended while it could still have been done. DONE.
 */
export type StepState = 'DONE' | 'LATER' | 'DUE' | 'OVERDUE' | 'MISSED' | 'CLOSED'

export interface StepWindow {
  code: string
  opensOn: CalendarDate
  dueBy: CalendarDate
  /** The last day on which it counts; null when only the end of follow-up closes it. */
  closesOn: CalendarDate | null
}

export interface CareStep extends StepWindow {
  state: StepState
  doneOn: CalendarDate | null
  /** Days past `dueBy` as of the day asked for; 0 unless OVERDUE. */
  overdueDays: number
}

const isAfter = (on: CalendarDate, limit: CalendarDate) => daysBetween(limit, on) > 0

function stateOf(step: StepWindow, doneOn: CalendarDate | null, endedOn: CalendarDate | null, today: CalendarDate) {
  if (doneOn !== null) return 'DONE'
  const ended = endedOn === null || isAfter(endedOn, today) ? null : endedOn
  if (step.closesOn !== null && isAfter(ended ?? today, step.closesOn)) return 'MISSED'
  if (ended !== null) return 'CLOSED'
  if (isAfter(step.opensOn, today)) return 'LATER'
  return isAfter(today, step.dueBy) ? 'OVERDUE' : 'DUE'
}

/** A step as it stands on a day; `endedOn` is the day on which the pregnancy, the childbed or the life ended. */
export function standOfStep(
  step: StepWindow,
  doneOn: CalendarDate | null,
  endedOn: CalendarDate | null,
  today: CalendarDate,
): CareStep {
  const state = stateOf(step, doneOn, endedOn, today)
  return { ...step, state, doneOn, overdueDays: state === 'OVERDUE' ? daysBetween(step.dueBy, today) : 0 }
}

/** The step to take next, the longest overdue first, else the one due soonest; null when nothing is left to do. */
export function nextStep(steps: readonly CareStep[]): CareStep | null {
  const open = steps.filter(({ state }) => state === 'OVERDUE' || state === 'DUE' || state === 'LATER')
  return open.reduce<CareStep | null>(
    (first, step) => (first === null || isAfter(first.dueBy, step.dueBy) ? step : first),
    null,
  )
}
