import { type IntervalMethod, judgeAgainstTarget, storedFigure } from '@pantau/indicators'
import type postgres from 'postgres'
import { type Cell, type ComputedValue, present } from './compute-value.ts'
import type { Indicator } from './indicator.ts'
import { isJudged, notJudged, targetAt } from './judge-value.ts'
import type { Period } from './period.ts'

/** A median or the result of an analysis, kept ready for an area (its place) and a period. */
export interface StoredRow {
  readonly indicator: string
  readonly area: number
  readonly period: string
  readonly value: number
  readonly lower: number | null
  readonly upper: number | null
  readonly method: IntervalMethod | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly source: string
  readonly storedAt: string
}

export interface StoredQuestion {
  readonly keys: readonly string[]
  readonly periods: readonly Period[]
}

/** Medians and results of analyses do not follow from counts. */
export const isStored = ({ kind }: Indicator): boolean => kind === 'MEDIAN' || kind === 'ANALYSIS'

/** The column of measureCounts with the stored results of indicators that do not follow from counts. */
export const storedResults = (sql: postgres.Sql, { keys, periods }: StoredQuestion) => sql`,
  (select json_agg(json_build_object('indicator', s.indicator_key, 'area', c.area, 'period', s.period_code,
      'value', s.value, 'lower', s.lower, 'upper', s.upper, 'method', s.method, 'numerator', s.numerator,
      'denominator', s.denominator, 'source', s.source,
      'storedAt', to_char(s.stored_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
    from chosen c
    join stored_results s on s.regency_code = c."regencyCode" and s.area_code = c.code
      and s.indicator_key = any(${keys}::text[]) and s.period_code = any(${periods.map(({ code }) => code)}::text[])
    where exists (select from parts)) as stored`

/** Finds the stored result of an indicator for an area (its place) and a period. */
export function openStored(rows: readonly StoredRow[]) {
  const keyOf = (indicator: string, area: number, period: string) => `${indicator}|${area}|${period}`
  const byCell = new Map(rows.map((row) => [keyOf(row.indicator, row.area, row.period), row]))
  return (indicator: string, area: number, period: string): StoredRow | null =>
    byCell.get(keyOf(indicator, area, period)) ?? null
}

/** The value as it was stored, against its target by its own interval; without one it is not reported. */
export function presentStored(cell: Cell, row: StoredRow | null): ComputedValue {
  const { indicator } = cell
  const figure = storedFigure(indicator, row ?? { value: null })
  const target = targetAt(cell)
  const { status, plain } = judgeAgainstTarget(figure, target?.value ?? null, indicator.direction)
  return present(cell, figure, {
    formulaFrom: null,
    availability: figure.availability,
    reason: row === null ? 'NOT_FROM_COUNTS' : null,
    target,
    ...(isJudged(cell) ? { status, comparison: plain } : notJudged),
  })
}
