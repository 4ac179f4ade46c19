import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/calendar-date.ts'
import { missingComponents } from './antenatal-components.ts'
import { type AntenatalProfile, K4_PROFILE, K6_PROFILE, K8_PROFILE, KSPR_PROFILE } from './antenatal-profiles.ts'
import { assignAntenatalVisits, type Pregnancy } from './assign-antenatal-visits.ts'
import { nextStep } from './care-step.ts'
import { measureAntenatalCare } from './measure-antenatal-care.ts'
import { planAntenatalCare } from './plan-antenatal-care.ts'

const LMP = '2026-01-01'
const open: Pregnancy = { dating: { method: 'LMP', lmpOn: LMP }, endedOn: null }
const contact = (day: number, byDoctor = false) => ({ on: addDays(LMP, day), byDoctor })
const assign = (days: readonly (number | [number, boolean])[], profile: AntenatalProfile, pregnancy = open) =>
  assignAntenatalVisits(
    days.map((day) => (typeof day === 'number' ? contact(day) : contact(...day))),
    pregnancy,
    profile,
  )
const codes = (days: readonly number[], profile = K6_PROFILE) =>
  assign(days, profile).visits.map(({ code, slot }) => [code, slot])
const measure = (days: readonly (number | [number, boolean])[], profile: AntenatalProfile) =>
  measureAntenatalCare(assign(days, profile).visits, profile)

describe('which contact counts as which', () => {
  it('the first is K1M to day 84 and K1A from day 85', () => {
    expect(codes([84])).toEqual([['K1M', 'K1']])
    expect(codes([85])).toEqual([['K1A', 'K2']])
  })
  it('each contact fills a slot of its own trimester and no other', () => {
    expect(codes([50, 60, 100, 160, 165, 200])).toEqual([
      ['K1M', 'K1'],
      [null, null],
      ['K2', 'K2'],
      ['K3', 'K3'],
      [null, null],
      ['K4', 'K4'],
    ])
  })
  it('does not depend on the order of entry', () => {
    expect(codes([200, 50, 160, 100])).toEqual(codes([50, 100, 160, 200]))
  })
  it('a midwife and a doctor on one day are one contact with a doctor', () => {
    expect(
      assign(
        [
          [60, false],
          [60, true],
          [60, false],
        ],
        K6_PROFILE,
      ).visits,
    ).toMatchObject([{ byDoctor: true }])
  })
  it('a contact before day 0 or after the end is left out and says so, one on the last day counts', () => {
    const ended: Pregnancy = { ...open, endedOn: addDays(LMP, 270) }
    const { visits, leftOut } = assign([-1, 0, 270, 271], K6_PROFILE, ended)
    expect(visits.map(({ gestationDays }) => gestationDays)).toEqual([0, 270])
    expect(leftOut.map(({ reason }) => reason)).toEqual(['BEFORE_PREGNANCY', 'AFTER_PREGNANCY'])
  })
})

describe('K4, K6 and K8', () => {
  it('K4 is reached by 1-1-2, on the contact that completes it', () => {
    expect(measure([84, 168, 169, 200], K4_PROFILE)).toEqual({
      isReached: true,
      reachedOn: addDays(LMP, 200),
      shortfalls: [],
    })
  })
  it('four contacts of which none is in the first trimester are not K4', () => {
    expect(measure([85, 120, 200, 240], K4_PROFILE)).toMatchObject({
      isReached: false,
      reachedOn: null,
      shortfalls: [{ trimester: 1, contactsMissing: 1, isDoctorMissing: false }],
    })
  })
  it('K6 asks for 1-2-3 with a doctor in the first and the third trimester', () => {
    const days: [number, boolean][] = [60, 100, 150, 200, 230, 250].map((day) => [day, day === 60 || day === 250])
    expect(measure(days, K6_PROFILE)).toMatchObject({ isReached: true, reachedOn: addDays(LMP, 250) })
    const midwifeOnly = measure([60, 100, 150, 200, 230, 250], K6_PROFILE)
    expect(midwifeOnly.shortfalls).toEqual([
      { trimester: 1, contactsMissing: 0, isDoctorMissing: true },
      { trimester: 3, contactsMissing: 0, isDoctorMissing: true },
    ])
  })
  it('K6 completed late by the doctor is reached on the day of the doctor', () => {
    const days: [number, boolean][] = [60, 100, 150, 200, 230, 250, 260].map((day) => [day, day === 60 || day === 260])
    expect(measure(days, K6_PROFILE).reachedOn).toBe(addDays(LMP, 260))
  })
  it('K8 is 1-2-5 with the second trimester to 28 weeks: the weeks of WHO 2016 reach it', () => {
    const weeks = [12, 20, 26, 30, 34, 36, 38, 40]
    expect(
      measure(
        weeks.map((week) => week * 7),
        K8_PROFILE,
      ).isReached,
    ).toBe(true)
    expect(
      measure(
        weeks.slice(0, 7).map((week) => week * 7),
        K8_PROFILE,
      ).isReached,
    ).toBe(false)
  })
  it('another contact never takes a profile away', () => {
    const days = fc.array(fc.tuple(fc.integer({ min: 0, max: 290 }), fc.boolean()), { maxLength: 14 })
    fc.assert(
      fc.property(
        days,
        fc.tuple(fc.integer({ min: 0, max: 290 }), fc.boolean()),
        fc.constantFrom(K4_PROFILE, K6_PROFILE, K8_PROFILE),
        (some, more, profile) => {
          const before = measure(some, profile)
          const after = measure([...some, more], profile)
          expect(after.isReached || !before.isReached).toBe(true)
          const missing = (standing: typeof before) =>
            standing.shortfalls.reduce((sum, { contactsMissing }) => sum + contactsMissing, 0)
          expect(missing(after)).toBeLessThanOrEqual(missing(before))
          expect(before.isReached).toBe(before.shortfalls.length === 0)
        },
      ),
    )
  })
  it('who reaches K6 reaches K4', () => {
    const days = fc.array(fc.tuple(fc.integer({ min: 0, max: 290 }), fc.boolean()), { minLength: 6, maxLength: 20 })
    fc.assert(
      fc.property(days, (some) => {
        expect(!measure(some, K6_PROFILE).isReached || measure(some, K4_PROFILE).isReached).toBe(true)
      }),
    )
  })
})

describe('screenings of the Poedji Rochjati card', () => {
  it('are I, II, III.1 and III.2 by trimester', () => {
    expect(assign([84, 85, 168, 169, 250, 260], KSPR_PROFILE).visits.map(({ slot }) => slot)).toEqual([
      'I',
      'II',
      null,
      'III.1',
      'III.2',
      null,
    ])
    const steps = planAntenatalCare(assign([60], KSPR_PROFILE).visits, open, KSPR_PROFILE, addDays(LMP, 230))
    expect(steps.map(({ code, state }) => [code, state])).toEqual([
      ['I', 'DONE'],
      ['II', 'MISSED'],
      ['III.1', 'OVERDUE'],
      ['III.2', 'DUE'],
    ])
  })
})

describe('next step', () => {
  const plan = (days: readonly (number | [number, boolean])[], today: number, pregnancy = open) =>
    planAntenatalCare(assign(days, K6_PROFILE, pregnancy).visits, pregnancy, K6_PROFILE, addDays(LMP, today))
  const next = (days: readonly (number | [number, boolean])[], today: number) => {
    const step = nextStep(plan(days, today))
    return step && [step.code, step.state, step.overdueDays]
  }
  it('is the first contact, due to day 84 and missed from day 85', () => {
    expect(next([], 84)).toEqual(['K1', 'DUE', 0])
    expect(plan([], 85).find(({ code }) => code === 'K1')?.state).toBe('MISSED')
    expect(next([], 85)).toEqual(['K2', 'DUE', 0])
  })
  it('is overdue from the day after its week, by so many days, until its trimester ends', () => {
    expect(next([[60, true]], 140)).toEqual(['K2', 'DUE', 0])
    expect(next([[60, true]], 141)).toEqual(['K2', 'OVERDUE', 1])
    expect(next([[60, true], 100, 150], 150)).toEqual(['K4', 'LATER', 0])
    expect(next([[60, true]], 169)?.[0]).toBe('K4')
  })
  it('opens the day after the one before it was due, the first and the doctor on day 0', () => {
    expect(next([[60, true], 100], 140)).toEqual(['K3', 'LATER', 0])
    expect(next([[60, true], 100], 141)).toEqual(['K3', 'DUE', 0])
    expect(plan([], 0).map(({ code, opensOn }) => [code, opensOn])).toEqual([
      ['K1', LMP],
      ['DOCTOR_T1', LMP],
      ['K2', addDays(LMP, 85)],
      ['K3', addDays(LMP, 141)],
      ['K4', addDays(LMP, 169)],
      ['K5', addDays(LMP, 211)],
      ['K6', addDays(LMP, 239)],
      ['DOCTOR_T3', addDays(LMP, 169)],
    ])
  })
  it('is the doctor where only the doctor is missing', () => {
    expect(next([60], 70)).toEqual(['DOCTOR_T1', 'DUE', 0])
    expect(next([[60, true], 100, 150, 200, 230, 250], 255)).toEqual(['DOCTOR_T3', 'OVERDUE', 3])
  })
  it('is nothing once the pregnancy ended: what was open is closed, what was missed stays missed', () => {
    const ended: Pregnancy = { ...open, endedOn: addDays(LMP, 240) }
    const steps = plan([[60, true]], 300, ended)
    expect(nextStep(steps)).toBeNull()
    expect(Object.fromEntries(steps.map(({ code, state }) => [code, state]))).toEqual({
      K1: 'DONE',
      DOCTOR_T1: 'DONE',
      K2: 'MISSED',
      K3: 'MISSED',
      K4: 'CLOSED',
      K5: 'CLOSED',
      K6: 'CLOSED',
      DOCTOR_T3: 'CLOSED',
    })
  })
  // WHO 2016: contacts by 12, 20, 26, 30, 34, 36, 38 and 40 weeks; WHO 2002: 8–12, 24–26, 32 and 36–38.
  it('is due by the weeks of the guidelines', () => {
    const weeks = (profile: AntenatalProfile) => profile.slots.map(({ dueByWeek }) => dueByWeek)
    expect(weeks(K8_PROFILE)).toEqual([12, 20, 26, 30, 34, 36, 38, 40])
    expect(weeks(K6_PROFILE)).toEqual([12, 20, 24, 30, 34, 36])
    expect(weeks(K4_PROFILE)).toEqual([12, 24, 32, 36])
    expect(weeks(KSPR_PROFILE)).toEqual([12, 24, 32, 36])
  })
  it('windows of a plan open before they are due and are due before they close', () => {
    for (const profile of [K4_PROFILE, K6_PROFILE, K8_PROFILE])
      for (const { opensOn, dueBy, closesOn } of planAntenatalCare([], open, profile, LMP)) {
        expect(opensOn < dueBy).toBe(true)
        expect(closesOn === null || dueBy <= closesOn).toBe(true)
      }
  })
})

describe('components', () => {
  it('12T lacks ultrasound and mental health where 10T is whole', () => {
    const ten = missingComponents([], '10T').map(({ code }) => code)
    expect(ten).toHaveLength(10)
    expect(missingComponents(ten, '10T')).toEqual([])
    expect(missingComponents(ten, '12T').map(({ code }) => code)).toEqual(['ULTRASOUND', 'MENTAL_HEALTH'])
  })
})
