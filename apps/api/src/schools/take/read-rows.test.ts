import { expect, test } from 'vitest'
import { foldClassName } from './fold-class-name.ts'
import { readGrades } from './read-grades.ts'

test('one class written in several ways is one class', () => {
  expect(['Kelas 1A', '1 A', '1-a', 'kls 1A', '1A'].map(foldClassName)).toEqual(Array(5).fill('1a'))
  expect(foldClassName('Kelasi')).toBe('kelasi')
})

test('grades are read from numbers, lists and ranges; what is no grade of a primary school is not', () => {
  expect(['1', 'Kelas 2', '1,2', '1 dan 2', '4-6', '1 s.d. 3'].map(readGrades)).toEqual([
    [1],
    [2],
    [1, 2],
    [1, 2],
    [4, 5, 6],
    [1, 2, 3],
  ])
  expect(['', '7', '0', 'satu', '10'].map(readGrades)).toEqual([null, null, null, null, null])
})
