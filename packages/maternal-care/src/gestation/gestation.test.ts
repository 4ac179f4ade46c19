import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dateOfDay, dayNumber, daysBetween } from '../calendar/calendar-date.ts'
import { completedYears } from '../calendar/completed-years.ts'
import { birthTerm, isPreterm } from './birth-term.ts'
import { chooseDating } from './choose-dating.ts'
import {
  dueOn,
  gestationDays,
  type PregnancyDating,
  pregnancyClosesOn,
  pregnancyStartedOn,
  weeksAndDays,
} from './pregnancy-dating.ts'
import { reviewPregnancyDates } from './review-pregnancy-dates.ts'
import { BUKU_KIA_TRIMESTERS, COVERAGE_TRIMESTERS, trimesterDays, trimesterOf } from './trimesters.ts'

const day = fc.integer({ min: -20_000, max: 40_000 })
const lmp = (lmpOn: string): PregnancyDating => ({ method: 'LMP', lmpOn })

describe('calendar', () => {
  it.each(['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', '2026-01-01T00:00', ''])('refuses %j', (text) => {
    expect(() => dayNumber(text)).toThrow(RangeError)
  })
  it('a date survives the way to its number and back', () => {
    fc.assert(fc.property(day, (number) => dayNumber(dateOfDay(number)) === number))
  })
  it('the 28th of February is followed by the 29th in a leap year only', () => {
    expect([addDays('2024-02-28', 1), addDays('2026-02-28', 1), daysBetween('2024-02-28', '2024-03-01')]).toEqual([
      '2024-02-29',
      '2026-03-01',
      2,
    ])
  })
  it('a year is completed on the birthday, not before', () => {
    expect(completedYears('1990-11-24', '2026-11-23')).toBe(35)
    expect(completedYears('1990-11-24', '2026-11-24')).toBe(36)
    expect(completedYears('2004-02-29', '2026-02-28')).toBe(21)
    expect(completedYears('2004-02-29', '2026-03-01')).toBe(22)
  })
})

describe('gestation', () => {
  // MedCalc-Bench: last period 23 July 2009, on 29 July 0 weeks 6 days.
  it('counts completed days from the first day of the last period', () => {
    expect(weeksAndDays(gestationDays(lmp('2009-07-23'), '2009-07-29'))).toEqual({ weeks: 0, days: 6 })
    expect(weeksAndDays(84)).toEqual({ weeks: 12, days: 0 })
    expect(weeksAndDays(0)).toEqual({ weeks: 0, days: 0 })
    expect(() => weeksAndDays(-1)).toThrow(RangeError)
  })
  // MedCalc-Bench, Naegele's rule: 40 weeks after 26 September 2006 is 3 July 2007.
  it('is due 280 days after it', () => {
    expect(dueOn(lmp('2006-09-26'))).toBe('2007-07-03')
    expect(pregnancyClosesOn(lmp('2026-01-01'))).toBe('2026-11-05')
  })
  it('a scan or a birth of known gestation dates the same pregnancy the same way', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 308 }), (start, gestation) => {
        const on = dateOfDay(start + gestation)
        const datings: PregnancyDating[] = [
          lmp(dateOfDay(start)),
          { method: 'ULTRASOUND', scanOn: on, gestationDays: gestation },
          { method: 'BIRTH', bornOn: on, gestationDays: gestation },
        ]
        for (const dating of datings) {
          expect(dueOn(dating)).toBe(dateOfDay(start + 280))
          expect(gestationDays(dating, on)).toBe(gestation)
        }
      }),
    )
  })
  it('refuses a measured gestation that is no whole number of days in 44 weeks', () => {
    for (const days of [-1, 309, 10.5, Number.NaN])
      expect(() => dueOn({ method: 'ULTRASOUND', scanOn: '2026-05-01', gestationDays: days })).toThrow(RangeError)
    for (const days of [0, 308])
      expect(pregnancyStartedOn({ method: 'BIRTH', bornOn: '2026-11-05', gestationDays: days })).toBe(
        days === 0 ? '2026-11-05' : '2026-01-01',
      )
  })
})

describe('choice of dating', () => {
  // ACOG Committee Opinion 700 (2017): the last day of each row with the largest difference that leaves the date alone.
  it.each([
    [62, 5],
    [63, 7],
    [111, 7],
    [112, 10],
    [153, 10],
    [154, 14],
    [195, 14],
    [196, 21],
  ])('on day %d a difference of %d days agrees, one more redates, either way', (gestation, limit) => {
    const start = dayNumber('2026-01-01')
    const choose = (difference: number) =>
      chooseDating('2026-01-01', [{ scanOn: dateOfDay(start + gestation), gestationDays: gestation + difference }])
    for (const sign of [-1, 1]) {
      expect(choose(sign * limit)).toMatchObject({ reason: 'SCAN_AGREES', differenceDays: sign * limit })
      expect(choose(sign * (limit + 1))).toMatchObject({ reason: 'SCAN_REDATES', dating: { method: 'ULTRASOUND' } })
    }
  })
  it('goes by the earliest scan, by what there is, and by nothing when there is nothing', () => {
    const early = { scanOn: '2026-03-01', gestationDays: 59 }
    const late = { scanOn: '2026-07-01', gestationDays: 100 }
    expect(chooseDating('2026-01-01', [late, early])?.reason).toBe('SCAN_AGREES')
    expect(chooseDating(null, [late, early])).toMatchObject({ reason: 'SCAN_ONLY', dating: early })
    const sameDay = { scanOn: '2026-03-01', gestationDays: 70 }
    expect(chooseDating(null, [early, sameDay])).toMatchObject({ dating: early })
    expect(chooseDating('2026-01-01')?.reason).toBe('LMP_ONLY')
    expect(chooseDating(null)).toBeNull()
  })
})

describe('trimesters', () => {
  it('day 84 is the last of the first trimester, day 168 of the second', () => {
    expect([-1, 0, 84, 85, 168, 169].map((gestation) => trimesterOf(gestation))).toEqual([null, 1, 1, 2, 2, 3])
    expect([84, 85, 196, 197].map((gestation) => trimesterOf(gestation, BUKU_KIA_TRIMESTERS))).toEqual([1, 2, 2, 3])
  })
  it('each begins the day after the one before ended', () => {
    const days = ([1, 2, 3] as const).map((trimester) => trimesterDays(trimester, COVERAGE_TRIMESTERS))
    expect(days).toEqual([
      { firstDay: 0, lastDay: 84 },
      { firstDay: 85, lastDay: 168 },
      { firstDay: 169, lastDay: null },
    ])
  })
  it('never falls as the pregnancy goes on, and agrees with the days of the trimester', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 308 }),
        fc.constantFrom(COVERAGE_TRIMESTERS, BUKU_KIA_TRIMESTERS),
        (gestation, set) => {
          const trimester = trimesterOf(gestation, set) ?? 1
          expect(trimesterOf(gestation + 1, set)).toBeGreaterThanOrEqual(trimester)
          const { firstDay, lastDay } = trimesterDays(trimester, set)
          expect(gestation).toBeGreaterThanOrEqual(firstDay)
          expect(gestation).toBeLessThanOrEqual(lastDay ?? gestation)
        },
      ),
    )
  })
})

describe('term', () => {
  it('changes at 28, 32, 37 and 42 weeks', () => {
    expect([195, 196, 223, 224, 258, 259, 293, 294].map(birthTerm)).toEqual([
      'EXTREMELY_PRETERM',
      'VERY_PRETERM',
      'VERY_PRETERM',
      'MODERATE_OR_LATE_PRETERM',
      'MODERATE_OR_LATE_PRETERM',
      'TERM',
      'TERM',
      'POST_TERM',
    ])
    expect([258, 259, null].map(isPreterm)).toEqual([true, false, null])
    expect([birthTerm(null), birthTerm(-1), isPreterm(-1)]).toEqual([null, null, null])
    expect([birthTerm(0), isPreterm(0)]).toEqual(['EXTREMELY_PRETERM', true])
  })
})

describe('review of dates', () => {
  const codes = (bornOn: string | null, today: string) =>
    reviewPregnancyDates(lmp('2026-01-01'), bornOn, today).map(({ code }) => code)
  it('finds nothing where the dates fit', () => {
    expect(codes(null, '2026-01-01')).toEqual([])
    expect(codes(null, '2026-11-05')).toEqual([])
    expect(codes('2026-10-08', '2026-10-08')).toEqual([])
  })
  it('names a start in the future and a pregnancy open after day 308', () => {
    expect(codes(null, '2025-12-31')).toEqual(['START_IN_FUTURE'])
    expect(codes(null, '2026-11-06')).toEqual(['STILL_OPEN_AFTER_44_WEEKS'])
  })
  it('names a birth before the start, before 20 weeks, after 44 weeks or in the future', () => {
    expect(codes('2025-12-31', '2026-11-24')).toEqual(['BIRTH_BEFORE_START'])
    expect(codes('2026-05-20', '2026-11-24')).toEqual(['BIRTH_BEFORE_20_WEEKS'])
    expect(codes('2026-05-21', '2026-11-24')).toEqual([])
    expect(codes('2026-01-01', '2026-11-24')).toEqual(['BIRTH_BEFORE_20_WEEKS'])
    expect(codes('2026-11-05', '2026-11-24')).toEqual([])
    expect(codes('2026-11-06', '2026-11-24')).toEqual(['BIRTH_AFTER_44_WEEKS'])
    expect(codes('2026-10-08', '2026-10-07')).toEqual(['BIRTH_IN_FUTURE'])
  })
})
