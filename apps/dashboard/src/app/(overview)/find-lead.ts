import { findFarthest } from '../figures/find-farthest.ts'
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
  const ofLead = parts.filter(({ indicator }) => indicator.key === key)
  const { places, unsure } = findFarthest(ofLead, mostPlaces)
  return { key, places: places.map(({ area }) => area), unsure }
}
