import { scaleQuantile } from 'd3-scale'
import { type FigureFormat, formatFigure, formatRange, type Language, percentSign } from './format/format-number.ts'
import { type JudgedWords, sayJudgement, sayStateLong } from './say-point.ts'
import type { SeriesPoint } from './series.ts'

/** How an area is filled; `seq-1` is the lowest class. */
export type AreaLook =
  | 'worse'
  | 'better'
  | 'unsure'
  | 'none'
  | 'seq-1'
  | 'seq-2'
  | 'seq-3'
  | 'seq-4'
  | 'seq-5'
  | 'missing'
  | 'suppressed'
  | 'error'

/** By evidence where values are judged; by equal shares of the areas where they only stand as published. */
export type AreaScheme = 'evidence' | 'quantile'

export interface AreaClass {
  look: AreaLook
  words: string
  count: number
}

export interface AreaClasses {
  look: (point: SeriesPoint) => AreaLook
  /** Only classes that occur. */
  legend: AreaClass[]
}

/** Which steps of the ramp so many classes take. */
const STEPS: Record<number, readonly AreaLook[]> = {
  1: ['seq-3'],
  2: ['seq-2', 'seq-4'],
  3: ['seq-1', 'seq-3', 'seq-5'],
  4: ['seq-1', 'seq-2', 'seq-4', 'seq-5'],
}
const MOST_CLASSES = 4

const STATE_LOOKS = {
  'not-reported': 'missing',
  'not-applicable': 'missing',
  suppressed: 'suppressed',
  error: 'error',
} as const

const quantileSteps = (values: readonly number[]): ((value: number) => AreaLook) => {
  const classes = Math.min(MOST_CLASSES, new Set(values).size)
  const steps = STEPS[classes] ?? []
  if (steps.length === 0) return () => 'none'
  return scaleQuantile<AreaLook>().domain(values).range(steps)
}

export const classifyAreas = (
  points: readonly SeriesPoint[],
  scheme: AreaScheme,
  format: FigureFormat,
  language: Language,
  judged: JudgedWords = {},
): AreaClasses => {
  const values = points.flatMap(({ state, value }) => (state === 'available' && value !== null ? [value] : []))
  const step = quantileSteps(values)
  const look = ({ state, value, judgement = 'none' }: SeriesPoint): AreaLook => {
    if (state !== 'available') return STATE_LOOKS[state]
    if (value === null) return 'missing'
    return scheme === 'quantile' ? step(value) : judgement
  }
  const words = (wanted: AreaLook, members: readonly SeriesPoint[]): string => {
    if (wanted === 'worse' || wanted === 'better' || wanted === 'unsure' || wanted === 'none')
      return sayJudgement(wanted, language, judged)
    const [first] = members
    if (first && first.state !== 'available') return sayStateLong(first.state, language)
    const inside = members.flatMap(({ value }) => (value === null ? [] : [value]))
    const [low, high] = [Math.min(...inside), Math.max(...inside)]
    const sign = format.kind === 'percent' ? percentSign(language) : ''
    return low === high ? formatFigure(low, format, language) : formatRange(low, high, format, language) + sign
  }
  const order: AreaLook[] = [
    'worse',
    'better',
    'unsure',
    'none',
    'seq-1',
    'seq-2',
    'seq-3',
    'seq-4',
    'seq-5',
    'suppressed',
    'missing',
    'error',
  ]
  const legend = order.flatMap((wanted) => {
    const members = points.filter((point) => look(point) === wanted)
    return members.length === 0 ? [] : [{ look: wanted, words: words(wanted, members), count: members.length }]
  })
  return { look, legend }
}
