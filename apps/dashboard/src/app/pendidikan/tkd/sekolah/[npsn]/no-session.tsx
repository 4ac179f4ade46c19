import type { Language } from '../../../../../i18n/language.ts'
import { words } from '../../../../../i18n/words.ts'
import { EmptyState } from '../../../../../ui/notice.tsx'
import { Lead, Page } from '../../../../../ui/page.tsx'

/** No session has been opened yet: what has to be done first. */
export const NoSession = ({ language }: { language: Language }) => {
  const said = words[language].tkd
  return (
    <Page>
      <Lead eyebrow={said.title} title={said.noSession} />
      <EmptyState title={said.noSessionNext}>{said.noSessionNote}</EmptyState>
    </Page>
  )
}
