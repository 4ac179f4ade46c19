const SEPARATORS = /[\s,;/+&.-]+/g

/** Answer as it is compared: trimmed, upper case. */
export const answerText = (cell: string): string => cell.trim().toUpperCase()

/** A set of options in one spelling: "c, a" and "CA" are both "AC". */
export function answerSet(text: string): string {
  const letters = new Set(text.replace(SEPARATORS, ''))
  return [...letters].sort().join('')
}

export const withoutSeparators = (text: string): string => text.replace(SEPARATORS, '')

/** Parts of a pattern such as B-S-B; one part where nothing separates. */
export const patternParts = (text: string): string[] => text.split(/[\s,;/+&-]+/)

/** A number written with a decimal point or comma; null where it is none. */
export function parseNumber(text: string): number | null {
  const plain = text.trim().replace(',', '.')
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) return null
  return Number(plain)
}

/** The master item's option (or set of options) behind a printed one. */
export function masterOption(printed: string, map: ReadonlyMap<string, string> | null): string {
  if (!map) return printed
  const marks = [...printed].map((mark) => map.get(mark) ?? mark)
  return marks.sort().join('')
}
