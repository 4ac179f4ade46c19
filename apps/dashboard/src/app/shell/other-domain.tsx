import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { Lead, Page } from '../../ui/page.tsx'

interface OtherDomainProps {
  readonly language: Language
  readonly title: string
  readonly dek: string
}

/** For accounts that read about the other domain only. */
export const OtherDomain = ({ language, title, dek }: OtherDomainProps) => {
  const { shell, guide } = words[language]
  return (
    <Page>
      <Lead
        title={title}
        dek={dek}
        actions={
          <>
            <a href="/definisi">{shell.definitions}</a>
            <a href="/wilayah">{shell.areas}</a>
            <a href="/panduan">{guide.link}</a>
          </>
        }
      />
    </Page>
  )
}
