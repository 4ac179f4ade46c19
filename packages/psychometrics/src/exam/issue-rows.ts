import { explainIssue, type Issue, type Locale, type SheetName } from '../matrix/issue.ts'

/** One oddity as a row: where it stands and what it says. */
export type IssueRow = Readonly<{
  severity: 'ERROR' | 'WARN'
  code: string
  sheet: SheetName | 'parameters' | 'erasures'
  row: number | null
  column: string | null
  message: string
}>

export function issueRows(issues: readonly Issue[], locale: Locale): IssueRow[] {
  return issues.map((issue) => {
    const { severity, code, sheet, row, column } = issue
    return { severity, code, sheet, row, column, message: explainIssue(issue, locale) }
  })
}
