import { describe, expect, it } from 'vitest'
import { type Side, sevenOnOneSide, trendOfSeven, twoOfThree } from './run-rules.ts'

// Numbers of the rule cases: test data of NHSRplotthedots (NHS-R community, MIT licence).
describe('run rules', () => {
  it.each([
    [
      [1, 1, 1, 1, 1, 1],
      [0, 0, 0, 0, 0, 0],
    ],
    [
      [1, 1, 1, 1, 1, 1, 1, 1, -1],
      [0, 0, 0, 0, 0, 0, 1, 1, 0],
    ],
    [
      [-1, -1, -1, -1, -1, -1, -1, -1, 1],
      [0, 0, 0, 0, 0, 0, -1, -1, 0],
    ],
    [
      [1, 1, 1, 0, 1, 1, 1, 1],
      [0, 0, 0, 0, 0, 0, 0, 0],
    ],
  ] as [Side[], Side[]][])('seven on one side: %j marks %j', (sides, marks) => {
    expect(sevenOnOneSide(sides)).toEqual(marks)
  })
  it.each([
    [
      [1, 2, 3, 3, 4, 5, 6],
      [0, 0, 0, 0, 0, 0, 0],
    ],
    [
      [1, 2, 3, 4, 5, 6, 7],
      [0, 0, 0, 0, 0, 0, 1],
    ],
    [
      [2, 1, 2, 3, 4, 5, 6, 7, 3],
      [0, 0, 0, 0, 0, 0, 0, 1, 0],
    ],
    [
      [7, 6, 5, 4, 3, 2, 1],
      [0, 0, 0, 0, 0, 0, -1],
    ],
  ])('trend of seven: %j marks %j', (values, marks) => {
    expect(trendOfSeven(values)).toEqual(marks)
  })
  it.each([
    [
      [0, 0, 1, 0, 1, 0, 0],
      [1, 1, 1, 1, 1, 1, 1],
      [0, 0, 1, 1, 1, 0, 0],
    ],
    [
      [0, 0, 1, 1, 0, 0, 0],
      [1, 1, 1, 1, 1, 1, 1],
      [0, 1, 1, 1, 1, 0, 0],
    ],
    [
      [1, 0, 1],
      [1, -1, 1],
      [0, 0, 0],
    ],
    [
      [1, 0, 1],
      [-1, -1, -1],
      [-1, -1, -1],
    ],
    [
      [1, 1],
      [1, 1],
      [0, 0],
    ],
  ] as [number[], Side[], Side[]][])('two of three: outer third %j on sides %j marks %j', (outer, sides, marks) => {
    expect(twoOfThree(outer.map(Boolean), sides)).toEqual(marks)
  })
})
