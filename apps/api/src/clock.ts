export type TimeZone = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura'

export interface Clock {
  /** The calendar day in the regency's time zone, `YYYY-MM-DD`. */
  today(): string
  now(): Date
  readonly timeZone: TimeZone
  /** The calendar day of an instant in the regency's time zone. */
  dayOf(instant: string | Date): string
}

/** The clock of an installation; `pinnedDay` holds the day still, for tests and demonstrations. */
export function createClock(timeZone: TimeZone, pinnedDay?: string): Clock {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return {
    timeZone,
    now: () => new Date(),
    today: () => pinnedDay ?? day.format(new Date()),
    dayOf: (instant) => day.format(new Date(instant)),
  }
}
