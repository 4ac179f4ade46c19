import { describe, expect, test } from 'vitest'
import { measureAgreement } from './measure-agreement.ts'
import { measureGap } from './measure-gap.ts'
import { measureIndependence } from './measure-independence.ts'
import { measureLeniency } from './measure-leniency.ts'
import type { ScoredPupil } from './scored-pupil.ts'
import { watchClasses } from './watch-classes.ts'

/** mulberry32 (Ettinger 2017), two at a time to a normal by Box and Muller 1958. */
function drawer(seed: number): () => number {
  let state = seed
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
}

interface Planted {
  readonly seed: number
  /** Points by which an examiner is too kind. */
  readonly lenient?: ReadonlyMap<number, number>
  /** Classes whose scores are inflated by so many points this year and not the next. */
  readonly inflated?: ReadonlyMap<number, number>
  readonly narrow?: ReadonlySet<number>
}

const schools = 40
const classSize = 16

/** A regency of 40 schools with grades 1 to 3, each class examined by the teacher of the next grade. */
function regency({ seed, lenient = new Map(), inflated = new Map(), narrow = new Set() }: Planted): ScoredPupil[] {
  const normal = drawer(seed)
  const areas = ['READING', 'WRITING', 'COUNTING'] as const
  return Array.from({ length: schools * 3 }, (_, classId) => classId).flatMap((classId) => {
    const [school, grade] = [Math.floor(classId / 3), (classId % 3) + 1]
    const atSchool = 5 * normal()
    const kindness = (lenient.get(classId) ?? 0) + 1.5 * normal()
    const nextKindness = 1.5 * normal()
    const shrink = narrow.has(classId) ? 0.3 : 1
    return Array.from({ length: classSize }, (_, at) => at).flatMap((at) => {
      const ability = 60 + atSchool + 15 * normal() * shrink
      return areas.map((area): ScoredPupil => {
        const seen = ability + 6 * normal() * shrink
        const score = seen + kindness + (inflated.get(classId) ?? 0)
        const levels = [1, 2].map(() => Math.min(4, Math.max(1, Math.round(seen / 25 + 0.3 * normal()))))
        const isSecond = at < 2
        return {
          ...{
            pupilId: classId * 100 + at,
            area,
            grade,
            classId,
            schoolCode: `S${school}`,
            examinerId: classId,
            way: 'NEXT_GRADE',
          },
          ...{ isOwnTeacher: false, isFromAbove: true, levels, score, teacherScore: seen + 4 },
          secondLevels: isSecond
            ? levels.map((level) => Math.min(4, Math.max(1, Math.round(level + 0.4 * normal()))))
            : null,
          secondScore: isSecond ? score + 4 * normal() : null,
          prior: grade === 1 ? null : ability + 6 * normal(),
          next: ability + 5 + 6 * normal() + nextKindness,
        }
      })
    })
  })
}

describe('independence', () => {
  const honest = regency({ seed: 1 })

  test('a child examined by her own teacher in one area is not independent, and counts once', () => {
    const rows = honest.slice(0, 48).map((row, at) => (at === 0 ? { ...row, isOwnTeacher: true } : row))
    const { independent, ownTeacher } = measureIndependence(rows)
    expect([independent.n, independent.value, ownTeacher]).toEqual([16, 15 / 16, 1])
    expect(independent.lower).toBeCloseTo(0.7167, 4) // Wilson 15/16, R prop.test(correct = FALSE)
  })

  test('a teacher of no higher grade is no independent examiner; below 10 children nothing is said', () => {
    const rows = honest.slice(0, 48).map((row) => ({ ...row, isFromAbove: false }))
    expect(measureIndependence(rows).independent.value).toBe(0)
    expect(measureIndependence(honest.slice(0, 27)).ownTeacher).toBeNull()
    expect(measureIndependence(honest.slice(0, 27)).independent).toEqual({
      n: 9,
      value: null,
      lower: null,
      upper: null,
    })
  })
})

describe('leniency', () => {
  test('a planted lenient examiner is found and is the only one; honest regencies are silent', () => {
    let outliers = 0
    for (let seed = 1; seed <= 5; seed++) {
      const found = measureLeniency(regency({ seed, lenient: new Map([[4, 25]]) })).filter(({ isOutlier }) => isOutlier)
      expect(found.map(({ examinerId }) => examinerId)).toContain(4)
      outliers += measureLeniency(regency({ seed: 100 + seed })).filter(({ isOutlier }) => isOutlier).length
    }
    expect(outliers).toBeLessThanOrEqual(4) // of 400 honest examiners: 1 %
  })

  test('without a year before there is nothing to compare, nor among fewer than 20 examiners', () => {
    const rows = regency({ seed: 3 })
    expect(measureLeniency(rows.map((row) => ({ ...row, prior: null })))).toEqual([])
    expect(measureLeniency(rows.slice(0, 10 * 48))).toEqual([])
  })
})

test('the gap is the mean distance between class teacher and examiner, with its interval', () => {
  const rows = regency({ seed: 4 }).slice(0, 36)
  const even = rows.map((row) => ({ ...row, score: 50, teacherScore: row.pupilId % 2 === 0 ? 55 : 65 }))
  const gap = measureGap(even)
  expect(gap).toMatchObject({ n: 12, value: 10 })
  expect((gap.upper ?? 0) - 10).toBeCloseTo((1.96 * Math.sqrt(300 / 11)) / Math.sqrt(12), 10)
  expect(measureGap(even.slice(0, 27)).value).toBeNull()
})

test('two raters who agree give high kappa and ICC, two who answer at random none', () => {
  const rows = regency({ seed: 5 })
  const agreed = measureAgreement(rows)
  expect(agreed.n).toBe(240)
  expect(agreed.kappa).toBeGreaterThan(0.6)
  expect(agreed.icc).toBeGreaterThan(0.9)
  const normal = drawer(6)
  const random = rows.map((row) => ({
    ...row,
    secondLevels: row.secondLevels && [1 + (Math.floor(2 + normal() / 2) % 4), 2],
  }))
  expect(Math.abs(measureAgreement(random).kappa ?? 1)).toBeLessThan(0.15)
  expect(measureAgreement(rows.slice(0, 12)).kappa).toBeNull()
})

describe('classes', () => {
  test('inflated marks that fall the year after are found; at most 1 % of honest classes are accused', () => {
    let [found, accused] = [0, 0]
    for (let seed = 1; seed <= 6; seed++) {
      const classes = watchClasses(regency({ seed, inflated: new Map([[7, 25]]) }))
      if (classes.find(({ classId }) => classId === 7)?.isFalling) found += 1
      accused += watchClasses(regency({ seed: 200 + seed })).filter(({ isFalling }) => isFalling).length
    }
    expect(found).toBe(6)
    expect(accused).toBeLessThanOrEqual(7) // of 720
  })

  test('a class whose children all score alike is narrow; of honest ones at most 1 % are called so', () => {
    let honest = 0
    for (let seed = 1; seed <= 6; seed++) {
      const narrow = watchClasses(regency({ seed, narrow: new Set([9]) })).filter(({ isNarrow }) => isNarrow)
      expect(narrow.map(({ classId }) => classId)).toContain(9)
      honest += narrow.length - 1
    }
    expect(honest).toBeLessThanOrEqual(7) // of 714
  })

  test('without a next year nothing falls', () => {
    const rows = regency({ seed: 9 }).map((row) => ({ ...row, next: null }))
    expect(watchClasses(rows).every(({ change, isFalling }) => change === null && !isFalling)).toBe(true)
  })
})
