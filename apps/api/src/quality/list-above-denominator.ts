import type postgres from 'postgres'
import type { Scope } from '../access/scope.ts'
import { catalogue, formulaAt } from '../indicators/catalogue.ts'
import { countIndicators } from '../indicators/count-indicators.ts'
import { listPeriods } from '../indicators/period.ts'
import { presentCell } from '../indicators/present-cell.ts'
import type { QualityIssue } from './quality-issue.ts'

interface AboveQuestion {
  readonly month: string
  readonly today: string
  /** Codes of the puskesmas asked about. */
  readonly units: readonly string[]
}

const proportions = [...catalogue.values()].filter(({ domain, kind }) => domain === 'HEALTH' && kind === 'PROPORTION')

/**
 * Shares of more than the whole, from January to the month: of a target population it may be set too low, of what was
 * counted a report is wrong. One statement.
 */
export async function listAboveDenominator(
  sql: postgres.Sql,
  scope: Scope,
  { month, today, units }: AboveQuestion,
): Promise<QualityIssue[]> {
  if (units.length === 0) return []
  const periods = listPeriods({ from: month, to: month, grain: 'YEAR_TO_DATE' })
  const question = { indicators: proportions, areas: { codes: [...units] }, periods, today, cost: { requested: 0 } }
  const { cells } = await countIndicators(sql, scope, { ...question, withOrigins: false })
  return cells.flatMap((cell): QualityIssue[] => {
    const { numerator, denominator } = presentCell(cell)
    if (numerator === null || denominator === null || denominator <= 0 || numerator <= denominator) return []
    const isCounted = formulaAt(cell.indicator, month)?.denominatorType !== 'PROJECTED'
    return [
      {
        ...{ kind: 'ABOVE_DENOMINATOR', finding: isCounted ? 'COUNTED_ABOVE' : 'COVERAGE_ABOVE' },
        ...{ severity: isCounted ? 'ERROR' : 'WARN', ownerCode: cell.area.code, areaCode: cell.area.code },
        ...{ indicatorKey: cell.indicator.key, value: numerator, expected: denominator, period: month },
      },
    ]
  })
}
