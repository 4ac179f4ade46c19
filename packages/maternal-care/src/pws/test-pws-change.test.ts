import { describe, expect, it } from 'vitest'
import { type PwsMonth, testPwsChange } from './test-pws-change.ts'

/** Exact conditional binomial test by summing all outcomes no likelier than the one seen; for counts this small. */
function naivePValue(earlier: { events: number; exposure: number }, later: { events: number; exposure: number }) {
  const total = earlier.events + later.events
  const share = later.exposure / (earlier.exposure + later.exposure)
  const masses = [(1 - share) ** total]
  for (let k = 1; k <= total; k += 1) masses.push(((masses[k - 1] ?? 0) * (total - k + 1) * share) / (k * (1 - share)))
  const seen = masses[later.events] ?? 0
  return masses.filter((mass) => mass <= seen * (1 + 1e-7)).reduce((sum, mass) => sum + mass, 0)
}

const month = (events: number | null, over: Partial<PwsMonth> = {}): PwsMonth => ({
  events,
  targetPopulation: 44,
  monthsCovered: 1,
  villages: ['33.04.15.2001', '33.04.15.2002'],
  ...over,
})

describe('test of change', () => {
  // R: binom.test(9, 10)$p.value 0.021484375, binom.test(0, 7) 0.015625, binom.test(3, 8) 0.7265625.
  it.each([
    [1, 9, 0.021484375],
    [7, 0, 0.015625],
    [0, 7, 0.015625],
    [5, 3, 0.7265625],
  ])('%d then %d in months of equal exposure tests against one half', (before, after, pValue) => {
    const { result, reason } = testPwsChange(month(before), month(after), naivePValue)
    expect(result).toBeCloseTo(pValue, 9)
    expect(reason).toBeNull()
  })
  it('exposes each month by its share of its own target population and the months it covers', () => {
    const compare = (earlier: { exposure: number }, later: { exposure: number }) => [earlier.exposure, later.exposure]
    expect(testPwsChange(month(2, { targetPopulation: 36 }), month(6, { monthsCovered: 2 }), compare).result).toEqual([
      3,
      44 / 6,
    ])
    // Twice the events in a report that covers two months is no change at all.
    expect(testPwsChange(month(5), month(10, { monthsCovered: 2 }), naivePValue).result).toBeCloseTo(1, 9)
  })
  it('is not computed where other villages reported', () => {
    const later = month(9, { villages: ['33.04.15.2001'] })
    expect(testPwsChange(month(1), later, naivePValue)).toEqual({ result: null, reason: 'REPORTING_DIFFERS' })
    const exchanged = month(9, { villages: ['33.04.15.2001', '33.04.15.2003'] })
    expect(testPwsChange(month(1), exchanged, naivePValue).reason).toBe('REPORTING_DIFFERS')
    const reordered = month(9, { villages: ['33.04.15.2002', '33.04.15.2001'] })
    expect(testPwsChange(month(1), reordered, naivePValue).reason).toBeNull()
  })
  it('is not computed without a report, below zero or without a target population', () => {
    expect(testPwsChange(month(null), month(3), naivePValue).reason).toBe('NOT_REPORTED')
    expect(testPwsChange(month(3), month(null), naivePValue).reason).toBe('NOT_REPORTED')
    expect(testPwsChange(month(3), month(-1), naivePValue).reason).toBe('NEGATIVE_COUNT')
    const none = month(3, { targetPopulation: 0 })
    expect(testPwsChange(none, month(3), naivePValue).reason).toBe('NO_TARGET_POPULATION')
    expect(testPwsChange(month(3), none, naivePValue).reason).toBe('NO_TARGET_POPULATION')
    const small = month(1, { targetPopulation: 0.9 })
    expect(testPwsChange(small, small, naivePValue).reason).toBeNull()
  })
})
