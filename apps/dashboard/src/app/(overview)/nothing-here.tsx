import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { ButtonLink } from '../../ui/form.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { Lead, Page } from '../../ui/page.tsx'
import type { DataReach } from '../period/choose-period.ts'

/** Not a single figure has come in. */
export const isEmpty = ({ lastMonth, lastYear }: DataReach): boolean => lastMonth === null && lastYear === null

/** What to do first in a new installation. */
export const EmptyInstallation = ({ language }: { language: Language }) => {
  const said = words[language].overview
  return (
    <div className="empty-installation">
      <EmptyState title={said.emptyTitle} actions={<ButtonLink href="/data">{said.toData}</ButtonLink>}>
        {said.empty}
      </EmptyState>
    </div>
  )
}

/** For accounts that read about assessment only. */
export const OtherDomain = ({ language }: { language: Language }) => {
  const { overview, shell } = words[language]
  return (
    <Page>
      <Lead
        title={overview.title}
        dek={overview.otherDomain}
        actions={
          <>
            <a href="/definisi">{shell.definitions}</a>
            <a href="/wilayah">{shell.areas}</a>
            <a href="/data">{shell.data}</a>
          </>
        }
      />
    </Page>
  )
}
