import type { IssueRow } from '@pantau/psychometrics'
import { describeSheetIssue, type SheetIssue } from '@pantau/spreadsheets'

const LISTED_PER_CODE = 500

const more = {
  id: (count: number, code: string) => `Ada ${count} temuan ${code} lagi yang tidak ditulis satu per satu.`,
  en: (count: number, code: string) => `${count} more findings of ${code} are not listed one by one.`,
}

/** What was odd about a file itself, as rows beside those of its answers; a flood of one kind is counted. */
export function issueRowsOfFile(
  issues: readonly SheetIssue[],
  sheet: IssueRow['sheet'],
  locale: keyof typeof more,
): IssueRow[] {
  const counts = new Map<string, number>()
  const rows: IssueRow[] = []
  for (const issue of issues) {
    const count = (counts.get(issue.code) ?? 0) + 1
    counts.set(issue.code, count)
    if (count > LISTED_PER_CODE) continue
    const { severity, code, row, column } = issue
    rows.push({ severity, code, sheet, row, column, message: describeSheetIssue(withoutPlace(issue), locale) })
  }
  for (const [code, count] of counts) {
    if (count <= LISTED_PER_CODE) continue
    const message = more[locale](count - LISTED_PER_CODE, code)
    rows.push({ severity: 'WARN', code: 'MORE_OF_THE_SAME', sheet, row: null, column: null, message })
  }
  return rows
}

/** The place stands in columns of its own. */
const withoutPlace = (issue: SheetIssue): SheetIssue => ({ ...issue, row: null, column: null })
