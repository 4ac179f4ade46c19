import { chooseDecimalRule } from '../cells/choose-decimal-rule.ts'
import type { SheetDefinition } from '../definition.ts'
import { isSecondHeader } from '../header/is-second-header.ts'
import { locateHeader } from '../header/locate-header.ts'
import type { HeaderMatcher } from '../header/match-headers.ts'
import { planColumns } from '../header/plan-columns.ts'
import { errorIssue, type SheetIssue } from '../issues/sheet-issue.ts'
import type { SheetMapping } from '../mapping/sheet-mapping.ts'
import type { RawRow, RawSheet } from '../source/raw-sheet.ts'
import type { RowPlan } from './create-row-reader.ts'
import { createFormulaWatch } from './formula-watch.ts'
import { prepareFields, prepareUnpivot } from './prepare-fields.ts'

export interface SheetPlan {
  /** Null when the header or the mapping forbids reading on. */
  rowPlan: RowPlan | null
  /** Position of the first data row among the head rows. */
  firstAt: number
  issues: SheetIssue[]
}

/** Finds the header and prepares everything the rows below it need. */
export const planSheet = (
  sheet: RawSheet,
  head: readonly RawRow[],
  definition: SheetDefinition,
  mapping: SheetMapping,
  matcher: HeaderMatcher,
): SheetPlan => {
  const header = locateHeader(head, definition, matcher)
  if (header === null) {
    const broken = head.flatMap(({ issue }) => issue ?? [])
    return { rowPlan: null, firstAt: 0, issues: broken.length > 0 ? broken : [errorIssue('EMPTY_FILE')] }
  }
  const plan = planColumns(definition, mapping, header, matcher)
  const second = head.slice(header.at + 1, header.at + 2).filter((row) => isSecondHeader(row, plan))
  const firstAt = header.at + 1 + second.length
  const isNumber = new Set(
    definition.columns.filter(({ kind }) => /^(?:integer|decimal)$/.test(kind)).map(({ key }) => key),
  )
  const positions = [...plan.positionOf].filter(([key]) => isNumber.has(key)).map(([, at]) => at)
  if (mapping.unpivot !== undefined && isNumber.has(mapping.unpivot.valueColumn)) {
    positions.push(...plan.unpivot.map(({ at }) => at))
  }
  const rule = chooseDecimalRule(mapping.decimal, sheet, head.slice(firstAt), positions)
  const base = prepareFields(definition, mapping, plan, header.headers, rule)
  const wide = prepareUnpivot(definition, mapping, plan, base, rule)
  const issues = [...plan.issues, ...base.issues, ...wide.issues]
  if (issues.some(({ severity }) => severity === 'ERROR')) return { rowPlan: null, firstAt, issues }
  const rowPlan: RowPlan = {
    fields: base.fields,
    unpivot: wide.fields,
    where: plan.where,
    width: Math.max(header.headers.length, ...second.map(({ cells }) => cells.length)),
    checksLength: sheet.format === 'csv',
    formulas: createFormulaWatch(),
  }
  return { rowPlan, firstAt, issues }
}
