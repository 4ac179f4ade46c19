import { expect, test } from 'vitest'
import { packAnswers, unpackAnswers } from './answers-text.ts'

test.each([
  [['A', 'b', '', '-', '*'], 'AB.-*', ['A', 'B', '', '-', '*']],
  [['AC', '', 'B-S-B'], ',AC,,B-S-B', ['AC', '', 'B-S-B']],
  [['AC'], ',AC', ['AC']],
  [['A, C', 'B'], ',A C,B', ['A C', 'B']],
])('answers %j are kept as %s and come back', (answers, text, back) => {
  expect(packAnswers(answers)).toBe(text)
  expect(unpackAnswers(text)).toEqual(back)
})
