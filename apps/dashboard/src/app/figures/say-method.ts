import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'

/** Name of a method of intervals; one without a name of ours is shown as the API writes it. */
export function sayMethod(method: string, language: Language): string {
  const said: Readonly<Record<string, string>> = words[language].figures.methods
  return said[method] ?? method
}
