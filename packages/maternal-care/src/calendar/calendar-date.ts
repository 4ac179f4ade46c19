/** A day of the regency's own calendar, 'YYYY-MM-DD'. */
export type CalendarDate = string

const MS_PER_DAY = 86_400_000

/** Whole days since 1970-01-01. Throws a RangeError on anything that is no calendar date. */
export function dayNumber(date: CalendarDate): number {
  const instantMs = Date.parse(`${date}T00:00:00Z`)
  const day = instantMs / MS_PER_DAY
  if (!Number.isInteger(day) || dateOfDay(day) !== date) throw new RangeError(`'${date}' is no date YYYY-MM-DD.`)
  return day
}

export function dateOfDay(day: number): CalendarDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10)
}

/** Days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from)
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDay(dayNumber(date) + days)
}
