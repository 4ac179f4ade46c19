import { words } from '../../i18n/words.ts'
import { Tabs } from '../../ui/navigation.tsx'
import { hasHealthCentres, type PartKind, partLevel, profileAddress } from './profile-choice.ts'
import type { ProfileSectionProps } from './profile-section.tsx'

const partKinds: readonly PartKind[] = ['wilayah', 'puskesmas']

/** Which indicators, and by which parts: the address keeps both. */
export const GroupTabs = ({ language, area, period, choice, groups, group }: ProfileSectionProps) => {
  const { health: said, shell } = words[language]
  const place = { areaCode: area.code, periodCode: period.code }
  return (
    <>
      <Tabs
        label={said.groupChoice}
        tabs={groups.map(({ key }) => ({
          words: said.groups[key],
          href: profileAddress(place, { ...choice, group: key, indicator: undefined, order: undefined }),
          isCurrent: key === group?.key,
        }))}
      />
      {hasHealthCentres(area.level) && (
        <nav className="parts-choice" aria-label={said.partsChoice}>
          <span>{said.partsChoice}</span>
          {partKinds.map((kind) => {
            const level = partLevel(area.level, kind)
            return (
              level && (
                <a
                  key={kind}
                  href={profileAddress(place, { ...choice, parts: kind }, '#profil')}
                  {...(kind === choice.parts && { 'aria-current': 'true' })}
                >
                  {shell.levels[level]}
                </a>
              )
            )
          })}
        </nav>
      )}
    </>
  )
}
