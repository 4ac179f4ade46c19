import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeEscalation } from './judge-escalation.ts'
import { measureDelays, REFERRAL_STAGES, type ReferralTimes } from './measure-delays.ts'

const HOUR = 3_600_000
const start = Date.parse('2026-11-23T05:10:00Z')
const at = (hours: number | null) => (hours === null ? null : new Date(start + hours * HOUR))
const times = (...[detected, decided, left, arrived, treated]: (number | null)[]): ReferralTimes => ({
  DETECTED: at(detected ?? null),
  DECIDED: at(decided ?? null),
  LEFT: at(left ?? null),
  ARRIVED: at(arrived ?? null),
  TREATED: at(treated ?? null),
})
const now = new Date(start + 100 * HOUR)

describe('three delays', () => {
  it('are decision, reaching and treatment, with both legs of reaching', () => {
    expect(measureDelays(times(0, 16.5, 20, 22, 26), now)).toEqual({
      decisionMs: 16.5 * HOUR,
      reachingMs: 5.5 * HOUR,
      leavingMs: 3.5 * HOUR,
      travelMs: 2 * HOUR,
      treatmentMs: 4 * HOUR,
      totalMs: 26 * HOUR,
      reached: 'TREATED',
      missing: [],
      runningMs: null,
      issues: [],
    })
  })
  it('leave out what lacks a time and keep the rest', () => {
    expect(measureDelays(times(0, 2, null, 5, null), now)).toMatchObject({
      decisionMs: 2 * HOUR,
      reachingMs: 3 * HOUR,
      leavingMs: null,
      travelMs: null,
      treatmentMs: null,
      totalMs: null,
      reached: 'ARRIVED',
      missing: ['LEFT'],
      runningMs: 95 * HOUR,
    })
    expect(measureDelays(times(null, 2), now).missing).toEqual(['DETECTED'])
    expect(measureDelays(times(), now)).toMatchObject({ reached: null, missing: [], runningMs: null, totalMs: null })
  })
  it('a time out of order is named with its pair, and no delay rests on either', () => {
    const delays = measureDelays(times(0, 4, 3, 5, 6), now)
    expect(delays.issues.map(({ code, stages }) => [code, stages])).toEqual([['OUT_OF_ORDER', ['DECIDED', 'LEFT']]])
    expect(delays).toMatchObject({
      decisionMs: null,
      reachingMs: null,
      travelMs: null,
      treatmentMs: HOUR,
      totalMs: 6 * HOUR,
    })
  })
  it('order holds over a missing time too', () => {
    const delays = measureDelays(times(5, null, null, 1, null), now)
    expect(delays.runningMs).toBeNull()
    expect(delays.issues).toMatchObject([{ stages: ['DETECTED', 'ARRIVED'] }])
  })
  it('a time in the future is named and gives no delay', () => {
    const delays = measureDelays(times(0, 1, 2, 3, 101), now)
    expect(delays.issues).toMatchObject([{ code: 'IN_FUTURE', stages: ['TREATED'] }])
    expect(delays).toMatchObject({ treatmentMs: null, totalMs: null, reachingMs: 2 * HOUR })
    expect(measureDelays(times(0, 1, 2, 3, 100), now).issues).toEqual([])
  })
  it('are never negative, and sum to the total where all are known', () => {
    const hours = fc.option(fc.integer({ min: 0, max: 90 }))
    fc.assert(
      fc.property(fc.tuple(hours, hours, hours, hours, hours), (given) => {
        const delays = measureDelays(times(...given), now)
        const { decisionMs, reachingMs, treatmentMs, totalMs } = delays
        for (const value of [decisionMs, reachingMs, delays.leavingMs, delays.travelMs, treatmentMs, totalMs])
          expect(value ?? 0).toBeGreaterThanOrEqual(0)
        if (decisionMs !== null && reachingMs !== null && treatmentMs !== null)
          expect(totalMs).toBe(decisionMs + reachingMs + treatmentMs)
        const known = given.filter((value) => value !== null)
        const isInOrder = known.every((value, index) => index === 0 || (known[index - 1] ?? 0) <= value)
        expect(delays.issues.length === 0).toBe(isInOrder)
      }),
    )
  })
  it('name five stages', () => {
    expect(REFERRAL_STAGES).toHaveLength(5)
  })
})

describe('clock of a danger sign', () => {
  const judge = (acted: number | null, nowHours: number, limit?: number) => {
    const detected = new Date(start)
    return judgeEscalation(detected, at(acted), new Date(start + nowHours * HOUR), limit).state
  }
  it('24 hours are in time, a millisecond more is not', () => {
    expect([judge(24, 50), judge(24 + 1e-6, 50)]).toEqual(['IN_TIME', 'LATE'])
    expect([judge(null, 24), judge(null, 24 + 1e-6)]).toEqual(['RUNNING', 'OVERDUE'])
  })
  it('says how long it ran and what is left', () => {
    expect(judgeEscalation(new Date(start), null, new Date(start + 26 * HOUR))).toEqual({
      state: 'OVERDUE',
      elapsedMs: 26 * HOUR,
      remainingMs: -2 * HOUR,
    })
  })
  it('follows the limit of a regency', () => {
    expect(judge(3, 50, 2)).toBe('LATE')
  })
  it('an act before the detection is no act in time', () => {
    expect([judge(-1e-6, 50), judge(0, 50)]).toEqual(['INVALID', 'IN_TIME'])
  })
})
