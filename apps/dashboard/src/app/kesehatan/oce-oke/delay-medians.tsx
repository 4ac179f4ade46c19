import { formatCount } from '../../../charts/format/format-number.ts'
import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { sayMinutes } from '../../catat/client/say-minutes.ts'

const delayMedians = graphql(`
  fragment DelayMedians on DelaySummary {
    cases decisionMinutes reachingMinutes treatmentMinutes totalMinutes
  }
`)

interface DelayMediansProps {
  readonly language: Language
  readonly delays: FragmentType<typeof delayMedians>
}

/** The three delays in the middle of the cases of the quarter. */
export const DelayMedians = ({ language, delays }: DelayMediansProps) => {
  const said = words[language].watches
  const { cases, decisionMinutes, reachingMinutes, treatmentMinutes, totalMinutes } = readFragment(delayMedians, delays)
  if (cases === 0) return <p className="hint">{said.noCases}</p>
  const rows = [
    ['decision', decisionMinutes],
    ['reaching', reachingMinutes],
    ['treatment', treatmentMinutes],
    ['total', totalMinutes],
  ] as const
  return (
    <>
      <h3>{said.delaysTitle}</h3>
      <DataTable
        caption={said.delaysTitle}
        isCaptionHidden
        columns={[
          { key: 'leg', header: said.measure },
          { key: 'median', header: said.median, isNumber: true },
        ]}
        rows={rows.map(([key, minutes]) => ({
          key,
          isTotal: key === 'total',
          cells: [said.delays[key], minutes === null ? said.notYet : sayMinutes(minutes, language)],
        }))}
      />
      <p className="hint">{said.delaysNote(formatCount(cases, language))}</p>
    </>
  )
}
