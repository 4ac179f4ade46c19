import type { CountPoint } from './attribute-chart.ts'

export interface Gap {
  /** Births, or whatever the events are counted among, since the event before; the first has none before it. */
  count: number | null
  /** Place of the month of the event in the series. */
  index: number
}

export interface Gaps {
  gaps: Gap[]
  /** Births since the last event, to the end of the series; null where there was none. */
  sinceLast: number | null
}

/**
 * Births between rare events, for a g-chart, of monthly counts of events (numerator) among births (denominator). The day of
 * an event within its month is not known: the j-th of k events is put after (j − ½)/k of the month's births. A month
 * that was not reported breaks the count: the event after it has no gap. Benneyan (2001), Health Care Management Science 4: 305–318.
 */
export function birthsBetween(months: readonly (CountPoint | null)[]): Gaps {
  const gaps: Gap[] = []
  let since: number | null = null
  months.forEach((month, index) => {
    if (month === null) {
      since = null
      return
    }
    let place = 0
    for (let event = 1; event <= month.numerator; event += 1) {
      const here = ((event - 0.5) / month.numerator) * month.denominator
      gaps.push({ count: since === null ? null : Math.round(since + here - place), index })
      since = 0
      place = here
    }
    if (since !== null) since += month.denominator - place
  })
  return { gaps, sinceLast: since === null ? null : Math.round(since) }
}
