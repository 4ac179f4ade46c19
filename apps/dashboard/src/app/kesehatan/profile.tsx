import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { Breadcrumb } from '../../ui/navigation.tsx'
import { Lead, Page } from '../../ui/page.tsx'
import { ChosenIndicator } from './chosen-indicator.tsx'
import { EmptyGroup } from './empty-group.tsx'
import { profileAddress } from './profile-choice.ts'
import { chooseColumn, hasFigures } from './profile-columns.ts'
import { ProfileSection } from './profile-section.tsx'
import type { Health } from './read-health.ts'
import { writeProfileDek, writeProfileTitle } from './write-profile-finding.ts'

interface ProfileProps {
  readonly language: Language
  /** Whether the reader may go up to the regency. */
  readonly isWide: boolean
  readonly health: Health
  /** Whether the reader sees what is done for clients. */
  readonly seesClients: boolean
}

/** One group of indicators for an area and its parts, and one of them in depth. */
export const Profile = ({ language, isWide, health, seesClients }: ProfileProps) => {
  const { area, period, periodName, choice, groups, group, level, columns } = health
  const said = words[language].health
  const chosen = chooseColumn(columns.filter(hasFigures), choice.indicator)
  const section = { language, area, choice, groups, group, level, period: { code: period.code, name: periodName } }
  return (
    <Page>
      <AreaPath language={language} isWide={isWide} health={health} />
      <Lead
        eyebrow={said.eyebrow(said.groups[group?.key ?? 'lain'], area.fullName, periodName)}
        title={writeProfileTitle({ language, columns, period: periodName, level, chosen })}
        {...(chosen && { dek: writeProfileDek({ language, column: chosen, level }), origin: '#profil' })}
        actions={
          <>
            <a href={`/kesehatan/pws?${new URLSearchParams({ wilayah: area.code })}`}>{words[language].pws.board}</a>
            {seesClients && <a href="/kesehatan/oce-oke">{words[language].watches.title}</a>}
            <a href="/kesehatan/kematian">{words[language].deaths.title}</a>
            <a href="/data/mutu">{words[language].quality.link}</a>
          </>
        }
      />
      {chosen ? (
        <>
          <ProfileSection {...section} columns={columns} chosen={chosen} />
          <ChosenIndicator language={language} area={area} period={period} column={chosen} level={level} />
        </>
      ) : (
        <EmptyGroup {...section} />
      )}
    </Page>
  )
}

/** From the regency down; what lies above it is no part of this page. */
const AreaPath = ({ language, isWide, health: { area, period, choice } }: Omit<ProfileProps, 'seesClients'>) => {
  const above = isWide ? area.ancestors.filter(({ level }) => level !== 'COUNTRY' && level !== 'PROVINCE') : []
  if (above.length === 0) return null
  const steps = above.map(({ code, fullName }) => ({
    words: fullName,
    href: profileAddress({ areaCode: code, periodCode: period.code }, choice),
  }))
  return <Breadcrumb label={words[language].shell.breadcrumb} steps={[...steps, { words: area.fullName }]} />
}
