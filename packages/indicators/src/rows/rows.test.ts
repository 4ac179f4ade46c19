import { describe, expect, it } from 'vitest'
import { daysBetween } from './days-between.ts'
import { statsFunnel } from './stats-funnel.ts'
import { statsInterval } from './stats-interval.ts'
import { statsSmooth } from './stats-smooth.ts'
import { statsSpc } from './stats-spc.ts'
import { statsTrend } from './stats-trend.ts'

describe('interval rows', () => {
  it('text cells of a CSV count like numbers, other columns pass through', () => {
    const [row] = statsInterval([
      { area: '33.04.15', x: '28', n: '901', method: 'wilson', multiplier: '100', confidence: '' },
    ])
    expect(row).toMatchObject({ area: '33.04.15', x: 28, n: 901, method: 'wilson', confidence: 0.95, reason: null })
    expect(row?.lower).toBeCloseTo(2.158707400683493, 12)
  })
  it('auto is exact below 10 and Byar from 10 up', () => {
    const rows = statsInterval([
      { x: 9, n: 15798, method: 'auto', multiplier: 1e5 },
      { x: 10, n: 15798 },
    ])
    expect(rows.map((row) => row.method)).toEqual(['exact', 'byar'])
    expect(rows[0]?.upper).toBeCloseTo(108.14535669970356, 9)
  })
  it.each([
    [{ x: 5, n: 3, method: 'wilson' }, 'NUMERATOR_ABOVE_DENOMINATOR'],
    [{ x: '', n: 3 }, 'NOT_REPORTED'],
    [{ x: 'x', n: 3 }, 'NOT_A_NUMBER'],
    [{ x: 1, n: 0 }, 'ZERO_DENOMINATOR'],
    [{ x: 1, n: 3, confidence: 95 }, 'CONFIDENCE_IS_NO_SHARE'],
    [{ x: 1, n: 3, multiplier: -1 }, 'MULTIPLIER_NOT_POSITIVE'],
    [{ x: 1, n: 3, method: 'wald' }, 'UNKNOWN_METHOD'],
    [{ x: 1, n: 3, method: 'constructor' }, 'UNKNOWN_METHOD'],
  ])('%j is null because %s', (row, reason) => {
    expect(statsInterval([row])[0]).toMatchObject({ value: null, lower: null, upper: null, reason })
  })
})

describe('spc rows', () => {
  it('xmr: lines, marks and the reading of the last row', () => {
    const values = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 10]
    const rows = statsSpc(
      values.map((value, index) => ({ month: index + 1, value })),
      { chart: 'xmr', baselinePoints: 12, direction: 'LOWER_IS_BETTER', target: 20 },
    )
    expect(rows.at(-1)).toMatchObject({
      month: 13,
      centre: 1.5,
      outside: 1,
      signal: 'OUTSIDE_LIMITS',
      is_trial: false,
      variation: 'CONCERN',
      assurance: 'CONSISTENTLY_PASS',
    })
    expect(rows[0]).not.toHaveProperty('variation')
  })
  it('p and u read numerator and denominator, g reads count', () => {
    const rows = Array.from({ length: 4 }, (_, index) => ({
      numerator: index + 1,
      denominator: '10',
      count: 5 * index,
    }))
    expect(statsSpc(rows, { chart: 'p' })[3]).toMatchObject({ value: 0.4, centre: 0.25, is_trial: true })
    expect(statsSpc(rows, { chart: 'u' })[3]).toMatchObject({ value: 0.4, centre: 0.25 })
    expect(statsSpc(rows, { chart: 'g' })[3]).toMatchObject({ value: 15, centre: 7.5, lower: 0 })
  })
  it('t takes dates in any order and counts days since the event before', () => {
    const rows = statsSpc([{ date: '2026-03-01' }, { date: '2026-01-01' }, { date: '2026-01-31' }], { chart: 't' })
    expect(rows.map((row) => [row.date, row.value])).toEqual([
      ['2026-01-01', null],
      ['2026-01-31', 30],
      ['2026-03-01', 29],
    ])
  })
  it('segments are numbered from 1, at each rebase a new one', () => {
    const rows = [4, 5, 6, 7].map((value) => ({ value }))
    const rebases = [{ fromIndex: 2, date: '2026-03-01', reason: 'new register' }]
    expect(statsSpc(rows, { chart: 'xmr', rebases }).map((row) => [row.segment, row.centre])).toEqual([
      [1, 4.5],
      [1, 4.5],
      [2, 6.5],
      [2, 6.5],
    ])
  })
  it('a cell that holds no number is a point without a value, not a zero', () => {
    const rows = statsSpc([{ value: 1 }, { value: 'n/a' }, { value: '' }, { value: 3 }], { chart: 'xmr' })
    expect(rows.map((row) => row.value)).toEqual([1, null, null, 3])
    expect(rows[3]?.centre).toBe(2)
  })
  it('days between ignore what is no date', () => {
    const dates = ['2024-02-28', '2024-02-30', '2024-13-01', null, '2024-03-01T10:00']
    expect(daysBetween(dates)).toEqual([null, null, null, null, 2])
  })
})

describe('funnel rows', () => {
  it('a proportion in per cent against all areas together', () => {
    const rows = statsFunnel(
      [
        { area: 'a', numerator: 50, denominator: 500 },
        { area: 'b', numerator: 150, denominator: 500 },
        { area: 'c', numerator: 9, denominator: 0 },
      ],
      { kind: 'proportion', multiplier: 100 },
    )
    expect(rows.map((row) => row.significance)).toEqual(['Low (0.001)', 'High (0.001)', null])
    expect(rows[0]).toMatchObject({ value: 10, benchmark: 20 })
    expect(rows[0]?.upper_95).toBeCloseTo(20 + 100 * 1.959963984540054 * Math.sqrt(0.16 / 500), 9)
  })
  it('a ratio reads observed and expected against 1, a rate its benchmark in multiplied units', () => {
    const [ratio] = statsFunnel([{ observed: 30, expected: 12 }], { kind: 'ratio' })
    expect(ratio).toMatchObject({ value: 2.5, benchmark: 1, significance: 'High (0.001)' })
    expect(ratio?.upper_95).toBeCloseTo(1.643514671913109, 9)
    const [rate] = statsFunnel([{ count: 1, population: 717 }], { kind: 'rate', benchmark: 122, multiplier: 1e5 })
    expect(rate).toMatchObject({ significance: 'Not significant', lower_95: 0 })
    expect(rate?.benchmark).toBeCloseTo(122, 9)
  })
  it('over-dispersion takes areas back into the funnel', () => {
    const rows = [5, 12, 30, 8, 22, 40, 3, 17].map((observed, index) => ({
      observed,
      expected: [10, 9, 20, 12, 15, 28, 7, 18][index],
    }))
    const count = (isOverDispersed: boolean) =>
      statsFunnel(rows, { kind: 'ratio', isOverDispersed }).filter((row) => row.significance !== 'Not significant')
        .length
    expect(count(false)).toBeGreaterThan(count(true))
  })
  it('an area without people has no value and does not move the benchmark', () => {
    const areas = [
      { count: 4, population: 100 },
      { count: 3, population: 0 },
    ]
    const rows = statsFunnel(areas, { kind: 'rate' })
    expect(rows[1]).toMatchObject({ value: null, benchmark: 0.04, upper_95: null, significance: null })
  })
  it('without any event a rate has no funnel', () => {
    expect(statsFunnel([{ count: 0, population: 5 }], { kind: 'rate' })[0]).toMatchObject({
      value: 0,
      significance: null,
    })
    expect(statsFunnel([], { kind: 'proportion' })).toEqual([])
  })
})

describe('trend rows', () => {
  it('gives one row a series, in the order of appearance', () => {
    const counts = [994, 1023, 1199, 1332, 1367].map((numerator, index) => ({
      area: 'north',
      numerator,
      denominator: [40299, 41527, 42811, 44064, 44701][index],
    }))
    const rows = statsTrend([...counts, { area: 'south', numerator: 4, denominator: 9 }], {
      method: 'proportion',
      group: 'area',
      direction: 'LOWER_IS_BETTER',
    })
    expect(rows).toMatchObject([
      { area: 'north', points: 5, direction: 'INCREASING', meaning: 'WORSE', is_significant: true },
      { area: 'south', points: 1, direction: 'CANNOT_CALCULATE', meaning: null, reason: 'TOO_FEW_POINTS' },
    ])
    expect(rows[0]?.chi_square).toBeCloseTo(47.89667671, 6)
  })
  it('reads value, lower and upper for the interval variant', () => {
    const series = [24.67, 24.6, 28, 30.2, 30.6].map((value) => ({
      value,
      lower: value - 1.5,
      upper: `${value + 1.5}`,
    }))
    expect(statsTrend(series, { method: 'interval' })[0]).toMatchObject({
      direction: 'INCREASING',
      meaning: 'NO_JUDGEMENT',
    })
  })
})

describe('smoothing rows', () => {
  it('smooths in multiplied units, ranks the areas and leaves unreadable rows out', () => {
    const rows = statsSmooth(
      [
        { events: 40, population: 1000 },
        { events: 5, population: 1000 },
        { events: 1, population: 10 },
        { events: '', population: 10 },
        { events: 9, population: 900 },
        { events: 30, population: 800 },
        { events: 0, population: 0 },
      ],
      { multiplier: 1000 },
    )
    expect(rows[0]?.value).toBe(40)
    expect(rows[2]?.smoothed).toBeLessThan(50)
    expect(rows[3]).toMatchObject({ value: null, smoothed: null, weight: null, quintile: null })
    expect(rows[6]).toMatchObject({ value: null, smoothed: rows[0]?.mean, weight: 0, quintile: null })
    expect(new Set(rows.flatMap((row) => row.quintile ?? []))).toEqual(new Set([1, 2, 3, 4, 5]))
  })
})
