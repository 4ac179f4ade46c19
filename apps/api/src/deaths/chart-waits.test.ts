import { addDays } from '@pantau/maternal-care'
import { describe, expect, test } from 'vitest'
import { chartWaits } from './chart-waits.ts'
import { type DeathYear, isRegisterWhole } from './count-cases.ts'
import { countBirths } from './read-reports.ts'

const today = '2026-11-24'

/** Deaths so that the waits are these, in days. */
const after = (waits: readonly number[], first = '2023-01-05') => {
  let on = first
  return [first, ...waits.map((days) => (on = addDays(on, days)))]
}

const chart = (waits: readonly number[], over = {}) =>
  chartWaits({ days: after(waits).reverse(), today, countBirths: () => null, mayJudge: true, ...over })

// The waits of packages/indicators/src/spc/spc.test.ts, whose lines are recomputed in NumPy 2.
const DAYS = [30, 45, 12, 80, 5, 60, 33, 150, 22, 41, 9, 70]

describe('waits between deaths', () => {
  test('are those of the days in order, with the lines of a t chart', () => {
    const waits = chart(DAYS)
    expect(waits.points.map(({ days }) => days)).toEqual(DAYS)
    expect(waits.dayLines?.centre).toBeCloseTo(35.83896874957787, 9)
    expect(waits.dayLines?.upper).toBeCloseTo(517.5806761058196, 8)
    expect(waits).toMatchObject({ isTrial: false, isJudged: true, variation: null, birthLines: null })
  })

  test('eleven waits have trial limits and no signals; nor has an area that is too small to judge', () => {
    const short = [1, 1, 1, 1, 1, 1, 1, 1, 90, 100, 110]
    expect(chart(short)).toMatchObject({ isTrial: true, isJudged: false, variation: null, isLongWithout: null })
    const falling = [...DAYS, 60, 50, 40, 30, 20, 10, 5]
    expect(chart(falling).variation).toBe('CONCERN')
    expect(chart(falling).points.at(-1)).toMatchObject({ rules: ['TREND_OF_SEVEN'], isLong: false })
    expect(chart(falling, { mayJudge: false })).toMatchObject({ isTrial: false, isJudged: false, variation: null })
    expect(chart(falling, { mayJudge: false }).points.flatMap(({ rules }) => rules)).toEqual([])
  })

  test('a wait that goes on beyond the upper limit is good news before it ends', () => {
    const lastOn = after(DAYS).at(-1) ?? ''
    expect(chart(DAYS, { today: addDays(lastOn, 517) })).toMatchObject({ daysSinceLast: 517, isLongWithout: false })
    expect(chart(DAYS, { today: addDays(lastOn, 518) })).toMatchObject({ daysSinceLast: 518, isLongWithout: true })
  })

  test('none and one have nothing to draw, and say how long it is since', () => {
    const none = chartWaits({ days: [], today, countBirths: () => null, mayJudge: true })
    expect(none).toMatchObject({ points: [], dayLines: null, lastOn: null, daysSinceLast: null, isTrial: true })
    expect(chart([], {})).toMatchObject({ points: [], lastOn: '2023-01-05', isLongWithout: null })
  })
})

describe('births between two deaths', () => {
  const births = new Map([
    ['2026-01', 310],
    ['2026-02', 280],
    ['2025-12', 62],
  ])
  test('take each month by its days, from the day after the first to the day of the second', () => {
    expect(countBirths(births, '2026-01-10', '2026-01-11')).toBe(10)
    expect(countBirths(births, '2026-01-21', '2026-02-07')).toBe(100 + 70)
    expect(countBirths(births, '2025-12-30', '2026-02-28')).toBe(2 + 310 + 280)
    expect(countBirths(births, '2026-01-10', '2026-01-10')).toBe(0)
  })
  test('are not known where a month was not reported', () => {
    expect(countBirths(births, '2026-02-20', '2026-03-01')).toBeNull()
    expect(countBirths(births, '2026-02-20', '2026-02-28')).toBe(80)
  })
})

test('a register that misses more than one in ten of the reported deaths is not whole', () => {
  const tally = (count: number) => ({ count, lower: 0, upper: 0 })
  const year = (registeredThen: number, reported: number | null): DeathYear => ({
    ...{ kind: 'MATERNAL', year: 2026, registered: tally(registeredThen), monthsReported: 10, registeredThen },
    reported: reported === null ? null : tally(reported),
  })
  expect([isRegisterWhole([year(9, 10)], 'MATERNAL'), isRegisterWhole([year(8, 10)], 'MATERNAL')]).toEqual([
    true,
    false,
  ])
  expect(isRegisterWhole([year(5, null)], 'MATERNAL')).toBe(true)
  expect(isRegisterWhole([year(0, 10)], 'INFANT')).toBe(true)
})
