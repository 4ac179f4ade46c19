import type { KeyEntry } from '../keeping/key-entry.ts'

const letters = 'ABCDEFGH'

/** Answers of a form in the order of the items, as options of the item whatever the form prints; blank where it lacks one. */
export function masterAnswers(
  entries: readonly KeyEntry[],
  form: string,
  printed: readonly string[],
  items: readonly string[],
  arePlain = false,
): string[] {
  const byItem = new Map(entries.filter((entry) => entry.form === form).map((entry) => [entry.item, entry]))
  return items.map((item) => {
    const entry = byItem.get(item)
    const answer = entry === undefined ? '' : (printed[entry.position - 1] ?? '')
    const map = entry?.optionMap ?? null
    if (arePlain || map === null) return answer
    return Array.from(answer, (mark) => map[letters.indexOf(mark)] ?? mark)
      .sort()
      .join('')
  })
}
