import type postgres from 'postgres'
import type { Scope } from '../access/scope.ts'
import { readMonth } from '../signals/signal-months.ts'
import { judgeUnit } from './judge-unit.ts'
import { listAboveDenominator } from './list-above-denominator.ts'
import { listCellFaults } from './list-cell-faults.ts'
import { listLateForms } from './list-late-forms.ts'
import { listRefusedRows } from './list-refused-rows.ts'
import { listRegisterDifferences } from './list-register-differences.ts'
import { orderIssues, type QualityIssue, type QualityKind } from './quality-issue.ts'
import { readUnits, type Unit } from './read-units.ts'

export interface QualityQuestion {
  readonly month: string
  readonly today: string
  /** Only of this area and those below it. */
  readonly within: string | null
  readonly kinds: readonly QualityKind[] | null
  /** Whether the viewer sees the register of imports. */
  readonly withImports: boolean
}

export interface QualityList {
  readonly month: string
  readonly units: number
  readonly reported: number
  readonly issues: readonly QualityIssue[]
}

/** What is to be mended in the figures of a month, the gravest first: at most eight statements, fewer for fewer kinds. */
export async function listQuality(sql: postgres.Sql, scope: Scope, question: QualityQuestion): Promise<QualityList> {
  const { month, today, within, kinds } = question
  const at = readMonth(month)
  if (!scope.domains.includes('HEALTH')) return { month, units: 0, reported: 0, issues: [] }
  const units = await readUnits(sql, scope, { month, within })
  const isAsked = (...asked: readonly QualityKind[]) => kinds === null || asked.some((kind) => kinds.includes(kind))
  const codes = units.map(({ code }) => code)
  const found = await Promise.all([
    units.flatMap((unit) => judgeUnit(unit, month)),
    isAsked('FALL', 'PARTS_DIFFER', 'PART_ABOVE_WHOLE') ? listCellFaults(sql, scope, { month, within }) : [],
    isAsked('TIMELINESS') ? listLateForms(sql, scope, { month, today, units: new Set(codes) }) : [],
    isAsked('ABOVE_DENOMINATOR') ? listAboveDenominator(sql, scope, { month, today, units }) : [],
    question.withImports && isAsked('COMPLETENESS', 'DUPLICATE')
      ? listRefusedRows(sql, { regencyCode: scope.regencyCode, month, importIds: importsOf(units, at) })
      : [],
    isAsked('REGISTER') ? listRegisterDifferences(sql, scope, { month, today, within }) : [],
  ])
  return {
    month,
    units: units.length,
    reported: units.filter(({ series }) => series.some(({ months }) => months.includes(at))).length,
    issues: orderIssues(found.flat().filter(({ kind }) => isAsked(kind))),
  }
}

const importsOf = (units: readonly Unit[], at: number): number[] => [
  ...new Set(
    units.flatMap(({ series }) =>
      series.flatMap(({ months, importIds }) => importIds[months.indexOf(at)] ?? []).filter((id) => id > 0),
    ),
  ),
]
