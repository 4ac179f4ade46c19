import type postgres from 'postgres'
import type { Scope } from '../access/scope.ts'
import type { AreaSelection } from '../areas/select-areas.ts'
import { type AskedCounts, askCounts } from './ask-counts.ts'
import { formulaAt } from './catalogue.ts'
import type { Cell, Sides } from './compute-value.ts'
import type { Indicator } from './indicator.ts'
import { monthCode, type Period } from './period.ts'
import { isStored, openStored, type StoredRow } from './stored-value.ts'

export interface IndicatorQuestion {
  readonly indicators: readonly Indicator[]
  readonly areas: AreaSelection
  readonly periods: readonly Period[]
  /** Months that hold all the periods, where these are of several lengths. */
  readonly reach?: readonly Period[]
  /** Months for which to tell who reported the numerators. */
  readonly reporterMonths?: readonly Period[]
  /** See measureCounts. */
  readonly sourcesOf?: string
  readonly today: string
  readonly cost: { requested: number }
}

/** Null sides: no formula holds in the period. `stored` is the result of an analysis where there is one. */
export interface CountedCell extends Cell {
  readonly areaPlace: number
  readonly sides: Sides | null
  readonly stored: StoredRow | null
}

export interface CountedIndicators extends AskedCounts {
  readonly cells: readonly CountedCell[]
}

/** Counts the numerators and denominators of indicators, ordered by indicator, area and period. */
export async function countIndicators(
  sql: postgres.Sql,
  scope: Scope,
  { withOrigins, reporterMonths, ...question }: IndicatorQuestion & { readonly withOrigins: boolean },
): Promise<CountedIndicators> {
  const { indicators, periods, reach = periods } = question
  const formulas = indicators.map((indicator) => periods.map((period) => formulaOf(indicator, period)))
  const keys = formulas.flat().flatMap((formula) => [...(formula?.numerator ?? []), ...(formula?.denominator ?? [])])
  const numerators = formulas.flat().flatMap((formula) => formula?.numerator ?? [])
  const asked = await askCounts(sql, scope, {
    ...question,
    periods: reach,
    ...(reporterMonths && { reporters: { elementKeys: [...new Set(numerators)], months: reporterMonths } }),
    elementKeys: [...new Set(keys)],
    storedKeys: indicators.filter(isStored).map(({ key }) => key),
    measureKeys: withOrigins ? indicators.map(({ key }) => key) : null,
    valuesPerArea: indicators.length * periods.length,
  })
  const findStored = openStored(asked.counts.stored)
  const cells = indicators.flatMap((indicator, row) =>
    asked.counts.areas.flatMap((area, areaPlace) =>
      periods.map((period, column): CountedCell => {
        const formula = formulas[row]?.[column]
        if (formula === undefined) {
          const stored = findStored(indicator.key, areaPlace, period.code)
          return { indicator, area, period, areaPlace, sides: null, stored }
        }
        const numerator = asked.sideOf(areaPlace, formula.numerator, period)
        const denominator = asked.sideOf(areaPlace, formula.denominator, period)
        return { indicator, area, period, areaPlace, sides: { formula, numerator, denominator }, stored: null }
      }),
    ),
  )
  return { ...asked, cells }
}

/** The formula of the period's last month. */
const formulaOf = (indicator: Indicator, { firstMonth, monthCount }: Period) =>
  formulaAt(indicator, monthCode(firstMonth + monthCount - 1))
