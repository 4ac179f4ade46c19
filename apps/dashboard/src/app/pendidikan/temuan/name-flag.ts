import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'

interface NamedPupil {
  readonly number: string
  readonly name: string | null
}

/** By name where the viewer may read it, else by the number that says nothing. */
export const namePupil = ({ name, number }: NamedPupil): string => name ?? number

interface Named {
  readonly kind: 'CLASS' | 'PAIR'
  readonly className: string
  readonly pupils: readonly NamedPupil[]
}

/** What a flag is about: two pupils, or a class. */
export function nameFlag({ kind, className, pupils }: Named, language: Language): string {
  const said = words[language].flags
  const [one, other] = pupils.map(namePupil)
  return kind === 'PAIR' && one !== undefined && other !== undefined ? said.pairOf(one, other) : said.classOf(className)
}

export const flagAddress = (id: string): string => `/pendidikan/temuan/${encodeURIComponent(id)}`
