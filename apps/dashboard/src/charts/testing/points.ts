import type { FrameWords } from '../chart-frame.tsx'
import type { SeriesPoint } from '../series.ts'

export const frame: FrameWords = {
  id: 'uji',
  language: 'id',
  title: 'K6 turun nyata',
  unit: 'Persen ibu bersalin.',
  summary: 'K6 turun dari 84 ke 77 persen.',
  source: 'rekap puskesmas.',
  method: 'Wilson.',
  fileName: 'k6',
}

export const point = (key: string, part: Partial<SeriesPoint>): SeriesPoint => ({
  key,
  label: `Nama ${key}`,
  tick: key,
  state: 'available',
  value: null,
  lower: null,
  upper: null,
  numerator: null,
  denominator: null,
  ...part,
})

/** A value with an interval, a zero, and each state without a value. */
export const mixedPoints: readonly SeriesPoint[] = [
  point('a', { value: 84.25, lower: 80, upper: 88, numerator: 337, denominator: 400, target: 90 }),
  point('b', { state: 'not-reported', target: 90 }),
  point('c', { value: 0, lower: 0, upper: 3.7, numerator: 0, denominator: 100, target: 90, judgement: 'worse' }),
  point('d', { state: 'suppressed' }),
  point('e', { state: 'error' }),
  point('f', { state: 'not-applicable' }),
  point('g', { value: 97.5, lower: 90.5, upper: 99, numerator: 39, denominator: 40, target: 95, judgement: 'better' }),
]
