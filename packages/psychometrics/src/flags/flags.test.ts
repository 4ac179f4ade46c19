import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { benjaminiHochberg, bonferroni } from './benjamini-hochberg.ts'
import { listClassEvidence } from './class-evidence-level.ts'
import { evidenceLevel } from './evidence-level.ts'
import { expectedFalseFlags } from './expected-false-flags.ts'
import { integrityIndex } from './integrity-index.ts'
import { systemicSignal } from './systemic-signal.ts'

const PUBLISHED = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
] // the fifteen p values of Benjamini & Hochberg 1995, section 3.2

describe('multiple testing', () => {
  test('the published example rejects four at 5 %, Bonferroni three', () => {
    expect([...benjaminiHochberg(PUBLISHED)].filter((q) => q <= 0.05).length).toBe(4)
    expect([...bonferroni(PUBLISHED)].filter((p) => p <= 0.05).length).toBe(3)
  })

  test('q equals the definition on random families, whatever their order', () =>
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), fc.nat(100), (p, more) => {
        const m = p.length + more
        const q = benjaminiHochberg(p, m)
        p.forEach((value, place) => {
          const above = p.filter((other) => other >= value)
          const candidates = above.map((other) => (m * other) / p.filter((each) => each <= other).length)
          expect(q[place]).toBeCloseTo(Math.min(1, ...candidates), 10)
        })
      }),
    ))

  test('false flags to expect are tests times level, or q times the list', () => {
    expect(expectedFalseFlags({ by: 'p', level: 0.001, tests: 22_414 })).toBeCloseTo(22.414, 10)
    expect(expectedFalseFlags({ by: 'q', level: 0.05, listed: 40 })).toBe(2)
  })
})

describe('evidence level', () => {
  const math = 'matematika'
  test.each([
    [[], 0],
    [[{ kind: 'PERSON_FIT', subject: math }], 0],
    [
      [
        { kind: 'GAIN', subject: math },
        { kind: 'PERSON_FIT', subject: math },
      ],
      0,
    ],
    [[{ kind: 'PAIR', subject: math }], 1],
    [
      [
        { kind: 'PAIR', subject: math },
        { kind: 'PAIR', subject: math },
      ],
      1,
    ],
    [
      [
        { kind: 'PAIR', subject: math },
        { kind: 'SEATS', subject: math },
      ],
      2,
    ],
    [
      [
        { kind: 'CLASS_UNIFORMITY', subject: math },
        { kind: 'GAIN', subject: math },
      ],
      2,
    ],
    [
      [
        { kind: 'PAIR', subject: math },
        { kind: 'PAIR', subject: 'bahasa' },
      ],
      2,
    ],
    [[{ kind: 'ERASURES', subject: math }], 1],
    [
      [
        { kind: 'PAIR', subject: math },
        { kind: 'INCIDENT', subject: math },
      ],
      3,
    ],
  ] as const)('%j has level %d', (evidence, level) => expect(evidenceLevel(evidence)).toBe(level))
})

describe('integrity index', () => {
  test('two of ten pupils involved give 80, which is not yet high', () => {
    const [school, other] = integrityIndex([
      { pupils: 10, involved: 2 },
      { pupils: 30, involved: 2 },
    ])
    expect(school).toMatchObject({ index: 80, category: 'perhatian' })
    expect(school?.shrunken).toBeCloseTo(100 * (1 - (2 + 20 * 0.1) / 30), 10)
    expect(other?.category).toBe('tinggi')
  })

  test('a school without pupils has none', () => expect(integrityIndex([{ pupils: 0, involved: 0 }])).toEqual([null]))

  test('it lies in its interval', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(200), (pupils, some) => {
        const [school] = integrityIndex([{ pupils, involved: Math.min(pupils, some) }])
        expect(school?.interval.lower).toBeLessThanOrEqual((school?.index ?? 0) + 1e-9)
        expect(school?.interval.upper).toBeGreaterThanOrEqual((school?.index ?? 0) - 1e-9)
      }),
    ))
})

describe('systemic signal', () => {
  test('each of the three reasons is enough; missing values are none', () => {
    expect(systemicSignal({ matchZr: 3.6, m1Zr: 4.1, erasures: { mean: 1, z: 3.6 } })).toEqual([
      'MATCH',
      'BLOCK',
      'ERASURES',
    ])
    expect(systemicSignal({ matchZr: 3.5, m1Zr: null, erasures: null })).toEqual([])
  })
})

describe('evidence about a class', () => {
  const gains = { now: 1, next: null, score: null, residual: 3.2, residualZr: 4 }

  test('uniform answers and a shared block are one kind, erasures another, a gain a third', () => {
    expect(listClassEvidence({ gains: null }, ['MATCH', 'BLOCK'])).toHaveLength(1)
    expect(evidenceLevel(listClassEvidence({ gains: null }, ['MATCH', 'ERASURES']))).toBe(3)
    expect(evidenceLevel(listClassEvidence({ gains }, ['MATCH']))).toBe(2)
  })

  test('a gain alone is none, a flagged pair one, with neighbours two', () => {
    expect(evidenceLevel(listClassEvidence({ gains }, []))).toBe(0)
    expect(evidenceLevel(listClassEvidence({ gains: null }, [], { hasFlaggedPair: true, neighbourP: 0.01 }))).toBe(1)
    expect(evidenceLevel(listClassEvidence({ gains: null }, [], { hasFlaggedPair: true, neighbourP: 0.001 }))).toBe(2)
  })
})
