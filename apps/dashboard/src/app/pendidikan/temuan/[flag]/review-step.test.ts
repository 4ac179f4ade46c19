import { expect, test } from 'vitest'
import { listSteps } from './review-step.ts'

const reviewer = { actions: ['READ_FLAGS', 'REVIEW_FLAGS'], role: 'REVIEWER', mayBeOpened: true }

test('a reviewer opens a case of level 2, then notes and proposes, and never decides', () => {
  expect(listSteps({ ...reviewer, state: 'NEW' })).toEqual(['buka'])
  expect(listSteps({ ...reviewer, state: 'NEW', mayBeOpened: false })).toEqual([])
  expect(listSteps({ ...reviewer, state: 'REPLIED' })).toEqual(['usul', 'catat'])
  expect(listSteps({ ...reviewer, state: 'PROPOSED' })).toEqual(['usul', 'catat'])
})

test('the head of the office decides what was proposed, and nothing before', () => {
  const office = { actions: ['READ_FLAGS', 'DECIDE_FLAGS'], role: 'EDUCATION_HEAD', mayBeOpened: true }
  expect(listSteps({ ...office, state: 'REPLIED' })).toEqual([])
  expect(listSteps({ ...office, state: 'PROPOSED' })).toEqual(['putus'])
})

test('a head of school only answers, and only what was opened', () => {
  const head = { actions: ['READ_FLAGS'], role: 'SCHOOL_HEAD', mayBeOpened: true }
  expect(listSteps({ ...head, state: 'NEW' })).toEqual([])
  expect(listSteps({ ...head, state: 'OPEN' })).toEqual(['jawab'])
})
