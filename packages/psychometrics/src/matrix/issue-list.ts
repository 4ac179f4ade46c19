import type { Issue, IssueCode, IssuePlace } from './issue.ts'
import { issueSentences } from './issue-sentences.ts'

const LISTED_PER_CODE = 500

/** Collects issues; beyond 500 of one code only their number is kept, so that a broken file cannot fill the memory. */
export class IssueList {
  private readonly counts = new Map<IssueCode, number>()
  private readonly listed: Issue[] = []

  add(code: IssueCode, place: IssuePlace, params: Issue['params'] = {}): void {
    const count = (this.counts.get(code) ?? 0) + 1
    this.counts.set(code, count)
    if (count > LISTED_PER_CODE) return
    this.listed.push({
      code,
      severity: issueSentences[code].severity,
      sheet: place.sheet,
      row: place.row ?? null,
      column: place.column ?? null,
      params,
    })
  }

  list(): Issue[] {
    const issues = [...this.listed]
    for (const [code, count] of this.counts) {
      if (count > LISTED_PER_CODE) issues.push(remainder(code, count - LISTED_PER_CODE))
    }
    return issues
  }
}

function remainder(code: IssueCode, count: number): Issue {
  const { severity } = issueSentences.MORE_OF_THE_SAME
  return { code: 'MORE_OF_THE_SAME', severity, sheet: 'responses', row: null, column: null, params: { code, count } }
}
