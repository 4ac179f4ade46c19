import { poissonInterval, runningTarget } from '@pantau/indicators'
import type postgres from 'postgres'
import type { Scope } from '../access/scope.ts'
import { catalogue, formulaAt } from '../indicators/catalogue.ts'
import { countIndicators } from '../indicators/count-indicators.ts'
import { listPeriods } from '../indicators/period.ts'
import { presentCell } from '../indicators/present-cell.ts'
import type { QualityIssue } from './quality-issue.ts'
import type { Unit } from './read-units.ts'

interface AboveQuestion {
  readonly month: string
  readonly today: string
  readonly units: readonly Unit[]
}

const proportions = [...catalogue.values()].filter(({ domain, kind }) => domain === 'HEALTH' && kind === 'PROPORTION')

/**
 * Shares of more than the whole, from January to the month, of puskesmas and villages: of what was counted a report is
 * wrong; of a target population it may be set too low, told once for an area and only where chance does not explain it.
 * One statement.
 */
export async function listAboveDenominator(
  sql: postgres.Sql,
  scope: Scope,
  { month, today, units }: AboveQuestion,
): Promise<QualityIssue[]> {
  if (units.length === 0) return []
  const ownerOf = new Map(
    units.flatMap(({ code, villageCodes }) => [code, ...villageCodes].map((place) => [place, code])),
  )
  const periods = listPeriods({ from: month, to: month, grain: 'YEAR_TO_DATE' })
  const areas = { codes: [...ownerOf.keys()] }
  const question = { indicators: proportions, areas, periods, today, cost: { requested: 0 } }
  const { cells } = await countIndicators(sql, scope, { ...question, withOrigins: false })
  const found = cells.flatMap((cell): AboveIssue[] => {
    const { numerator, denominator } = presentCell(cell)
    if (numerator === null || denominator === null || denominator <= 0 || numerator <= denominator) return []
    const isCounted = formulaAt(cell.indicator, month)?.denominatorType !== 'PROJECTED'
    if (!isCounted && !isBeyondChance(numerator, runningTarget(denominator, cell.period.monthCount))) return []
    return [
      {
        ...{ kind: 'ABOVE_DENOMINATOR', finding: isCounted ? 'COUNTED_ABOVE' : 'COVERAGE_ABOVE' },
        ...{ severity: isCounted ? 'ERROR' : 'WARN', ownerCode: ownerOf.get(cell.area.code) ?? null },
        ...{ areaCode: cell.area.code, indicatorKey: cell.indicator.key, period: month },
        ...{ value: numerator, expected: denominator },
      },
    ]
  })
  const furthest = new Map<string, AboveIssue>()
  for (const issue of found)
    if (excessOf(issue) > excessOf(furthest.get(issue.areaCode))) furthest.set(issue.areaCode, issue)
  return found.filter((issue) => issue.severity === 'ERROR' || furthest.get(issue.areaCode) === issue)
}

type AboveIssue = QualityIssue & { readonly value: number; readonly expected: number }

/** Where few are born, more than a year's target comes about by chance: the interval must lie above what was due by then. */
const isBeyondChance = (count: number, due: number): boolean => (poissonInterval(count, due).lower ?? 0) > 1

/** How far coverage of a target population is beyond it. */
const excessOf = (issue: AboveIssue | undefined): number =>
  issue === undefined || issue.severity === 'ERROR' ? 0 : issue.value / issue.expected
