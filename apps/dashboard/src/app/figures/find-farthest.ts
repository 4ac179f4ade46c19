import type { FigureParts } from './indicator-figure.ts'

export interface Farthest<Part> {
  /** Parts that miss the target by what they reported, the farthest first. */
  readonly places: readonly Part[]
  /** The part with a still farther value, where missing reports may be why. */
  readonly unsure: Part | undefined
}

/** Which of the parts of one indicator miss its target most: `most` of them, and the one whose missing reports may be why. */
export function findFarthest<Part extends FigureParts>(parts: readonly Part[], most: number): Farthest<Part> {
  const missed = parts.filter(({ status }) => status === 'MISSED')
  const byReports = farthestFirst(missed, (part) => gapOf(part) - creditOf(part))
  const places = byReports.filter((part) => gapOf(part) > creditOf(part)).slice(0, most)
  const [farthest] = farthestFirst(missed, gapOf)
  return { places, unsure: farthest && !places.includes(farthest) ? farthest : undefined }
}

const farthestFirst = <Part extends FigureParts>(parts: readonly Part[], size: (part: Part) => number): Part[] =>
  parts.toSorted((one, other) => size(other) - size(one))

/** How far the value lies on the wrong side of its target. */
const gapOf = ({ indicator, value, target }: FigureParts): number =>
  (indicator.direction === 'HIGHER_IS_BETTER' ? 1 : -1) * ((target?.value ?? 0) - (value ?? 0))

/** What coverage of a whole target population would gain if every missing report had met the target. */
function creditOf({ indicator, target, completeness }: FigureParts): number {
  if (indicator.direction !== 'HIGHER_IS_BETTER' || completeness === null || completeness.expected === 0) return 0
  return (1 - completeness.reported / completeness.expected) * (target?.value ?? 0)
}
