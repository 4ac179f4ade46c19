import { formatCount } from '../../../charts/format/format-number.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { Section } from '../../../ui/page.tsx'
import { Bar } from '../oce-oke/watches-section.tsx'
import type { DeathBoard } from './read-deaths.ts'

const dimensions = ['CAUSE', 'PHASE', 'PLACE', 'DELAY', 'VERDICT'] as const

interface GroupsSectionProps {
  readonly language: Language
  readonly groups: DeathBoard['groups']
  /** How many cases there are. */
  readonly total: number
}

/** Cases by cause, phase, place, delay and verdict, each a short table with bars. Props: language, groups, total. */
export const GroupsSection = ({ language, groups, total }: GroupsSectionProps) => {
  const { deaths: said, care } = words[language]
  const named: Readonly<Record<(typeof dimensions)[number], Readonly<Record<string, string>>>> = {
    ...{ CAUSE: care.causeGroups, PHASE: said.phases, PLACE: care.places, DELAY: said.delays, VERDICT: said.verdicts },
  }
  return (
    <Section id="sebab" title={said.groups}>
      <div className="death-groups">
        {dimensions.map((dimension) => {
          const rows = groups.filter((group) => group.dimension === dimension)
          return (
            <div key={dimension}>
              <h3>{said.dimensions[dimension]}</h3>
              {rows.length === 0 ? (
                <p className="hint">{said.noGroup}</p>
              ) : (
                <DataTable
                  caption={said.dimensions[dimension]}
                  isCaptionHidden
                  columns={[
                    { key: 'key', header: said.dimensions[dimension] },
                    { key: 'count', header: said.count, isNumber: true },
                    { key: 'bar', header: '' },
                  ]}
                  rows={rows.map(({ key, count }) => ({
                    key,
                    cells: [
                      named[dimension][key] ?? key,
                      formatCount(count, language),
                      <Bar key="bar" share={(count / Math.max(1, total)) * 100} />,
                    ],
                  }))}
                />
              )}
            </div>
          )
        })}
      </div>
    </Section>
  )
}
