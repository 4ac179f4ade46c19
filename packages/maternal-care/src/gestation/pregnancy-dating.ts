import { addDays, type CalendarDate, daysBetween } from '../calendar/calendar-date.ts'

const PREGNANCY_DAYS = 280 // Naegele's rule in days: 40 weeks from the first day of the last period
const LONGEST_DAYS = 308 // SATUSEHAT, ANC playbook 2025: an open pregnancy closes at 44 weeks
const DAYS_PER_WEEK = 7

/** What the age of a pregnancy is reckoned from. A birth weight never dates a pregnancy. */
export type PregnancyDating =
  | { method: 'LMP'; lmpOn: CalendarDate }
  | { method: 'ULTRASOUND'; scanOn: CalendarDate; gestationDays: number }
  | { method: 'BIRTH'; bornOn: CalendarDate; gestationDays: number }

function measuredStart(on: CalendarDate, gestationDays: number): CalendarDate {
  if (!Number.isInteger(gestationDays) || gestationDays < 0 || gestationDays > LONGEST_DAYS)
    throw new RangeError(`A gestation is 0 to ${LONGEST_DAYS} whole days, not ${gestationDays}.`)
  return addDays(on, -gestationDays)
}

/**
 * Day 0 of the pregnancy: the first day of the last period, or the day that stands for it, measured day − gestation
 * measured then. Throws where a measured gestation is not 0 to 308 whole days.
 */
export function pregnancyStartedOn(dating: PregnancyDating): CalendarDate {
  switch (dating.method) {
    case 'LMP':
      return dating.lmpOn
    case 'ULTRASOUND':
      return measuredStart(dating.scanOn, dating.gestationDays)
    case 'BIRTH':
      return measuredStart(dating.bornOn, dating.gestationDays)
  }
}

/** Gestation in completed days on a day, 0 on the first day of the last period (WHO, ICD-10); negative before it. */
export function gestationDays(dating: PregnancyDating, on: CalendarDate): number {
  return daysBetween(pregnancyStartedOn(dating), on)
}

/** Completed weeks and the days beyond, as in 12 + 0 for 84 days; negative gestations throw. */
export function weeksAndDays(gestation: number): { weeks: number; days: number } {
  if (!Number.isInteger(gestation) || gestation < 0) throw new RangeError(`${gestation} are no completed days.`)
  return { weeks: Math.floor(gestation / DAYS_PER_WEEK), days: gestation % DAYS_PER_WEEK }
}

/** Expected date of birth: day 0 + 280 days (Naegele, 1812). */
export function dueOn(dating: PregnancyDating): CalendarDate {
  return addDays(pregnancyStartedOn(dating), PREGNANCY_DAYS)
}

/** The last day an open pregnancy may have: day 0 + 308. */
export function pregnancyClosesOn(dating: PregnancyDating): CalendarDate {
  return addDays(pregnancyStartedOn(dating), LONGEST_DAYS)
}
