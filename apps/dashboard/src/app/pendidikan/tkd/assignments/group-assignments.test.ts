import { expect, it } from 'vitest'
import { groupAssignments } from './group-assignments.ts'

const assigned = (className: string, area: 'READING' | 'WRITING' | 'COUNTING', examiner: string | null) => ({
  ...{ id: `${className} ${area}`, className, area, grade: 1, pupils: 20, scored: 0, way: 'NEXT_GRADE', reason: null },
  examiner: examiner === null ? null : { number: examiner },
  ...{ secondRater: null, conflicts: [] },
})

it('says the areas of a class in one line where the same person examines all, and apart where not', () => {
  const rows = [
    assigned('1A', 'READING', 'G1'),
    assigned('1A', 'WRITING', 'G1'),
    assigned('1A', 'COUNTING', 'G1'),
    assigned('1B', 'READING', 'G1'),
    assigned('1B', 'WRITING', 'G2'),
    assigned('1B', 'COUNTING', 'G1'),
  ]
  const groups = groupAssignments(rows)
  expect(groups.map(({ row, rows: own, isWhole }) => [row.className, own.map(({ area }) => area), isWhole])).toEqual([
    ['1A', ['READING', 'WRITING', 'COUNTING'], true],
    ['1B', ['READING', 'COUNTING'], false],
    ['1B', ['WRITING'], false],
  ])
})

it('keeps two grades of one class apart, and says nothing of no rows', () => {
  const [one, other] = [assigned('Gabung', 'READING', null), { ...assigned('Gabung', 'READING', null), grade: 2 }]
  expect(groupAssignments([one, other]).map(({ isWhole }) => isWhole)).toEqual([true, true])
  expect(groupAssignments([])).toEqual([])
})
