import { expect, test } from 'vitest'
import { countResults, sumCounts } from './count-results.mjs'

const file = (status, ...results) => ({ status, assertionResults: results.map((result) => ({ status: result })) })
const report = (passed, failed, ...testResults) => ({ numPassedTests: passed, numFailedTests: failed, testResults })

test('tests are counted, and skipped ones are neither passed nor failed', () => {
  const run = report(2, 1, file('passed', 'passed'), file('failed', 'passed', 'failed', 'pending'))
  expect(countResults(run, 1)).toEqual({ passed: 2, failed: 1 })
})

test('a file that cannot even be loaded is one failure', () => {
  expect(countResults(report(1, 0, file('passed', 'passed'), file('failed')), 1)).toEqual({ passed: 1, failed: 1 })
})

test('a run that failed with all tests passed, or without a report, is one failure', () => {
  expect(countResults(report(1, 0, file('passed', 'passed')), 1)).toEqual({ passed: 1, failed: 1 })
  expect(countResults(undefined, 1)).toEqual({ passed: 0, failed: 1 })
  expect(countResults(undefined, 0)).toEqual({ passed: 0, failed: 1 })
})

test('sums go over passed and failed apart', () => {
  expect(
    sumCounts([
      { passed: 1, failed: 2 },
      { passed: 3, failed: 0 },
    ]),
  ).toEqual({ passed: 4, failed: 2 })
})
