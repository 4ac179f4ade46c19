const MS_PER_DAY = 86_400_000
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})/

/** Whole days since 1970 of a calendar date yyyy-mm-dd (a time after it is ignored); null when it is none. */
export function dayNumber(text: string | null): number | null {
  const match = text === null ? null : ISO_DATE.exec(text)
  if (match === null) return null
  const [year, month, day] = match.slice(1).map(Number)
  if (year === undefined || month === undefined || day === undefined) return null
  const instant = new Date(Date.UTC(year, month - 1, day))
  return instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day ? instant.getTime() / MS_PER_DAY : null
}

/**
 * Days from each dated event to the next later one, at the place of the later; null for the first event and for a row
 * without a date. Rows may come in any order.
 */
export function daysBetween(dates: readonly (string | null)[]): (number | null)[] {
  const result: (number | null)[] = dates.map(() => null)
  const dated = dates.flatMap((text, index) => {
    const day = dayNumber(text)
    return day === null ? [] : [{ day, index }]
  })
  dated.sort((a, b) => a.day - b.day || a.index - b.index)
  dated.slice(1).forEach(({ day, index }, before) => {
    result[index] = day - (dated[before]?.day ?? day)
  })
  return result
}
