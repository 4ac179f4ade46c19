import { inferScoredKey } from './infer-scored-key.ts'
import type { Issue } from './issue.ts'
import { IssueList } from './issue-list.ts'
import { MatrixBuilder } from './matrix-builder.ts'
import { parseKey } from './parse-key.ts'
import type { ResponseMatrix } from './response-matrix.ts'
import type { Sheet } from './sheet.ts'
import { type LayoutOptions, layOutSheet } from './sheet-layout.ts'

export interface BuiltMatrix {
  matrix: ResponseMatrix
  issues: Issue[]
}

/**
 * Response matrix of an answer sheet and its key; without a key the sheet holds scores (0/1, or rubric points).
 * Never throws on content: every oddity is an issue, and what is left may be empty.
 */
export function buildMatrix(responses: Sheet, key: Sheet | null, options: LayoutOptions = {}): BuiltMatrix {
  const issues = new IssueList()
  const sheet = key ? responses : { header: responses.header, rows: [...responses.rows] }
  const parsed = key ? parseKey(key, issues) : inferScoredKey(sheet)
  const builder = new MatrixBuilder(layOutSheet(sheet.header, parsed, options, issues), issues)
  for (const cells of sheet.rows) builder.addRow(cells)
  return { matrix: builder.finish(), issues: issues.list() }
}
