import { type CoveredMonths, coverMonths } from './covered-months.ts'
import type { Element } from './elements.ts'
import { isOfTwoYears, monthOfDay, type Period, yearOfMonth } from './period.ts'

/** Parallel columns of reports: places of part and element, first day (since 1970), and what is counted. */
export interface Reports {
  readonly part: readonly number[]
  readonly element: readonly number[]
  readonly isYear: readonly boolean[]
  readonly day: readonly number[]
  readonly value: readonly (number | null)[]
  /** The months each row covers as bits of its year, January the lowest; its own one when left out. */
  readonly months?: readonly number[]
  readonly hasFall?: readonly boolean[]
  readonly isProjected?: readonly boolean[]
  readonly reported?: readonly (number | null)[]
  /** The months that the own report covers. */
  readonly reportedMonths?: readonly number[]
  readonly villageUnits?: readonly number[]
  readonly facilityUnits?: readonly number[]
  readonly importIds?: readonly (readonly number[])[]
}

/** A count over a period, null when nothing was reported, and the rows of the reports in it. */
export interface Count {
  readonly value: number | null
  readonly rows: readonly number[]
  /** Months of the period that the reports cover, all of them where the year was reported as one; null for states and targets. */
  readonly months: number | null
  /** Months before the period that the reports cover as well. */
  readonly monthsBefore: number
}

export interface CountTable {
  find(part: number, element: number, period: Period): Count
}

const nothing: Count = { value: null, rows: [], months: 0, monthsBefore: 0 }

/** Finds the count of an element for a part and a period among the reports. */
export function openCountTable(reports: Reports | null, elements: readonly Element[]): CountTable {
  if (reports === null) return { find: () => nothing }
  const { months, years } = placeRows(reports, elements.length)
  const valueAt = (row: number) => reports.value[row] ?? null
  return {
    find: (part, place, period) => {
      const slot = part * elements.length + place
      const [byMonth, byYear] = [months[slot], years[slot]]
      const kind = elements[place]?.kind
      if (kind === 'TARGET') return byYear === undefined ? nothing : countTarget(byYear, period, valueAt)
      const rows = byMonth === undefined ? [] : listRows(byMonth, period)
      const yearRow = period.grain === 'YEAR' ? byYear?.get(yearOfMonth(period.firstMonth)) : undefined
      if (kind === 'STOCK') return countState(rows, yearRow, valueAt)
      const covered = coverMonths(rows, reports, period)
      if (yearRow === undefined) return addUp(rows, covered, valueAt)
      const wholeYear = { inside: period.monthCount, before: 0 }
      return addUp([...rows, yearRow], rows.length === 0 ? wholeYear : covered, valueAt)
    },
  }
}

type ByNumber = Map<number, number>

function placeRows(reports: Reports, elementCount: number) {
  const [months, years]: [ByNumber[], ByNumber[]] = [[], []]
  const monthOf = new Map([...new Set(reports.day)].map((day) => [day, monthOfDay(day)]))
  for (const [row, part] of reports.part.entries()) {
    const slot = part * elementCount + (reports.element[row] ?? 0)
    const month = monthOf.get(reports.day[row] ?? 0) ?? 0
    const isYear = reports.isYear[row] === true
    const group = isYear ? years : months
    const rows = group[slot] ?? new Map<number, number>()
    group[slot] = rows.set(isYear ? yearOfMonth(month) : month, row)
  }
  return { months, years }
}

function listRows(byMonth: ByNumber, { firstMonth, monthCount }: Period): number[] {
  const rows: number[] = []
  for (let month = firstMonth; month < firstMonth + monthCount; month += 1) {
    const row = byMonth.get(month)
    if (row !== undefined) rows.push(row)
  }
  return rows
}

type ValueAt = (row: number) => number | null

function addUp(rows: readonly number[], { inside, before }: CoveredMonths, valueAt: ValueAt): Count {
  let sum: number | null = null
  for (const row of rows) {
    const value = valueAt(row)
    if (value !== null) sum = (sum ?? 0) + value
  }
  return { value: sum, rows, months: inside, monthsBefore: before }
}

/** The newest month counts; a report for the whole year where there is no month. */
function countState(rows: readonly number[], yearRow: number | undefined, valueAt: ValueAt): Count {
  const last = rows.at(-1) ?? yearRow
  return last === undefined ? nothing : { value: valueAt(last), rows: [last], months: null, monthsBefore: 0 }
}

/**
 * The whole year's target, also for a part of the year: coverage accumulates against it (PWS-KIA, Depkes 2009). Over
 * rolling months and school years each month takes a twelfth of its year's target; null when that of any year is missing.
 */
function countTarget(byYear: ByNumber, period: Period, valueAt: ValueAt): Count {
  const { firstMonth, monthCount } = period
  const lastMonth = firstMonth + monthCount - 1
  const isShared = isOfTwoYears(period)
  const rows: number[] = []
  let sum = 0
  for (let year = yearOfMonth(isShared ? firstMonth : lastMonth); year <= yearOfMonth(lastMonth); year += 1) {
    const row = byYear.get(year)
    const target = row === undefined ? null : valueAt(row)
    if (row === undefined || target === null) return nothing
    const months = Math.min(lastMonth, year * 12 + 11) - Math.max(firstMonth, year * 12) + 1
    sum += isShared ? (target * months) / 12 : target
    rows.push(row)
  }
  return { value: sum, rows, months: null, monthsBefore: 0 }
}
