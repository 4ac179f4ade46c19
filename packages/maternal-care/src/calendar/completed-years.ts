import { type CalendarDate, dayNumber } from './calendar-date.ts'

const YEAR_LENGTH = 4

/**
 * Age in completed years on a day: the difference of the years, less one until the birthday. Who was born on 29 February
 * turns a year older on 1 March of a common year. Negative before birth; throws on what is no date.
 */
export function completedYears(bornOn: CalendarDate, on: CalendarDate): number {
  dayNumber(bornOn)
  dayNumber(on)
  const years = Number(on.slice(0, YEAR_LENGTH)) - Number(bornOn.slice(0, YEAR_LENGTH))
  return on.slice(YEAR_LENGTH) < bornOn.slice(YEAR_LENGTH) ? years - 1 : years
}
