import { expect, test } from 'vitest'
import { compareAnswers, countLikeness } from './compare-answers.ts'

const row = (answers: string[]) => ({
  ...{ pupil: { number: 'M1', name: null }, form: 'A', score: 1, line: 2, fileName: 'jawaban.csv' },
  answers,
  erasures: [],
})
const item = (name: string, key: string) => ({
  item: name,
  position: 1,
  key,
  common: null,
  share: 0.2,
  classmates: 3,
  isInBlock: false,
})

test('answers are told apart as the same and wrong, the same and right, and different; two blanks are not alike', () => {
  const compared = compareAnswers({
    subject: 'Matematika',
    items: [item('1', 'A'), item('2', 'B|C:0.5'), item('3', 'D'), item('4', 'A')],
    rows: [row(['A', 'C', 'B', '']), row(['A', 'C', 'B', ''])],
  })
  expect(compared.map(({ likeness }) => likeness)).toEqual(['SAME_RIGHT', 'SAME_RIGHT', 'SAME_WRONG', 'DIFFERENT'])
  expect(compared.map(({ share }) => share)).toEqual([0.2, 0.2, 0.2, null])
  expect(compared.map(({ classmates }) => classmates)).toEqual([3, 3, 3, null])
  expect(countLikeness(compared, 'SAME_WRONG')).toBe(1)
})

test('a strip of one sheet compares nothing', () => {
  expect(compareAnswers({ subject: 'Matematika', items: [item('1', 'A')], rows: [row(['A'])] })).toEqual([])
})
