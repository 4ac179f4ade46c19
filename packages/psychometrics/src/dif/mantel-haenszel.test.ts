import { describe, expect, test } from 'vitest'
import { mantelHaenszel } from './mantel-haenszel.ts'

const strata = (rows: readonly (readonly [number, number, number, number])[]) =>
  rows.map(([referenceRight, referenceWrong, focalRight, focalWrong]) => ({
    referenceRight,
    referenceWrong,
    focalRight,
    focalWrong,
  }))

/** Eight centres, drug and control, success and failure: Agresti (2002), Categorical Data Analysis, table 6.9. */
const centres = strata([
  [11, 25, 10, 27],
  [16, 4, 22, 10],
  [14, 5, 7, 12],
  [2, 14, 1, 16],
  [6, 11, 0, 12],
  [1, 10, 0, 10],
  [1, 4, 1, 8],
  [4, 2, 6, 1],
])

/** Admission by sex in six departments of Berkeley: Bickel, Hammel & O'Connell (1975), Science 187. */
const berkeley = strata([
  [512, 313, 89, 19],
  [353, 207, 17, 8],
  [120, 205, 202, 391],
  [138, 279, 131, 244],
  [53, 138, 94, 299],
  [22, 351, 24, 317],
])

describe('Mantel-Haenszel', () => {
  test('the common odds ratio of the eight centres is 2.13 as printed by Agresti (2002, section 6.3)', () => {
    expect(mantelHaenszel(centres)?.oddsRatio).toBeCloseTo(2.13, 2)
  })

  test('the Berkeley admissions give 0.905, chi-square 1.43 and p .23 as in the help page of R mantelhaen.test', () => {
    const result = mantelHaenszel(berkeley)
    expect(result?.oddsRatio).toBeCloseTo(0.9047, 4)
    expect(result?.chiSquare).toBeCloseTo(1.4269, 4)
    expect(result?.p).toBeCloseTo(0.2323, 4)
    expect(result?.interval.lower).toBeCloseTo(0.7719, 4)
    expect(result?.interval.upper).toBeCloseTo(1.0603, 4)
  })

  test('swapping the groups turns the odds ratio over', () => {
    const swapped = berkeley.map((s) => ({
      referenceRight: s.focalRight,
      referenceWrong: s.focalWrong,
      focalRight: s.referenceRight,
      focalWrong: s.referenceWrong,
    }))
    const [one, other] = [mantelHaenszel(berkeley), mantelHaenszel(swapped)]
    expect((one?.oddsRatio ?? 0) * (other?.oddsRatio ?? 0)).toBeCloseTo(1, 12)
    expect(one?.p).toBeCloseTo(other?.p ?? 0, 12)
  })

  test('strata with one group, or with one kind of answer, give nothing instead of a division by zero', () => {
    expect(mantelHaenszel(strata([[3, 4, 0, 0]]))).toBeNull()
    expect(mantelHaenszel(strata([[3, 0, 5, 0]]))).toBeNull()
    expect(mantelHaenszel([])).toBeNull()
  })
})
