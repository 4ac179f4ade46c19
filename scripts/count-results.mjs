/** Tests of a vitest JSON report. A file that fails outside its tests counts as one failure, and so does a run that
 * failed without naming a test or wrote no report at all. */
export function countResults(report, exitCode) {
  if (report === undefined) return { passed: 0, failed: 1 }
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  )
  const failed = report.numFailedTests + brokenFiles.length
  return { passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed }
}

const messageLines = 12

/** What failed in a vitest JSON report: file, test, and the first lines of what it said. */
export function listFailures(report) {
  return (report?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((result) => result.status === 'failed')
    if (failed.length === 0) return status === 'failed' ? [sayFailure(name, [message])] : []
    return failed.map(({ fullName, failureMessages }) => sayFailure(`${name} › ${fullName}`, failureMessages))
  })
}

function sayFailure(name, messages) {
  const lines = messages.filter(Boolean).join('\n').split('\n').slice(0, messageLines)
  return [`✗ ${name}`, ...lines.map((line) => `    ${line}`)].join('\n')
}

export const sumCounts = (counts) => ({
  passed: counts.reduce((total, count) => total + count.passed, 0),
  failed: counts.reduce((total, count) => total + count.failed, 0),
})
