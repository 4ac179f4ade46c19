import { closest, distance } from 'fastest-levenshtein'

/** A third of the letters may differ: beyond, the likeness is chance. */
const tolerance = 1 / 3

/** A file with more unknown words than this has another trouble than spelling, and each search costs a millisecond. */
const mostSuggestions = 200

/** Prepares finding the text of a list most like another; empty when none is like it, or after many searches. */
export function createSuggester(list: () => readonly string[]): (text: string) => string {
  const found = new Map<string, string>()
  let known: readonly string[] | null = null
  return (text) => {
    const before = found.get(text)
    if (before !== undefined) return before
    if (found.size >= mostSuggestions) return ''
    known ??= list()
    const nearest = known.length === 0 ? '' : nearestOf(text.toLowerCase(), known)
    found.set(text, nearest)
    return nearest
  }
}

function nearestOf(text: string, known: readonly string[]): string {
  const nearest = closest(text, known)
  return distance(text, nearest) <= Math.max(1, text.length * tolerance) ? nearest : ''
}
