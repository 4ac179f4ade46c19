import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../numeric/seeded-random.ts'
import { agreementTable } from './agreement-table.ts'
import { cohenKappa } from './cohen-kappa.ts'
import { type ExaminedPupil, examinerLeniency } from './examiner-leniency.ts'
import { gwetAc1 } from './gwet-ac1.ts'
import { intraclassCorrelation } from './intraclass-correlation.ts'

const table = (rows: readonly (readonly number[])[]) => ({ size: rows.length, counts: Float64Array.from(rows.flat()) })

describe('kappa', () => {
  test('the diagnoses of Fleiss, Levin & Paik 2003, table 18.1: .68 with standard error .09', () => {
    const kappa = cohenKappa(
      table([
        [75, 1, 4],
        [5, 4, 1],
        [0, 0, 10],
      ]),
    )
    expect(kappa?.kappa).toBeCloseTo(0.676, 3)
    expect(kappa?.se).toBeCloseTo(0.0877, 3)
  })

  test('weights by distance, against NumPy on the same table', () => {
    const counts = table([
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ])
    expect(cohenKappa(counts, 'linear')?.kappa).toBeCloseTo(0.7222222222222222, 10)
    expect(cohenKappa(counts, 'quadratic')?.kappa).toBeCloseTo(0.7553191489361695, 10)
  })

  test('full agreement gives one; no objects or one category nothing', () => {
    expect(
      cohenKappa(
        table([
          [5, 0],
          [0, 7],
        ]),
      )?.kappa,
    ).toBe(1)
    expect(
      cohenKappa(
        table([
          [0, 0],
          [0, 0],
        ]),
      ),
    ).toBeNull()
    expect(
      cohenKappa(
        table([
          [9, 0],
          [0, 0],
        ]),
      ),
    ).toBeNull()
  })

  test('weights change nothing with two categories', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 4, maxLength: 4 }), (counts) => {
        const two = { size: 2, counts: Float64Array.from(counts) }
        expect(cohenKappa(two, 'quadratic')?.kappa).toBeCloseTo(cohenKappa(two)?.kappa ?? 9, 10)
      }),
    ))

  test('missing ratings are left out of the table', () =>
    expect([...agreementTable([0, 1, -1, 1], [0, 0, 1, 5], 2).counts]).toEqual([1, 0, 1, 0]))
})

describe('AC1', () => {
  test('stays high where kappa breaks down (Gwet 2002: 118, 5, 2, 0)', () => {
    const counts = table([
      [118, 5],
      [2, 0],
    ])
    expect(gwetAc1(counts)?.ac1).toBeCloseTo(0.9408, 4)
    expect(cohenKappa(counts)?.kappa).toBeCloseTo(-0.0234, 4)
  })

  test('no objects give nothing', () =>
    expect(
      gwetAc1(
        table([
          [0, 0],
          [0, 0],
        ]),
      ),
    ).toBeNull())
})

describe('ICC(2,1)', () => {
  const shroutFleiss = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ]

  test('the four judges of Shrout & Fleiss 1979, table 2: .29, from .02 to .76', () => {
    const { icc, interval } = intraclassCorrelation(shroutFleiss) ?? {}
    expect(icc).toBeCloseTo(0.29, 2)
    expect(interval?.lower).toBeCloseTo(0.02, 2)
    expect(interval?.upper).toBeCloseTo(0.76, 2)
  })

  test('a row with a gap is left out, one object or no variance gives nothing', () => {
    expect(intraclassCorrelation([...shroutFleiss, [1, null, 2, 3]])).toEqual(intraclassCorrelation(shroutFleiss))
    expect(intraclassCorrelation([[1, 2]])).toBeNull()
    expect(
      intraclassCorrelation([
        [4, 4],
        [4, 4],
      ]),
    ).toBeNull()
  })
})

describe('examiner leniency', () => {
  /** Forty schools of three examiners with twenty pupils each; true leniency by examiner. */
  function examine(leniencyOf: (examiner: number) => number, seed: number): ExaminedPupil[] {
    const random = seededRandom(seed)
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    return Array.from({ length: 120 }, (_, examiner) => {
      const school = Math.floor(examiner / 3)
      return Array.from({ length: 20 }, () => {
        const prior = normal() + school / 20
        return { examiner, school, prior, score: 60 + 8 * prior + school / 3 + leniencyOf(examiner) + 6 * normal() }
      })
    }).flat()
  }

  test('a lenient examiner is found beside honest colleagues, whatever the school', () => {
    const model = examinerLeniency(examine((examiner) => (examiner === 50 ? 14 : (examiner % 3) - 1), 8))
    expect(model?.slope).toBeCloseTo(8, 0)
    expect(model?.pupilVariance).toBeGreaterThan(30)
    expect(model?.examiners.filter(({ isOutlier }) => isOutlier).map(({ examiner }) => examiner)).toContain(50)
  })

  test('estimates are shrunken: fewer pupils, nearer to zero', () => {
    const pupils = examine((examiner) => 4 * ((examiner % 3) - 1), 3)
    const fewer = pupils.filter(({ examiner }, place) => examiner !== 2 || place % 20 < 3)
    const of = (list: ExaminedPupil[]) => examinerLeniency(list)?.examiners.find(({ examiner }) => examiner === 2)
    expect(of(fewer)?.se).toBeGreaterThan(of(pupils)?.se ?? Infinity)
  })

  test('the spread of shrunken estimates is below that of examiners, by the share n τ²/(n τ² + σ²)', () => {
    const model = examinerLeniency(examine((examiner) => 4 * ((examiner % 3) - 1), 4))
    const { examinerVariance = 0, pupilVariance = 0, examiners = [] } = model ?? {}
    const spread = examiners.reduce((sum, { leniency }) => sum + leniency ** 2, 0) / (examiners.length - 40)
    const share = (20 * examinerVariance) / (20 * examinerVariance + pupilVariance)
    expect(spread).toBeCloseTo(share * examinerVariance, 8)
  })

  test('equal examiners have no spread, a school with one examiner no comparison', () => {
    const model = examinerLeniency(examine(() => 0, 5))
    expect(model?.examinerVariance).toBeLessThan(1.5)
    expect(model?.examiners.some(({ isOutlier }) => isOutlier)).toBe(false)
    expect(examinerLeniency(examine(() => 0, 5).filter(({ examiner }) => examiner % 3 === 0))).toBeNull()
    expect(examinerLeniency([])).toBeNull()
  })
})
