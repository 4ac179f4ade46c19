import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'

interface Phased {
  readonly class: string | null
  readonly phase: string | null
}

/** The phase of a maternal death that counts, else the class by its day. */
export function sayPhase({ class: found, phase }: Phased, language: Language): string {
  const phases: Readonly<Record<string, string>> = words[language].deaths.phases
  const key = (found === 'MATERNAL' ? phase : null) ?? found ?? 'UNKNOWN'
  return phases[key] ?? key
}
