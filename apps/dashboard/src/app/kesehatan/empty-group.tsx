import { words } from '../../i18n/words.ts'
import { ButtonLink } from '../../ui/form.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { Section } from '../../ui/page.tsx'
import { GroupTabs } from './group-tabs.tsx'
import type { ProfileSectionProps } from './profile-section.tsx'

/** Nothing was reported of the group here: what to do next. */
export const EmptyGroup = (props: ProfileSectionProps) => {
  const { health: said, guide } = words[props.language]
  return (
    <Section id="profil" title={said.profile}>
      <GroupTabs {...props} />
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
    </Section>
  )
}
