const inClock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Jakarta',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** An instant as the browser's fields want it, on the regency's clock: `2026-11-24T08:10`. */
export const localTime = (instant: string): string => inClock.format(new Date(instant)).replace(', ', 'T')

/** For a field of day and time; nothing when it is not known. */
export const localTimeOf = (instant: string | null): string[] => (instant === null ? [] : [localTime(instant)])

/** For a field of the time alone. */
export const timeOf = (instant: string | null): string[] => localTimeOf(instant).map((time) => time.slice(11))
