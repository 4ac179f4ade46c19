import { openScoredKey } from './infer-scored-key.ts'
import type { Issue } from './issue.ts'
import { IssueList } from './issue-list.ts'
import type { ParsedKey } from './item-key.ts'
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
  return takeRows(header, parseKey(key, issues), options, issues)
}

/** Opens a matrix for a sheet of scores (0/1, or rubric points), which has to be read twice: to look at its columns, and to take rows. */
export function openScoredMatrix(header: readonly string[], options: LayoutOptions = {}) {
  const key = openScoredKey(header, new Set([...(options.groups ?? []), options.person ?? '']))
  return { look: key.look, open: (): MatrixIntake => takeRows(header, key.finish(), options, new IssueList()) }
}

function takeRows(header: readonly string[], key: ParsedKey, options: LayoutOptions, issues: IssueList): MatrixIntake {
  const builder = new MatrixBuilder(layOutSheet(header, key, options, issues), issues)
  return {
    addRow: (cells) => builder.addRow(cells),
    finish: () => ({ matrix: builder.finish(), issues: issues.list() }),
  }
}

/**
 * Response matrix of an answer sheet and its key; without a key the sheet holds scores.
 * Never throws on content: every oddity is an issue, and what is left may be empty.
 */
export function buildMatrix(responses: Sheet, key: Sheet | null, options: LayoutOptions = {}): BuiltMatrix {
  const rows = key ? responses.rows : [...responses.rows]
  const intake = key ? openMatrix(responses.header, key, options) : lookFirst(responses.header, rows, options)
  for (const cells of rows) intake.addRow(cells)
  return intake.finish()
}

function lookFirst(header: readonly string[], rows: Iterable<readonly string[]>, options: LayoutOptions): MatrixIntake {
  const scored = openScoredMatrix(header, options)
  for (const cells of rows) scored.look(cells)
  return scored.open()
}
