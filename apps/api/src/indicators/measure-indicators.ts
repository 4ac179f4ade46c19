import type postgres from 'postgres'
import type { Scope } from '../access/scope.ts'
import { type AskedCounts, elementsOf } from './ask-counts.ts'
import type { Sides } from './compute-value.ts'
import { listCountFlags } from './count-flags.ts'
import {
  type CountedCell,
  type CountedIndicators,
  countIndicators,
  type IndicatorQuestion,
} from './count-indicators.ts'
import type { Side } from './count-side.ts'
import type { IndicatorValue, Origins, ValueFlag } from './indicator-value.ts'
import { isShort, openOrigins } from './open-origins.ts'
import { countDueMonths } from './period.ts'
import { presentCell } from './present-cell.ts'
import { openPublished } from './published-value.ts'
import type { StoredRow } from './stored-value.ts'

/** Values with everything behind them, one for each indicator, area and period in this order; one statement. */
export async function measureIndicators(
  sql: postgres.Sql,
  scope: Scope,
  question: IndicatorQuestion,
): Promise<IndicatorValue[]> {
  return explainValues(await countIndicators(sql, scope, { ...question, withOrigins: true }), question.today)
}

/** The values of what was counted with its origins, cell by cell. */
export function explainValues(asked: CountedIndicators, today: string): IndicatorValue[] {
  const findPublished = openPublished(asked.counts.published, asked.counts.areas)
  const explain = openExplanations(asked, today)
  return asked.cells.map((cell) => {
    const { indicator, area, period, sides, stored } = cell
    const value = presentCell(cell)
    const { completeness, freshness, sources, flags } = sides === null ? originOf(stored) : explain(cell, sides)
    return Object.assign(value, {
      flags: value.numerator === null ? value.figureFlags : [...new Set([...value.figureFlags, ...flags])],
      completeness,
      freshness,
      sources,
      published: findPublished(indicator.key, area, period),
    })
  })
}

interface Explanation extends Omit<Origins, 'published'> {
  readonly flags: readonly ValueFlag[]
}

const originOf = (stored: StoredRow | null): Explanation => ({
  flags: [],
  completeness: null,
  freshness: stored?.storedAt ?? null,
  sources: stored === null ? [] : [stored.source],
})

function openExplanations(asked: AskedCounts, today: string) {
  const { importsOf, completenessOf } = openOrigins(asked.counts, today)
  return ({ areaPlace, period }: CountedCell, { formula, numerator, denominator }: Sides): Explanation => {
    const measureSide = (side: Side, keys: readonly string[]) =>
      completenessOf(side, {
        elements: elementsOf(keys),
        area: areaPlace,
        partCount: asked.partCountOf(areaPlace),
        period,
      })
    const sides = [numerator, denominator]
    const completeness = measureSide(numerator, formula.numerator)
    const due = countDueMonths(period, today)
    const isIncomplete =
      sides.some(({ isPartial, months }) => isPartial || (months !== null && months < due)) ||
      isShort(completeness) ||
      isShort(measureSide(denominator, formula.denominator))
    const counted = listCountFlags(asked, areaPlace, sides, period)
    const flags: ValueFlag[] = isIncomplete ? ['INCOMPLETE', ...counted] : counted
    return { flags, completeness, ...importsOf(sides) }
  }
}
