import type { Language } from '../../../i18n/language.ts'
import type { Words } from '../../../i18n/words.ts'
import type { Option } from './field.ts'

export const optionsOf = (words: Readonly<Record<string, string>>): Option[] =>
  Object.entries(words).map(([value, text]) => ({ value, words: text }))

export const codesAsOptions = (coded: readonly { readonly code: string; readonly label: string }[]): Option[] =>
  coded.map(({ code, label }) => ({ value: code, words: label }))

export const yesNo = (said: Words['forms']): Option[] => [
  { value: 'ya', words: said.yes },
  { value: 'tidak', words: said.no },
]

/** A yes or no as it stands in the form; nothing when it is not known. */
export const truthValue = (value: boolean | null): string[] => (value === null ? [] : [value ? 'ya' : 'tidak'])

/** A number as it is typed in the reader's language; nothing when it is not known. */
export const numberValue = (value: number | null, language: Language): string[] =>
  value === null ? [] : [language === 'id' ? String(value).replace('.', ',') : String(value)]

export const textValue = (value: string | null): string[] => (value === null ? [] : [value])
