export type TimeZone = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura'

export interface Clock {
  /** The calendar day in the regency's time zone, `YYYY-MM-DD`. */
  today(): string
  now(): Date
  readonly timeZone: TimeZone
}

/** The clock of an installation; `pinnedDay` holds the day still, for tests and demonstrations. */
export function createClock(timeZone: TimeZone, pinnedDay?: string): Clock {
  const dayOf = openDays(timeZone)
  return {
    timeZone,
    now: () => new Date(),
    today: () => pinnedDay ?? dayOf(new Date()),
  }
}

/** The calendar day of an instant in a time zone. */
export function openDays(timeZone: TimeZone): (instant: string | Date) => string {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return (instant) => day.format(new Date(instant))
}
