import { formatCount } from '../../charts/format/format-number.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { formatValue } from './format-value.ts'
import type { FigureParts } from './indicator-figure.ts'

/** That a part seems farthest from the target, but may not be: reports of it are missing. */
export function sayUnsurePlace(
  { name, value, indicator, completeness }: FigureParts & { readonly name: string },
  language: Language,
): string[] {
  if (value === null || completeness === null) return []
  const { reported, expected } = completeness
  const missing = formatCount(expected - reported, language)
  const shown = formatValue(value, indicator.kind, language)
  return [words[language].figures.unsurePlace(name, shown, missing, formatCount(expected, language))]
}
