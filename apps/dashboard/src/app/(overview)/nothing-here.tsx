import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { ButtonLink } from '../../ui/form.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import type { DataReach } from '../period/choose-period.ts'

/** Not a single figure has come in. */
export const isEmpty = ({ lastMonth, lastYear }: DataReach): boolean => lastMonth === null && lastYear === null

/** What to do first in a new installation. */
export const EmptyInstallation = ({ language }: { language: Language }) => {
  const { overview: said, guide } = words[language]
  return (
    <div className="empty-installation">
      <EmptyState
        title={said.emptyTitle}
        actions={
          <>
            <ButtonLink href="/data">{said.toData}</ButtonLink>
            <a href="/panduan">{guide.link}</a>
          </>
        }
      >
        {said.empty}
      </EmptyState>
    </div>
  )
}
