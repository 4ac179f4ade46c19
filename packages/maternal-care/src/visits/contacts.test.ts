import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/calendar-date.ts'
import { nextStep } from './care-step.ts'
import { type ContactProfile, KF_2010_PROFILE, KF_PROFILE, KN_PROFILE } from './contact-profiles.ts'
import { type CareMoment, matchContacts } from './match-contacts.ts'
import { planContacts } from './plan-contacts.ts'

const BORN = '2026-03-01'
const onDay = (day: number): CareMoment => ({ on: addDays(BORN, day) })
const codesByDay = (days: readonly number[], profile: ContactProfile) =>
  days.map((day) => matchContacts({ on: BORN }, [onDay(day)], profile).contacts[0]?.code)

const bornAt = new Date('2026-03-01T01:00:00Z')
const afterMinutes = (minutes: number): CareMoment => {
  const at = new Date(bornAt.getTime() + minutes * 60_000)
  return { on: at.toISOString().slice(0, 10), at }
}
const byTime = (minutes: number, profile = KF_PROFILE) => {
  const contact = matchContacts({ on: BORN, at: bornAt }, [afterMinutes(minutes)], profile).contacts[0]
  return [contact?.code, contact?.reason, contact?.judgedBy]
}

describe('windows by day, birth day 0', () => {
  it('of the mother: 0–2, 3–7, 8–28, 29–42', () => {
    expect(codesByDay([0, 2, 3, 7, 8, 28, 29, 42, 43], KF_PROFILE)).toEqual([
      'KF1',
      'KF1',
      'KF2',
      'KF2',
      'KF3',
      'KF3',
      'KF4',
      'KF4',
      null,
    ])
  })
  it('of the mother in 2010: 0–3, 4–28, 29–42', () => {
    expect(codesByDay([3, 4, 28, 29, 42, 43], KF_2010_PROFILE)).toEqual(['KF1', 'KF2', 'KF2', 'KF3', 'KF3', null])
  })
  it('of the newborn: 0–2, 3–7, 8–28', () => {
    expect(codesByDay([0, 2, 3, 7, 8, 28, 29], KN_PROFILE)).toEqual(['KN1', 'KN1', 'KN2', 'KN2', 'KN3', 'KN3', null])
  })
  it('every day to the last window lies in exactly one', () => {
    for (const profile of [KF_PROFILE, KF_2010_PROFILE, KN_PROFILE])
      for (let day = 0; day <= (profile.windows.at(-1)?.toDay ?? 0); day += 1)
        expect(profile.windows.filter(({ fromDay, toDay }) => day >= fromDay && day <= toDay)).toHaveLength(1)
  })
})

describe('the first window by hours', () => {
  it('opens at 6 hours and closes at 48, limits included', () => {
    expect(byTime(6 * 60 - 1)).toEqual([null, 'TOO_EARLY', 'HOURS'])
    expect(byTime(6 * 60)).toEqual(['KF1', null, 'HOURS'])
    expect(byTime(48 * 60)).toEqual(['KF1', null, 'HOURS'])
    expect(byTime(48 * 60 + 1)).toEqual([null, 'BETWEEN_WINDOWS', 'HOURS'])
    expect(byTime(-1)).toEqual([null, 'BEFORE_BIRTH', 'HOURS'])
  })
  it('lists a contact in no window with its reason, and it never counts', () => {
    expect(byTime(0)).toEqual([null, 'TOO_EARLY', 'HOURS'])
    const reasons = (profile: ContactProfile) =>
      matchContacts({ on: BORN }, [-1, 43].map(onDay), profile).contacts.map(({ counts, reason }) => [counts, reason])
    expect(reasons(KF_PROFILE)).toEqual([
      [false, 'BEFORE_BIRTH'],
      [false, 'AFTER_LAST_WINDOW'],
    ])
    expect(reasons(KN_PROFILE)[1]).toEqual([false, 'AFTER_LAST_WINDOW'])
  })
  it('takes two contacts of one day in the order of their times', () => {
    const entered = [afterMinutes(10 * 60), afterMinutes(8 * 60), afterMinutes(5 * 60)]
    const { contacts } = matchContacts({ on: BORN, at: bornAt }, entered, KF_PROFILE)
    expect(contacts.map(({ at, reason }) => [at?.toISOString(), reason])).toEqual([
      ['2026-03-01T06:00:00.000Z', 'TOO_EARLY'],
      ['2026-03-01T09:00:00.000Z', null],
      ['2026-03-01T11:00:00.000Z', 'REPEAT'],
    ])
  })
  it('in 2010 opens at 6 and closes at 72 hours', () => {
    expect(byTime(6 * 60, KF_2010_PROFILE)[0]).toBe('KF1')
    expect(byTime(72 * 60, KF_2010_PROFILE)[0]).toBe('KF1')
    expect(byTime(72 * 60 + 1, KF_2010_PROFILE)[0]).toBeNull()
  })
  it('goes by days where one of the times is not known, and so do the later windows', () => {
    const { contacts } = matchContacts({ on: BORN }, [afterMinutes(60)], KF_PROFILE)
    expect(contacts[0]).toMatchObject({ code: 'KF1', judgedBy: 'DAYS' })
    expect(byTime(3 * 24 * 60)).toEqual(['KF2', null, 'DAYS'])
  })
})

describe('completeness', () => {
  it('needs every window, and counts in the month of the last needed contact', () => {
    const days = [1, 5, 6, 10, 30, 40].map(onDay)
    const matched = matchContacts({ on: BORN }, days, KF_PROFILE)
    expect(matched).toMatchObject({ isComplete: true, completedOn: addDays(BORN, 30) })
    expect(matched.contacts.map(({ reason }) => reason)).toEqual([null, null, 'REPEAT', null, null, 'REPEAT'])
    expect(matchContacts({ on: BORN }, [1, 5, 30].map(onDay), KF_PROFILE)).toMatchObject({
      isComplete: false,
      completedOn: null,
    })
  })
  it('does not depend on the order of entry, and never falls by another contact', () => {
    const days = fc.array(fc.integer({ min: -3, max: 50 }), { maxLength: 12 })
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: -3, max: 50 }),
        fc.constantFrom(KF_PROFILE, KN_PROFILE),
        (some, more, profile) => {
          const counted = (list: readonly number[]) =>
            matchContacts({ on: BORN }, list.map(onDay), profile)
              .contacts.filter(({ counts }) => counts)
              .map(({ code, on }) => `${code} ${on}`)
          expect(counted([...some].reverse())).toEqual(counted(some))
          expect(counted([...some, more]).length).toBeGreaterThanOrEqual(counted(some).length)
        },
      ),
    )
  })
})

describe('next step after birth', () => {
  const states = (days: readonly number[], today: number, diedOn: string | null = null) => {
    const { contacts } = matchContacts({ on: BORN }, days.map(onDay), KF_PROFILE)
    return planContacts(BORN, contacts, KF_PROFILE, addDays(BORN, today), diedOn)
  }
  it('is due inside its window and missed the day after', () => {
    expect(nextStep(states([], 2))).toMatchObject({ code: 'KF1', state: 'DUE' })
    expect(states([], 3).map(({ state }) => state)).toEqual(['MISSED', 'DUE', 'LATER', 'LATER'])
    expect(states([1], 43).map(({ state }) => state)).toEqual(['DONE', 'MISSED', 'MISSED', 'MISSED'])
  })
  it('is nothing after a death', () => {
    expect(states([1], 20, addDays(BORN, 5)).map(({ state }) => state)).toEqual(['DONE', 'CLOSED', 'CLOSED', 'CLOSED'])
    expect(nextStep(states([1], 20, addDays(BORN, 5)))).toBeNull()
  })
})
