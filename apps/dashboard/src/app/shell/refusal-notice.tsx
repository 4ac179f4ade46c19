import type { Refusal } from '../../graphql/refusal.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { Notice } from '../../ui/notice.tsx'

/** A part of a page that the API refused, with its words. */
export const RefusalNotice = ({ language, refusal }: { language: Language; refusal: Refusal }) => {
  const said = words[language].failures
  return (
    <Notice kind="warning" title={said.refused[refusal.code]}>
      <p>{refusal.message}</p>
      <p>
        <a href="/">{said.toOverview}</a>
      </p>
    </Notice>
  )
}
