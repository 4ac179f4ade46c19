const dayMs = 86_400_000

const atMidnight = (day: string) => Date.parse(`${day}T00:00:00Z`)

export const addDays = (day: string, days: number): string =>
  new Date(atMidnight(day) + days * dayMs).toISOString().slice(0, 10)

export const daysBetween = (from: string, to: string): number => Math.round((atMidnight(to) - atMidnight(from)) / dayMs)

const localDay = (ms: number): string => {
  const date = new Date(ms)
  return addDays('1970-01-01', Math.floor((ms - date.getTimezoneOffset() * 60_000) / dayMs))
}

/** The server's day, carried on by the telephone's clock; a clock set back does not bring a day back. */
export const carryToday = (today: string, fetchedAtMs: number, nowMs: number): string =>
  addDays(today, Math.max(0, daysBetween(localDay(fetchedAtMs), localDay(nowMs))))
