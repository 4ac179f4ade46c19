import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/calendar-date.ts'
import { classifyChildDeath, SIRS_RL_LIMITS } from './classify-child-death.ts'
import { classifyFetalDeath, MPDN_STILLBIRTH } from './classify-fetal-death.ts'
import { classifyMaternalDeath } from './classify-maternal-death.ts'

const ENDED = '2025-03-01'
const maternal = (days: number, isIncidental: boolean | null = false) =>
  classifyMaternalDeath(addDays(ENDED, days), ENDED, isIncidental)

describe('death of a mother', () => {
  it('is maternal to day 42, late maternal from day 43 to the day before a year', () => {
    expect([0, 42, 43, 364, 365].map((days) => maternal(days).class)).toEqual([
      'MATERNAL',
      'MATERNAL',
      'LATE_MATERNAL',
      'LATE_MATERNAL',
      'NOT_MATERNAL',
    ])
  })
  it('is maternal in pregnancy, and named by its phase', () => {
    expect(classifyMaternalDeath('2026-01-05', null, false)).toMatchObject({ class: 'MATERNAL', phase: 'PREGNANCY' })
    expect([0, 1, 42, 43].map((days) => maternal(days).phase)).toEqual(['CHILDBIRTH', 'POSTPARTUM', 'POSTPARTUM', null])
  })
  it('is not maternal from an incidental cause, and counts with a mark while the cause is open', () => {
    expect([10, 100, 400].map((days) => maternal(days, true).class)).toEqual([
      'INCIDENTAL',
      'INCIDENTAL',
      'NOT_MATERNAL',
    ])
    expect(maternal(10, null)).toMatchObject({ class: 'MATERNAL', isCauseOpen: true })
    expect(maternal(10, false).isCauseOpen).toBe(false)
    expect(maternal(400, null).isCauseOpen).toBe(false)
  })
  it('before the end of the pregnancy is a fault of the dates', () => {
    expect(maternal(-1, null)).toMatchObject({
      class: null,
      isCauseOpen: false,
      issues: [{ code: 'DIED_BEFORE_END_OF_PREGNANCY' }],
    })
  })
})

describe('death of a child', () => {
  const classes = (days: readonly number[], limits?: typeof SIRS_RL_LIMITS) =>
    days.map((days) => classifyChildDeath(ENDED, addDays(ENDED, days), limits).class)
  it('is early neonatal to day 6, neonatal to day 27', () => {
    expect(classes([0, 6, 7, 27, 28])).toEqual([
      'EARLY_NEONATAL',
      'EARLY_NEONATAL',
      'LATE_NEONATAL',
      'LATE_NEONATAL',
      'POST_NEONATAL',
    ])
  })
  it('by the hospital report is early to day 7, neonatal to day 28', () => {
    expect(classes([7, 8, 28, 29], SIRS_RL_LIMITS)).toEqual([
      'EARLY_NEONATAL',
      'LATE_NEONATAL',
      'LATE_NEONATAL',
      'POST_NEONATAL',
    ])
  })
  it('is of an infant to the day before the first birthday, under five to the day before the fifth', () => {
    const on = (diedOn: string) => classifyChildDeath('2024-02-29', diedOn).class
    expect(['2025-02-28', '2025-03-01', '2029-02-28', '2029-03-01'].map(on)).toEqual([
      'POST_NEONATAL',
      'CHILD',
      'CHILD',
      'OLDER',
    ])
  })
  it('counts in each of the nested counts to the last day of it', () => {
    const counts = (days: number, limits?: typeof SIRS_RL_LIMITS) => {
      const { isNeonatal, isInfant, isUnderFive } = classifyChildDeath(ENDED, addDays(ENDED, days), limits)
      return [isNeonatal, isInfant, isUnderFive]
    }
    expect([27, 28].map((days) => counts(days))).toEqual([
      [true, true, true],
      [false, true, true],
    ])
    expect(counts(28, SIRS_RL_LIMITS)).toEqual([true, true, true])
    expect([364, 365, 1825, 1826].map((days) => counts(days))).toEqual([
      [false, true, true],
      [false, false, true],
      [false, false, true],
      [false, false, false],
    ])
    expect(counts(-1)).toEqual([false, false, false])
  })
  it('before the birth is a fault of the dates', () => {
    expect(classifyChildDeath(ENDED, addDays(ENDED, -1))).toMatchObject({
      class: null,
      issues: [{ code: 'DIED_BEFORE_BIRTH' }],
    })
  })
  it('neonatal lies within infant within under five, and age only ever leaves a class', () => {
    const order = ['EARLY_NEONATAL', 'LATE_NEONATAL', 'POST_NEONATAL', 'CHILD', 'OLDER']
    fc.assert(
      fc.property(fc.nat(2_500), (days) => {
        const death = classifyChildDeath(ENDED, addDays(ENDED, days))
        const next = classifyChildDeath(ENDED, addDays(ENDED, days + 1))
        expect([death.isNeonatal && !death.isInfant, death.isInfant && !death.isUnderFive]).toEqual([false, false])
        expect(order.indexOf(next.class ?? '')).toBeGreaterThanOrEqual(order.indexOf(death.class ?? ''))
      }),
    )
  })
})

describe('fetal death', () => {
  it('is a stillbirth from 28 weeks, or from 22 by the notification', () => {
    expect([195, 196].map((days) => classifyFetalDeath(days, null))).toEqual(['MISCARRIAGE', 'STILLBIRTH'])
    expect([153, 154].map((days) => classifyFetalDeath(days, null, MPDN_STILLBIRTH))).toEqual([
      'MISCARRIAGE',
      'STILLBIRTH',
    ])
  })
  it('goes by weight only where the gestation is not known', () => {
    expect([999, 1000].map((grams) => classifyFetalDeath(null, grams))).toEqual(['MISCARRIAGE', 'STILLBIRTH'])
    expect([499, 500].map((grams) => classifyFetalDeath(null, grams, MPDN_STILLBIRTH))).toEqual([
      'MISCARRIAGE',
      'STILLBIRTH',
    ])
    expect(classifyFetalDeath(150, 2000)).toBe('MISCARRIAGE')
    expect(classifyFetalDeath(null, null)).toBeNull()
  })
})
