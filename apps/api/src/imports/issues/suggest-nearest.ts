import { closest, distance } from 'fastest-levenshtein'

/** A third of the letters may differ: beyond, the likeness is chance. */
const tolerance = 1 / 3

/** The text of a list most like another; empty when none is like it. */
export function suggestNearest(text: string, known: readonly string[]): string {
  if (known.length === 0) return ''
  const nearest = closest(text.toLowerCase(), known)
  return distance(text.toLowerCase(), nearest) <= Math.max(1, text.length * tolerance) ? nearest : ''
}
