const MS_PER_DAY = 86_400_000

/** Days since 1970-01-01, so that they can be added and compared. */
export type DayNumber = number

export const dayOf = (date: string): DayNumber => Math.round(Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY)

export const dateOf = (day: DayNumber): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10)

/** An instant on a day by the clock of western Indonesia, hours after midnight. */
export const instantOf = (day: DayNumber, hours: number): string =>
  new Date(day * MS_PER_DAY + Math.round((hours - 7) * 60) * 60_000).toISOString()
