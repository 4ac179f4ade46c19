import type postgres from 'postgres'
import type { Scope } from '../../access/scope.ts'
import { chooseIndicators } from '../../indicators/choose-measures.ts'
import type { IndicatorValue } from '../../indicators/indicator-value.ts'
import { measureIndicators } from '../../indicators/measure-indicators.ts'
import { listPeriods, type PeriodGrain } from '../../indicators/period.ts'
import type { NumberFact } from './brief-facts.ts'

/** The regent's numbers: deaths and care over a year, for a month has too few; cadres and their sheets in the month. */
const headlines: readonly (readonly [PeriodGrain, readonly string[]])[] = [
  ['ROLLING_12', ['AKI', 'AKB', 'K6', 'PF']],
  ['MONTH', ['OCO_COV', 'OCO_SHEET']],
]

interface NumbersQuestion {
  readonly month: string
  readonly today: string
}

export async function gatherNumbers(
  sql: postgres.Sql,
  scope: Scope,
  { month, today }: NumbersQuestion,
): Promise<NumberFact[]> {
  const answers = await Promise.all(
    headlines.map(async ([grain, keys]) => {
      const period = { from: month, to: month, grain }
      const values = await measureIndicators(sql, scope, {
        ...{ indicators: chooseIndicators(keys), areas: { codes: [scope.regencyCode] }, periods: listPeriods(period) },
        ...{ today, cost: { requested: 0 } },
      })
      return values.map((value) => toFact(value, period))
    }),
  )
  return answers.flat()
}

function toFact(value: IndicatorValue, period: NumberFact['period']): NumberFact {
  const { indicator, numerator, denominator, lower, upper, target, status, completeness } = value
  return {
    ...{ indicatorKey: indicator.key, period, value: value.value, lower, upper, numerator, denominator, status },
    target: target?.value ?? null,
    completeness: completeness && { reported: completeness.reported, expected: completeness.expected },
  }
}
