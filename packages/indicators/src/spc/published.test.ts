import { expect, test } from 'vitest'
import { pChart } from './attribute-chart.ts'
import { gChart } from './g-chart.ts'
import { tChart } from './t-chart.ts'

// Results of R's qicharts2 (Anhøj) for the sheet "SPC Test Data", as printed in the public collection spc-tests.
const SEEN = [
  5, 10, 7, 9, 8, 9, 12, 8, 8, 12, 14, 10, 9, 13, 12, 10, 9, 10, 11, 9, 7, 11, 12, 11, 10, 11, 15, 11, 8, 11, 8, 13, 10,
  13, 10, 12, 12, 8, 6, 7,
].map((numerator) => ({ numerator, denominator: 20 }))
const BETWEEN = [
  1, 0, 1, 0, 3, 11, 0, 0, 1, 1, 7, 0, 0, 0, 0, 3, 4, 0, 0, 3, 2, 1, 2, 0, 0, 1, 0, 0, 5, 1, 1, 1, 1, 1, 2, 3, 0, 0, 0,
]
const DAYS = [
  1, 2, 1, 4, 12, 1, 1, 2, 2, 8, 1, 1, 1, 1, 4, 5, 1, 1, 4, 3, 2, 3, 1, 1, 2, 1, 1, 6, 2, 2, 2, 2, 2, 3, 4, 1, 1, 1,
]
const SECONDS_A_DAY = 86_400

test('Laney’s p′ has the centre and limits of qicharts2', () => {
  const lines = pChart(SEEN, { isLaney: true })[0]?.lines
  expect(lines?.centre).toBeCloseTo(0.50125, 12)
  expect(lines?.lower).toBeCloseTo(0.18755660120021822, 12)
  expect(lines?.upper).toBeCloseTo(0.8149433987997817, 12)
})

test('the g-chart has the upper limit and the median of qicharts2, and marks the one count beyond it', () => {
  const points = gChart(BETWEEN)
  expect(points[0]?.lines?.upper).toBeCloseTo(7.0465382139929655, 12)
  expect(points[0]?.lines).toMatchObject({ lower: 0, runCentre: 1 })
  expect(points.filter(({ outside }) => outside !== 0).map(({ value }) => value)).toEqual([11])
})

test('the t-chart has the centre of qicharts2, whose limits leave out moving ranges that are outliers themselves', () => {
  const lines = tChart(DAYS)[0]?.lines
  expect((lines?.centre ?? 0) * SECONDS_A_DAY).toBeCloseTo(172652.3150955845, 6)
  expect((lines?.upper ?? 0) * SECONDS_A_DAY).toBeGreaterThan(618575)
})

// Hours between failures of a valve: Montgomery, Introduction to Statistical Quality Control, 6th ed., table 7.14.
test('the t-chart of Montgomery’s valve is in control, as the book concludes', () => {
  const hours = [286, 948, 536, 124, 816, 729, 4, 143, 431, 8, 2837, 596, 81, 227, 603, 492, 1199, 1214, 2831, 96]
  expect(tChart(hours).flatMap(({ signals }) => signals)).toEqual([])
})
