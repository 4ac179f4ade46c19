import type { Findings } from '../../imports/findings.ts'

const hidden = '•••'

/** Of a sheet about persons the register keeps where something is wrong, but not the text found there. */
export function hidePersons(findings: Findings): Findings {
  const hide = <Issue extends { readonly code: string; readonly value: string | null }>(issue: Issue): Issue =>
    issue.value === null || issue.code.startsWith('HEADER_') ? issue : { ...issue, value: hidden }
  return {
    ...findings,
    get issueCount() {
      return findings.issueCount
    },
    list: () => findings.list(),
    add: (issue) => findings.add(hide(issue)),
    reject: (...issues) => findings.reject(...issues.map(hide)),
    addBatch: (batch) => findings.addBatch({ ...batch, issues: batch.issues.map(hide) }),
  }
}
