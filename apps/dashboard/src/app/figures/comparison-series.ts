import type { ComparisonSeries, SeriesPoint } from '../../charts/series.ts'
import type { ComparedPart } from './compared-area.ts'
import type { FigureParts } from './indicator-figure.ts'
import { barePoint, countFormat, formatOf, valuePoint } from './series-point.ts'
import { shortAreaName } from './short-area-name.ts'

/** What there is to compare the parts by: computed values, else what was printed, else counts. */
export type Basis = 'values' | 'published' | 'counts'

export function findBasis(parts: readonly ComparedPart[]): Basis {
  if (parts.some(({ value }) => value !== null)) return 'values'
  return parts.some(({ published }) => published.length > 0) ? 'published' : 'counts'
}

interface Compared {
  readonly parts: readonly ComparedPart[]
  readonly basis: Basis
  /** Address of a part's own page. */
  readonly linkTo: (code: string) => string
  readonly parent?: { readonly value: FigureParts; readonly name: string }
}

export function compareParts({ parts, basis, linkTo, parent }: Compared): ComparisonSeries {
  const [one] = parts
  const target = parts.find((part) => part.target !== null)?.target
  const points = parts.map((part) => pointOf(part, basis, linkTo(part.area.code)))
  const whole = parent && basis === 'values' ? [parent] : []
  return {
    format: basis === 'counts' || one === undefined ? countFormat : formatOf(one.indicator.kind),
    points,
    ...(basis === 'values' && target && { target: target.value }),
    ...(basis === 'published' && { isPublished: true }),
    ...whole.map(({ value, name }) => ({ parent: valuePoint(value, { key: 'induk', label: name, tick: name }) }))[0],
  }
}

function pointOf(part: ComparedPart, basis: Basis, href: string): SeriesPoint {
  const name = { key: part.area.code, label: shortAreaName(part.area), tick: shortAreaName(part.area), href }
  if (basis === 'values') return valuePoint(part, name)
  const [printed] = part.published
  if (basis === 'published') return barePoint(printed?.value ?? null, name)
  return barePoint(part.numerator, name)
}
