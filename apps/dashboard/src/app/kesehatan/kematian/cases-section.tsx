import { formatDay } from '../../../charts/format/format-date.ts'
import { formatCount } from '../../../charts/format/format-number.ts'
import type { DeathRowFragment } from '../../../graphql/generated/graphql.ts'
import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { Section } from '../../../ui/page.tsx'
import { sayMinutes } from '../../catat/client/say-minutes.ts'
import { daysSince } from './days-since.ts'
import { sayPhase } from './say-phase.ts'

const deathRow = graphql(`
  fragment DeathRow on CareDeath {
    id
    kind
    diedOn
    class
    phase
    causeGroup
    place
    reviewedOn
    pregnancy { number village { name } }
    lastReferral { decisionMinutes reachingMinutes treatmentMinutes }
    followUps { state isOverdue }
  }
`)

export type DeathRows = readonly FragmentType<typeof deathRow>[]

export const readRows = (rows: DeathRows): readonly DeathRowFragment[] => readFragment(deathRow, rows)

interface CasesSectionProps {
  readonly language: Language
  readonly rows: readonly DeathRowFragment[]
  readonly kindName: string
  readonly area: string
  readonly from: string
  readonly today: string
}

/** All cases without names, the latest first. Props: language, rows, kindName, area, from, today. */
export const CasesSection = ({ language, rows, kindName, area, from, today }: CasesSectionProps) => {
  const { deaths: said, care } = words[language]
  const count = (value: number) => formatCount(value, language)
  return (
    <Section id="kasus" title={said.cases(count(rows.length))} note={said.casesNote}>
      {rows.length === 0 ? (
        <EmptyState title={said.noCases(kindName)}>{said.noCasesNote(area, formatDay(from, language))}</EmptyState>
      ) : (
        <div className="death-cases">
          <DataTable
            caption={said.cases(count(rows.length))}
            isCaptionHidden
            columns={[
              { key: 'client', header: said.client },
              { key: 'on', header: said.on },
              { key: 'village', header: said.village },
              { key: 'phase', header: said.phase },
              { key: 'cause', header: said.cause },
              { key: 'place', header: said.place },
              { key: 'delay', header: said.delay },
              { key: 'audit', header: said.audit },
              { key: 'follow', header: said.followUps },
            ]}
            rows={rows.map((row) => ({
              key: row.id,
              cells: [
                <a key="case" href={`/kesehatan/kematian/${row.id}`}>
                  {row.pregnancy.number}
                </a>,
                formatDay(row.diedOn, language),
                row.pregnancy.village.name,
                sayPhase(row, language),
                care.causeGroups[row.causeGroup],
                care.places[row.place],
                sayDelays(row, language),
                row.reviewedOn === null
                  ? said.auditOpen(count(daysSince(row.diedOn, today)))
                  : formatDay(row.reviewedOn, language),
                sayFollowUps(row, language),
              ],
            }))}
          />
        </div>
      )}
    </Section>
  )
}

/** The three delays one after another; a dash for what is not known. */
function sayDelays({ lastReferral }: DeathRowFragment, language: Language): string {
  if (lastReferral === null) return words[language].deaths.noReferral
  const { decisionMinutes, reachingMinutes, treatmentMinutes } = lastReferral
  return [decisionMinutes, reachingMinutes, treatmentMinutes]
    .map((minutes) => (minutes === null ? '–' : sayMinutes(minutes, language)))
    .join(' · ')
}

function sayFollowUps({ followUps }: DeathRowFragment, language: Language) {
  const said = words[language].deaths
  if (followUps.length === 0) return said.noFollowUps
  const open = followUps.filter(({ state }) => state === 'OPEN').length
  const told = said.openOf(formatCount(open, language), formatCount(followUps.length, language))
  return followUps.some(({ isOverdue }) => isOverdue) ? `${told}, ${said.overdue}` : told
}
