import { expect, test } from 'vitest'
import { compareMonths } from './compare-months.ts'
import { weighOutlier } from './weigh-outlier.ts'

const year = [20, 22, 19, 21, 20, 18, 23, 20, 21, 19, 22, 20]

test('z, modified z and range of a count are those of the textbook formulas', () => {
  const weight = weighOutlier(year, 60)
  // mean 20.41667, s 1.443376; median 20, MAD 1
  expect(weight?.z).toBeCloseTo((60 - 20.416667) / 1.443376, 4)
  expect(weight?.modifiedZ).toBeCloseTo(40 / 1.4826, 10)
  expect(weight).toMatchObject({ median: 20, minimum: 18, maximum: 23, methods: ['Z', 'MODIFIED_Z', 'MIN_MAX'] })
})

test('a count that varies no more than chance stands apart by no method, however steady the months before', () => {
  expect(weighOutlier(year, 30)?.methods).toEqual(['MIN_MAX'])
  const steady = Array.from({ length: 12 }, () => 16)
  expect(weighOutlier(steady, 27)).toEqual({
    ...{ z: null, modifiedZ: null, median: 16, minimum: 16, maximum: 16, methods: ['MIN_MAX'] },
  })
  expect(weighOutlier(steady, 31)?.methods).toEqual(['Z', 'MODIFIED_Z', 'MIN_MAX'])
  expect(weighOutlier(steady, 0)?.methods).toEqual(['Z', 'MODIFIED_Z', 'MIN_MAX'])
})

test('rare events are no outliers, and eleven months are too few', () => {
  const rare = [0, 0, 1, 0, 0, 0, 2, 0, 1, 0, 0, 0]
  expect(weighOutlier(rare, 1)?.methods).toEqual([])
  expect(
    weighOutlier(
      Array.from({ length: 12 }, () => 0),
      0,
    )?.methods,
  ).toEqual([])
  expect(weighOutlier(year.slice(1), 60)).toBeNull()
})

test('one wild month among those before hides nothing from the modified z', () => {
  const weight = weighOutlier([...year.slice(1), 400], 90)
  expect(weight?.methods).toEqual(['MODIFIED_Z'])
})

test('a month is copied when all of ten counts or more are those of the month before', () => {
  const counts = [5, 3, 8, 1, 2, 9, 4, 7, 6, 12]
  expect(compareMonths(counts, counts)).toEqual({ compared: 10, same: 10, isCopied: true })
  expect(compareMonths(counts, [...counts.slice(0, 9), 13])).toMatchObject({ same: 9, isCopied: false })
  expect(compareMonths(counts.slice(1), counts.slice(1)).isCopied).toBe(false)
})

test('zeros in both months and a month that was not reported prove no copy', () => {
  const zeros = Array.from({ length: 30 }, () => 0)
  expect(compareMonths(zeros, zeros)).toEqual({ compared: 0, same: 0, isCopied: false })
  expect(compareMonths([1, 2], [null, 2])).toMatchObject({ compared: 2, same: 1 })
})
