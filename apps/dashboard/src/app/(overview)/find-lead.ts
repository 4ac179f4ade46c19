import type { FigureParts } from '../figures/indicator-figure.ts'

/** A part of the area with one of its values. */
export interface PartFigure extends FigureParts {
  readonly area: FigureParts['area'] & { readonly code: string; readonly name: string }
}

export interface LeadFigure {
  /** Key of the indicator that the page begins with. */
  readonly key: string
  /** Parts that miss its target by what they reported, the farthest first; empty where none does. */
  readonly places: readonly PartFigure['area'][]
  /** The part with a still farther value, where missing reports may be why. */
  readonly unsure: PartFigure | undefined
}

const mostPlaces = 2

/** What to begin with: the first figure that misses its target, and where; else the first with a value. */
export function findLead(now: readonly FigureParts[], parts: readonly PartFigure[]): LeadFigure | undefined {
  const lead = now.find(({ status }) => status === 'MISSED') ?? now.find(({ value }) => value !== null)
  if (lead === undefined) return undefined
  const { key } = lead.indicator
  if (lead.status !== 'MISSED') return { key, places: [], unsure: undefined }
  const missed = parts.filter(({ indicator, status }) => indicator.key === key && status === 'MISSED')
  const byReports = farthestFirst(missed, (part) => gapOf(part) - creditOf(part))
  const places = byReports.filter((part) => gapOf(part) > creditOf(part)).slice(0, mostPlaces)
  const [farthest] = farthestFirst(missed, gapOf)
  const unsure = farthest && !places.includes(farthest) ? farthest : undefined
  return { key, places: places.map(({ area }) => area), unsure }
}

const farthestFirst = (parts: readonly PartFigure[], size: (part: PartFigure) => number): PartFigure[] =>
  parts.toSorted((one, other) => size(other) - size(one))

/** How far the value lies on the wrong side of its target. */
const gapOf = ({ indicator, value, target }: PartFigure): number =>
  (indicator.direction === 'HIGHER_IS_BETTER' ? 1 : -1) * ((target?.value ?? 0) - (value ?? 0))

/** What coverage of a whole target population would gain if every missing report had met the target. */
function creditOf({ indicator, target, completeness }: PartFigure): number {
  if (indicator.direction !== 'HIGHER_IS_BETTER' || completeness === null || completeness.expected === 0) return 0
  return (1 - completeness.reported / completeness.expected) * (target?.value ?? 0)
}
