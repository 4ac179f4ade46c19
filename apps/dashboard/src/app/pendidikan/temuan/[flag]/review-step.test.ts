import { expect, test } from 'vitest'
import { listSteps } from './review-step.ts'

const reviewer = { actions: ['READ_FLAGS', 'REVIEW_FLAGS'], role: 'REVIEWER', mayBeOpened: true }

test('a reviewer opens a case of level 2, then notes and decides', () => {
  expect(listSteps({ ...reviewer, state: 'NEW' })).toEqual(['buka'])
  expect(listSteps({ ...reviewer, state: 'NEW', mayBeOpened: false })).toEqual([])
  expect(listSteps({ ...reviewer, state: 'REPLIED' })).toEqual(['putus', 'catat'])
})

test('a head of school only answers, and only what was opened; the office reads', () => {
  const head = { actions: ['READ_FLAGS'], role: 'SCHOOL_HEAD', mayBeOpened: true }
  expect(listSteps({ ...head, state: 'NEW' })).toEqual([])
  expect(listSteps({ ...head, state: 'OPEN' })).toEqual(['jawab'])
  expect(listSteps({ ...head, role: 'EDUCATION_HEAD', state: 'OPEN' })).toEqual([])
})
