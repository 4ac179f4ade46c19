import { expect, it } from 'vitest'
import { listLetters } from './list-letters.ts'

const person = (number: string) => ({ number, name: null, schoolCode: '20300001' })
const assigned = (className: string, area: 'READING' | 'WRITING', examiner: string | null, second: string | null) => ({
  ...{ className, area, grade: 1, pupils: 20 },
  examiner: examiner === null ? null : person(examiner),
  secondRater: second === null ? null : person(second),
})

it('writes one letter for each person, with every class, area and role that is hers', () => {
  const letters = listLetters([
    assigned('1A', 'READING', 'G1', 'G2'),
    assigned('1A', 'WRITING', 'G1', 'G1'),
    assigned('1B', 'READING', 'G2', null),
    assigned('1B', 'WRITING', null, null),
  ])
  expect(letters.map(({ teacher, lines }) => [teacher.number, lines])).toEqual([
    [
      'G1',
      [
        { className: '1A', grade: 1, pupils: 20, role: 'examiner', areas: ['READING', 'WRITING'] },
        { className: '1A', grade: 1, pupils: 20, role: 'second', areas: ['WRITING'] },
      ],
    ],
    [
      'G2',
      [
        { className: '1A', grade: 1, pupils: 20, role: 'second', areas: ['READING'] },
        { className: '1B', grade: 1, pupils: 20, role: 'examiner', areas: ['READING'] },
      ],
    ],
  ])
  expect(listLetters([])).toEqual([])
})
