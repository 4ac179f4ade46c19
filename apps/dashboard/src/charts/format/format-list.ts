import { type Language, NBSP } from './format-number.ts'

const LOCALE = { id: 'id-ID', en: 'en-GB' } as const

/** a, b, dan c in Indonesian; a, b and c in English. */
export const formatList = (items: readonly string[], language: Language): string =>
  new Intl.ListFormat(LOCALE[language], { style: 'long', type: 'conjunction' }).format(items)

/** Keeps a sign with its number and a number with its unit: ≥ 82, 77,3 %. */
export const tieNumbers = (text: string): string =>
  text.replace(/([≥≤<>±]) (?=\d)/g, `$1${NBSP}`).replace(/(\d) (?=%|‰)/g, `$1${NBSP}`)
