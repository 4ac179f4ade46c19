import { compareMonths, weighOutlier } from '@pantau/indicators'
import { monthCode } from '../indicators/period.ts'
import { readMonth } from '../signals/signal-months.ts'
import type { QualityIssue } from './quality-issue.ts'
import type { Unit, UnitSeries } from './read-units.ts'

/** What a unit reported in three of the six months before is due of it. */
const dueMonths = { of: 6, least: 3 }
/** After a quarter without any report its figures of the year no longer stand for it. */
const silentMonths = 3
/** A slip of the finger in a smaller count cannot be told from chance. */
const leastCount = 10

/** What a puskesmas has left out, sent again unchanged, or sent far from what it always sends, in a month. */
export function judgeUnit(unit: Unit, month: string): QualityIssue[] {
  const at = readMonth(month)
  const shared = { ownerCode: unit.code, areaCode: unit.code, period: month }
  const hasReported = unit.series.some(({ months }) => months.includes(at))
  if (!hasReported) return [notReported(unit, month), ...silent(unit, month)]
  const copied = compareMonths(...columnsOf(unit, at))
  return [
    ...missing(unit, month),
    ...(copied.isCopied
      ? [
          {
            ...({ ...shared, kind: 'DUPLICATE', finding: 'MONTH_COPIED', severity: 'ERROR' } as const),
            value: copied.same,
            words: { before: monthCode(at - 1) },
            ...originOf(unit.series, at),
          },
        ]
      : unit.series.flatMap((series) => outlier(series, unit, month))),
  ]
}

const lastMonthOf = ({ series }: Unit): number => Math.max(...series.map(({ months }) => months.at(-1) ?? 0), 0)

const notReported = (unit: Unit, month: string): QualityIssue => ({
  ...{ kind: 'COMPLETENESS', finding: 'NOT_REPORTED', severity: 'ERROR' },
  ...{ ownerCode: unit.code, areaCode: unit.code, period: month },
  words: lastMonthOf(unit) === 0 ? {} : { last: monthCode(lastMonthOf(unit)) },
})

function silent(unit: Unit, month: string): QualityIssue[] {
  const last = lastMonthOf(unit)
  const months = readMonth(month) - last
  if (last === 0 || months < silentMonths) return []
  return [
    {
      ...{ kind: 'FRESHNESS', finding: 'SILENT', severity: 'ERROR', value: months },
      ...{ ownerCode: unit.code, areaCode: unit.code, period: month },
      words: { last: monthCode(last) },
    },
  ]
}

const isDue = ({ months }: UnitSeries, at: number): boolean =>
  months.filter((month) => month < at && month >= at - dueMonths.of).length >= dueMonths.least

function missing(unit: Unit, month: string): QualityIssue[] {
  const at = readMonth(month)
  const shared = { kind: 'COMPLETENESS', severity: 'WARN', period: month } as const
  const place = { ownerCode: unit.code, areaCode: unit.code }
  const due = unit.series.filter((series) => isDue(series, at))
  const absent = due.filter(({ months }) => !months.includes(at)).map(({ elementKey }) => elementKey)
  const villages = Math.max(0, ...unit.series.map((series) => villagesAt(series, at)))
  return [
    ...(absent.length === 0
      ? []
      : [
          {
            ...({ ...shared, ...place, finding: 'ELEMENTS_MISSING' } as const),
            ...{ value: due.length - absent.length, expected: due.length, words: { absent } },
          },
        ]),
    ...(villages === 0 || villages >= unit.villageCodes.length
      ? []
      : [
          {
            ...{ ...shared, ...place, finding: 'VILLAGES_MISSING' as const },
            ...{ value: villages, expected: unit.villageCodes.length },
          },
        ]),
  ]
}

const villagesAt = ({ months, villages }: UnitSeries, at: number): number => villages[months.indexOf(at)] ?? 0

/** The month before and the month, element by element. */
function columnsOf({ series }: Unit, at: number): [(number | null)[], (number | null)[]] {
  const valuesIn = (month: number) => series.map(({ months, values }) => values[months.indexOf(month)] ?? null)
  return [valuesIn(at - 1), valuesIn(at)]
}

/** Months reported by fewer villages, or more, say nothing about this one. */
function outlier(series: UnitSeries, unit: Unit, month: string): QualityIssue[] {
  const at = readMonth(month)
  const place = series.months.indexOf(at)
  const value = series.values[place]
  if (value === undefined || value < 0) return []
  const earlier = series.values.filter(
    (count, other) => other < place && count >= 0 && series.villages[other] === series.villages[place],
  )
  const weight = weighOutlier(earlier, value)
  if (weight === null || Math.max(value, weight.median) < leastCount) return []
  if (!weight.methods.includes('MODIFIED_Z') || !weight.methods.includes('MIN_MAX')) return []
  return [
    {
      ...{ kind: 'OUTLIER', finding: 'STANDS_APART', severity: 'WARN', elementKey: series.elementKey },
      ...{ ownerCode: unit.code, areaCode: unit.code, period: month, value, expected: weight.median },
      words: { minimum: weight.minimum, maximum: weight.maximum },
      ...originOf([series], at),
    },
  ]
}

function originOf(series: readonly UnitSeries[], at: number): { importId?: number } {
  const importId = Math.max(0, ...series.map(({ months, importIds }) => importIds[months.indexOf(at)] ?? 0))
  return importId === 0 ? {} : { importId }
}
