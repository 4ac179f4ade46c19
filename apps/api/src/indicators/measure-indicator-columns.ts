import type postgres from 'postgres'
import type { Scope } from '../access/scope.ts'
import { countIndicators, type IndicatorQuestion } from './count-indicators.ts'
import { presentCell } from './present-cell.ts'

export interface IndicatorColumns {
  readonly length: number
  readonly indicator: readonly string[]
  readonly area: readonly string[]
  readonly period: readonly string[]
  readonly value: readonly (number | null)[]
  readonly lower: readonly (number | null)[]
  readonly upper: readonly (number | null)[]
  readonly numerator: readonly (number | null)[]
  readonly denominator: readonly (number | null)[]
  readonly method: readonly (string | null)[]
  readonly availability: readonly string[]
  readonly reason: readonly (string | null)[]
  readonly status: readonly string[]
  readonly comparison: readonly (string | null)[]
}

/** The values of measureIndicators as parallel columns, without what lies behind the counts; one statement. */
export async function measureIndicatorColumns(
  sql: postgres.Sql,
  scope: Scope,
  question: IndicatorQuestion,
): Promise<IndicatorColumns> {
  const { cells } = await countIndicators(sql, scope, { ...question, withOrigins: false })
  const values = cells.map(presentCell)
  return {
    length: values.length,
    indicator: values.map(({ indicator }) => indicator.key),
    area: values.map(({ area }) => area.code),
    period: values.map(({ period }) => period.code),
    value: values.map(({ value }) => value),
    lower: values.map(({ lower }) => lower),
    upper: values.map(({ upper }) => upper),
    numerator: values.map(({ numerator }) => numerator),
    denominator: values.map(({ denominator }) => denominator),
    method: values.map(({ method }) => method),
    availability: values.map(({ availability }) => availability),
    reason: values.map(({ reason }) => reason),
    status: values.map(({ status }) => status),
    comparison: values.map(({ comparison }) => comparison),
  }
}
