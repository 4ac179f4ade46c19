import type postgres from 'postgres'
import type { Scope } from '../access/scope.ts'
import { type AskedCounts, elementsOf } from './ask-counts.ts'
import { computeValue, valueWithoutFormula } from './compute-value.ts'
import { type CountedCell, countIndicators, type IndicatorQuestion } from './count-indicators.ts'
import type { Side } from './count-side.ts'
import type { IndicatorValue, ValueFlag } from './indicator-value.ts'
import { isShort, openOrigins } from './open-origins.ts'
import { findDifferingReport } from './own-report.ts'
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
  return asked.cells.map((cell) => ({
    ...explain(cell),
    published: findPublished(cell.indicator.key, cell.area, cell.period),
  }))
}

function openExplanations(asked: AskedCounts, today: string) {
  const { importsOf, completenessOf } = openOrigins(asked.counts, today)
  return (cell: CountedCell): Omit<IndicatorValue, 'published'> => {
    const { sides, areaPlace, period } = cell
    if (sides === null) return { ...valueWithoutFormula(cell), ...unexplained }
    const { formula, numerator, denominator } = sides
    const completeness = (side: Side, keys: readonly string[]) =>
      completenessOf(side, {
        elements: elementsOf(keys),
        area: areaPlace,
        partCount: asked.partCountOf(areaPlace),
        period,
      })
    const reported = completeness(numerator, formula.numerator)
    const isIncomplete =
      [numerator, denominator].some(({ isPartial }) => isPartial) ||
      isShort(reported) ||
      isShort(completeness(denominator, formula.denominator))
    const { figureFlags, ...value } = computeValue(cell, sides)
    const flags: ValueFlag[] = [...figureFlags]
    if (isIncomplete && value.numerator !== null) flags.push('INCOMPLETE')
    if (hasDifferingReport(asked, areaPlace, [numerator, denominator])) flags.push('REPORT_DIFFERS_FROM_PARTS')
    return { ...value, flags, completeness: reported, ...importsOf([numerator, denominator]) }
  }
}

const unexplained = { flags: [], completeness: null, freshness: null, sources: [] } as const

/** Areas above the regency have no reports of their own here. */
const hasDifferingReport = ({ counts, partCountOf }: AskedCounts, area: number, sides: readonly Side[]): boolean => {
  const { reports } = counts
  if (reports === null || partCountOf(area) !== 1) return false
  return sides.some((side) => side.counts.some((count) => findDifferingReport(count, reports) !== null))
}
