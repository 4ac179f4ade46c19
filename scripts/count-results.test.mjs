import { expect, test } from 'vitest'
import { countResults, listFailures, sumCounts } from './count-results.mjs'

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

test('what failed is named with its file and the beginning of what it said', () => {
  const long = Array.from({ length: 40 }, (_, line) => `line ${line}`).join('\n')
  const failures = listFailures({
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'good', failureMessages: [] },
          { status: 'failed', fullName: 'sums agree', failureMessages: [long] },
        ],
      },
      { name: 'b.test.ts', status: 'failed', message: 'cannot be loaded', assertionResults: [] },
      { name: 'c.test.ts', status: 'passed', message: '', assertionResults: [] },
    ],
  })
  expect(failures).toHaveLength(2)
  expect(failures[0]).toMatch(/^✗ a\.test\.ts › sums agree\n {4}line 0\n/)
  expect(failures[0]).not.toContain('line 12')
  expect(failures[1]).toBe('✗ b.test.ts\n    cannot be loaded')
  expect(listFailures(undefined)).toEqual([])
})
