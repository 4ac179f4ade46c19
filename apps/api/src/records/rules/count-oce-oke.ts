import { addDays, BIRTH_PLAN_ITEMS, listWatchedForms } from '@pantau/maternal-care'
import { measureEscalation } from '../../watches/escalations/measure-escalation.ts'
import { watchedClientOfChart, weeksStartOn } from '../../watches/sheets/watched-client.ts'
import type { ClientRecords, CountedCase } from './client-records.ts'

const LONGEST_DAYS = 308 // SATUSEHAT, ANC playbook 2025: an open pregnancy closes at 44 weeks
const CHILDBED_DAYS = 42 // Permenkes 21/2021: childbed lasts 42 days
const BIRTH_PLAN_DUE_DAYS = 252 // OCE OKE process indicator P4K: complete by 36 weeks
const MS_PER_HOUR = 3_600_000
/** Later than whatever is asked, so that weeks to come and clocks that run are listed to their end. */
const ever = { day: '9999-12-31', at: new Date('9999-12-31T00:00:00Z') }

/**
 * The accompaniment. States are those of a month's last day, and of the running month those of today: a client counts
 * from the day on which she came into the state, unless she has left it by the end of the month.
 */
export function countOceOke(records: ClientRecords): CountedCase[] {
  return [...countStates(records), ...countCadres(records), ...countWeeks(records), ...countSigns(records)]
}

interface MonthEnd {
  readonly first: string
  readonly last: string
}

/** Months from that of one day to that of another. */
function listMonths(from: string, to: string): MonthEnd[] {
  const months: MonthEnd[] = []
  for (let first = `${from.slice(0, 7)}-01`; first <= to; ) {
    const next = `${addDays(first, 31).slice(0, 7)}-01`
    months.push({ first, last: addDays(next, -1) })
    first = next
  }
  return months
}

const later = (...days: readonly string[]): string => [...days].sort().at(-1) ?? ''

/** Months at whose end a state holds that runs from a day through another, the last one included. */
const heldMonths = (from: string, through: string) =>
  listMonths(from, through)
    .filter(({ last }) => last >= from && last <= through)
    .map(({ first, last }) => ({ last, countsFrom: later(first, from) }))

const dayBefore = (day: string) => addDays(day, -1)

function countStates(records: ClientRecords): CountedCase[] {
  const { pregnancy, assignments } = records.chart
  const { registeredOn, endedOn } = pregnancy
  const started = weeksStartOn(pregnancy)
  const openThrough = endedOn === null ? addDays(started, LONGEST_DAYS) : dayBefore(endedOn)
  const hasCadreOn = (day: string) =>
    assignments.find(({ fromOn, endedOn: until }) => fromOn <= day && (until === null || until > day))
  return heldMonths(registeredOn, openThrough).flatMap(({ last: on, countsFrom }): CountedCase[] => {
    const assignment = hasCadreOn(on)
    const isDue = addDays(started, BIRTH_PLAN_DUE_DAYS) <= on
    const dueFrom = later(countsFrom, addDays(started, BIRTH_PLAN_DUE_DAYS))
    const arrangedOn = isDue ? planArrangedBy(records, on) : null
    return [
      { element: 'oceoke.open', on, countsFrom },
      ...(assignment === undefined
        ? []
        : [{ element: 'oceoke.with_cadre', on, countsFrom: later(countsFrom, assignment.fromOn) }]),
      ...(isDue ? [{ element: 'p4k.due', on, countsFrom: dueFrom }] : []),
      ...(arrangedOn === null ? [] : [{ element: 'p4k.complete', on, countsFrom: later(dueFrom, arrangedOn) }]),
    ]
  })
}

/** Since when the birth plan that stood on a day was complete; null where it was not. */
function planArrangedBy({ submissions, dayOf }: ClientRecords, day: string): string | null {
  const plans = submissions
    .filter(({ form, revision }) => form === 'BIRTH_PLAN' && revision !== null)
    .map(({ answers, happenedAt }) => ({
      on: dayOf(happenedAt),
      isArranged: BIRTH_PLAN_ITEMS.every(({ code }) => answers[code] === 'YES'),
    }))
    .filter(({ on }) => on <= day)
  const lastOpen = plans.findLastIndex(({ isArranged }) => !isArranged)
  return plans[lastOpen + 1]?.on ?? null
}

/** A client is a cadre's while she is pregnant and through childbed. */
function countCadres({ chart: { pregnancy, assignments, delivery } }: ClientRecords): CountedCase[] {
  const { endedOn, closedOn, motherDiedOn } = pregnancy
  const isChildbed = delivery?.outcome === 'BIRTH' && motherDiedOn === null && closedOn === null
  const followedThrough =
    endedOn === null
      ? addDays(weeksStartOn(pregnancy), LONGEST_DAYS)
      : isChildbed
        ? addDays(endedOn, CHILDBED_DAYS)
        : dayBefore(endedOn)
  return assignments.flatMap(({ id, cadreId, fromOn, endedOn: until }) => {
    const through = until === null || dayBefore(until) > followedThrough ? followedThrough : dayBefore(until)
    return heldMonths(fromOn, through).map(({ last: on, countsFrom }) => ({
      ...{ element: 'oceoke.cadres_active', on, countsFrom, cadreId },
      part: String(id),
    }))
  })
}

/** A week counts in the month of its last day, from the day after it. */
function countWeeks({ chart, submissions }: ClientRecords): CountedCase[] {
  return listWatchedForms(watchedClientOfChart(chart, submissions), ever.day).flatMap(({ form, ordinal, weeks }) =>
    weeks.flatMap(({ week, endsOn, isReported }): CountedCase[] => {
      const about = { on: endsOn, part: [form, ordinal ?? 0, week].join(' '), countsFrom: addDays(endsOn, 1) }
      const due = { element: 'oceoke.weeks_due', ...about }
      return isReported ? [due, { element: 'oceoke.weeks_reported', ...about }] : [due]
    }),
  )
}

/** Danger signs in the month in which they were seen, with the hours to care where both times are known. */
function countSigns({ escalations, dayOf }: ClientRecords): CountedCase[] {
  return escalations.flatMap((row) => {
    const { isActedInTime, endReason, delays } = measureEscalation(row, ever.at)
    if (endReason === 'DUPLICATE') return []
    const about = { on: dayOf(row.detectedAt), part: String(row.id) }
    const sign = { element: 'oceoke.signs', ...about }
    const { totalMs } = delays
    return [
      sign,
      ...(isActedInTime === true ? [{ element: 'oceoke.signs_24h', ...about }] : []),
      ...(totalMs === null ? [] : [{ element: 'OCO_DELAY', ...about, amount: totalMs / MS_PER_HOUR }]),
    ]
  })
}
