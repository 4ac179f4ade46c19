import type postgres from 'postgres'
import type { Scope } from '../access/scope.ts'
import { type AskedCounts, elementsOf } from './ask-counts.ts'
import { computeValue, type Sides, valueWithoutFormula } from './compute-value.ts'
import { type CountedCell, countIndicators, type IndicatorQuestion } from './count-indicators.ts'
import type { Side } from './count-side.ts'
import type { IndicatorValue, Origins, ValueFlag } from './indicator-value.ts'
import { isShort, openOrigins } from './open-origins.ts'
import { findDifferingReport } from './own-report.ts'
import { countDueMonths } from './period.ts'
import { openPublished } from './published-value.ts'

/** Values with everything behind them, one for each indicator, area and period in this order; one statement. */
export async function measureIndicators(
  sql: postgres.Sql,
  scope: Scope,
  question: IndicatorQuestion,
): Promise<IndicatorValue[]> {
  const asked = await countIndicators(sql, scope, { ...question, withOrigins: true })
  const findPublished = openPublished(asked.counts.published, asked.counts.areas)
  const explain = openExplanations(asked, question.today)
  return asked.cells.map((cell) => {
    const { indicator, area, period, sides } = cell
    const value = sides === null ? valueWithoutFormula(cell) : computeValue(cell, sides)
    const { completeness, freshness, sources, flags } = sides === null ? unexplained : explain(cell, sides)
    return Object.assign(value, {
      flags: value.numerator === null ? value.figureFlags : [...value.figureFlags, ...flags],
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

const unexplained: Explanation = { flags: [], completeness: null, freshness: null, sources: [] }

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
    const flags: ValueFlag[] = isIncomplete ? ['INCOMPLETE'] : []
    if (hasDifferingReport(asked, areaPlace, sides)) flags.push('REPORT_DIFFERS_FROM_PARTS')
    return { flags, completeness, ...importsOf(sides) }
  }
}

/** Areas above the regency have no reports of their own here. */
const hasDifferingReport = ({ counts, partCountOf }: AskedCounts, area: number, sides: readonly Side[]): boolean => {
  const { reports } = counts
  if (reports === null || partCountOf(area) !== 1) return false
  return sides.some((side) => side.counts.some((count) => findDifferingReport(count, reports) !== null))
}
