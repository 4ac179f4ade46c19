export type TimeZone = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura'

export interface Clock {
  /** The calendar day in the regency's time zone, `YYYY-MM-DD`. */
  today(): string
  /** An instant of that day. */
  now(): Date
  readonly timeZone: TimeZone
}

const MS_PER_DAY = 86_400_000

/**
 * The clock of an installation. `pinnedDay` holds the day still, for tests and demonstrations: then it is the time of day
 * on that day, by whole days apart from the machine's clock (no zone of Indonesia changes its hour).
 */
export function createClock(timeZone: TimeZone, pinnedDay?: string): Clock {
  const dayOf = openDays(timeZone)
  const daysOff = () =>
    pinnedDay === undefined ? 0 : (Date.parse(pinnedDay) - Date.parse(dayOf(new Date()))) / MS_PER_DAY
  const now = () => new Date(Date.now() + daysOff() * MS_PER_DAY)
  return { timeZone, now, today: () => pinnedDay ?? dayOf(new Date()) }
}

/** The calendar day of an instant in a time zone. */
export function openDays(timeZone: TimeZone): (instant: string | Date) => string {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return (instant) => day.format(new Date(instant))
}
