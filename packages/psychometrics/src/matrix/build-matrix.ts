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

/** A matrix that grows row by row. */
export interface MatrixIntake {
  addRow: (cells: readonly string[]) => void
  finish: () => BuiltMatrix
}

/** Opens a matrix for an answer sheet that is read as a stream; only codes are kept, not the text of the rows. */
export function openMatrix(header: readonly string[], key: Sheet, options: LayoutOptions = {}): MatrixIntake {
  const issues = new IssueList()
  const builder = new MatrixBuilder(layOutSheet(header, parseKey(key, issues), options, issues), issues)
  return {
    addRow: (cells) => builder.addRow(cells),
    finish: () => ({ matrix: builder.finish(), issues: issues.list() }),
  }
}

/**
 * Response matrix of an answer sheet and its key; without a key the sheet holds scores (0/1, or rubric points).
 * Never throws on content: every oddity is an issue, and what is left may be empty.
 */
export function buildMatrix(responses: Sheet, key: Sheet | null, options: LayoutOptions = {}): BuiltMatrix {
  if (key) {
    const intake = openMatrix(responses.header, key, options)
    for (const cells of responses.rows) intake.addRow(cells)
    return intake.finish()
  }
  const issues = new IssueList()
  const sheet = { header: responses.header, rows: [...responses.rows] }
  const builder = new MatrixBuilder(layOutSheet(sheet.header, inferScoredKey(sheet), options, issues), issues)
  for (const cells of sheet.rows) builder.addRow(cells)
  return { matrix: builder.finish(), issues: issues.list() }
}
