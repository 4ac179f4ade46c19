import type { Language } from '../../../../../i18n/language.ts'
import { words } from '../../../../../i18n/words.ts'
import { Breadcrumb } from '../../../../../ui/navigation.tsx'
import { inSession, schoolAddress, type TkdSession } from '../../read-sessions.ts'

interface SchoolPathProps {
  readonly language: Language
  readonly school: { readonly code: string; readonly name: string }
  readonly session: TkdSession
  readonly sessions: readonly TkdSession[]
  /** Steps below the page of the school, the page itself last. */
  readonly steps?: readonly { readonly words: string; readonly href?: string }[]
}

/** From the test down to a page of a school. */
export const SchoolPath = ({ language, school, session, sessions, steps = [] }: SchoolPathProps) => {
  const { shell, tkd } = words[language]
  const place = { words: school.name, href: inSession(schoolAddress(school.code), session, sessions) }
  return (
    <Breadcrumb
      label={shell.breadcrumb}
      steps={[
        { words: tkd.title, href: inSession('/pendidikan/tkd', session, sessions) },
        ...(steps.length === 0 ? [{ words: school.name }] : [place, ...steps]),
      ]}
    />
  )
}
