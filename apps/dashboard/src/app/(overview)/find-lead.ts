import type { FigureParts } from '../figures/indicator-figure.ts'

/** A part of the area with one of its values. */
export interface PartFigure extends FigureParts {
  readonly area: FigureParts['area'] & { readonly code: string; readonly name: string }
}

export interface LeadFigure {
  /** Key of the indicator that the page begins with. */
  readonly key: string
  /** Parts that miss its target, the farthest first; empty where none does. */
  readonly places: readonly PartFigure['area'][]
}

const mostPlaces = 2

/** What to begin with: the first figure that misses its target, and where; else the first with a value. */
export function findLead(now: readonly FigureParts[], parts: readonly PartFigure[]): LeadFigure | undefined {
  const lead = now.find(({ status }) => status === 'MISSED') ?? now.find(({ value }) => value !== null)
  if (lead === undefined) return undefined
  const { key, direction } = lead.indicator
  const sign = direction === 'HIGHER_IS_BETTER' ? 1 : -1
  const farthest = parts
    .filter(({ indicator, status }) => indicator.key === key && status === 'MISSED')
    .toSorted((one, other) => sign * ((one.value ?? 0) - (other.value ?? 0)))
  return { key, places: lead.status === 'MISSED' ? farthest.slice(0, mostPlaces).map(({ area }) => area) : [] }
}
