import { describe, expect, it } from 'vitest'
import { classifyAreas } from './classify-areas.ts'
import type { SeriesPoint } from './series.ts'

const area = (key: string, part: Partial<SeriesPoint>): SeriesPoint => ({
  key,
  label: key,
  tick: key,
  state: 'available',
  value: null,
  lower: null,
  upper: null,
  numerator: null,
  denominator: null,
  ...part,
})
const format = { kind: 'number', decimals: 1 } as const

describe('classifyAreas', () => {
  it('gives no colour without evidence, and every state its own look', () => {
    const points = [
      area('a', { value: 3, judgement: 'worse' }),
      area('b', { value: 9 }),
      area('c', { value: 5, judgement: 'unsure' }),
      area('d', { state: 'not-reported' }),
      area('e', { state: 'suppressed' }),
      area('f', { state: 'error' }),
      area('g', { value: 0, judgement: 'better' }),
    ]
    const { look, legend } = classifyAreas(points, 'evidence', format, 'id')
    expect(points.map(look)).toEqual(['worse', 'none', 'unsure', 'missing', 'suppressed', 'error', 'better'])
    expect(legend.reduce((sum, { count }) => sum + count, 0)).toBe(points.length)
  })

  it('puts published values into classes of nearly equal size, low to high, with their ranges as words', () => {
    const points = Array.from({ length: 35 }, (_, at) => area(`r${at}`, { value: at + 1 }))
    const { look, legend } = classifyAreas(points, 'quantile', format, 'id')
    expect(legend.map((one) => one.look)).toEqual(['seq-1', 'seq-2', 'seq-4', 'seq-5'])
    expect(
      Math.max(...legend.map(({ count }) => count)) - Math.min(...legend.map(({ count }) => count)),
    ).toBeLessThanOrEqual(1)
    expect(legend[0]?.words).toBe('1,0–9,0')
    const looks = points.map(look)
    expect(looks).toEqual(looks.toSorted())
  })

  it('has one class for values that are all the same and none for no values', () => {
    const same = [area('a', { value: 4 }), area('b', { value: 4 })]
    expect(classifyAreas(same, 'quantile', format, 'id').legend).toEqual([{ look: 'seq-3', words: '4,0', count: 2 }])
    expect(classifyAreas([], 'quantile', format, 'id').legend).toEqual([])
  })
})
