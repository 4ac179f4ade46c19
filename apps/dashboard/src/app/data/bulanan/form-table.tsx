import { formatDay, formatMonth } from '../../../charts/format/format-date.ts'
import { formatNumber } from '../../../charts/format/format-number.ts'
import type { EntryFormLineFragment } from '../../../graphql/generated/graphql.ts'
import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { sayDue } from './due-words.ts'
import { entryAddress } from './entry-months.ts'

const entryFormLine = graphql(`
  fragment EntryFormLine on EntryForm {
    id
    month
    state
    revision
    deadline
    daysLeft
    isLate
    filled
    expected
    openCorrections
    isReportedElsewhere
    healthCentre { code name }
  }
`)

interface FormTableProps {
  readonly language: Language
  readonly forms: readonly FragmentType<typeof entryFormLine>[]
  /** What the lines are told apart by. */
  readonly by: 'month' | 'healthCentre'
  readonly caption: string
}

/** Forms with where they stand, each a way into it. */
export const FormTable = ({ language, forms, by, caption }: FormTableProps) => {
  const said = words[language].entry
  const count = (value: number) => formatNumber(value, language)
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={[
        { key: 'name', header: by === 'month' ? said.month : said.healthCentre },
        { key: 'state', header: said.state },
        { key: 'filled', header: said.filled, isNumber: true },
        { key: 'deadline', header: said.deadline },
      ]}
      rows={readFragment(entryFormLine, forms).map((form) => ({
        key: form.id,
        cells: [
          <a key="name" href={entryAddress(form.healthCentre.code, form.month)}>
            {by === 'month' ? formatMonth(form.month, language) : form.healthCentre.name}
            {by === 'month' && <span className="cell-note">{form.healthCentre.name}</span>}
          </a>,
          <>
            {stateOf(form)}
            {form.openCorrections > 0 && (
              <span className="cell-note">{said.waitingCorrections(count(form.openCorrections))}</span>
            )}
          </>,
          said.outOf(count(form.filled), count(form.expected)),
          <>
            {formatDay(form.deadline, language)}
            <span className="cell-note">{dueOf(form)}</span>
          </>,
        ],
      }))}
    />
  )

  function stateOf({ state, revision, filled, isReportedElsewhere }: EntryFormLineFragment): string {
    if (state !== 'OPEN') return said.states[state]
    if (revision > 1) return said.correcting
    if (filled > 0) return said.states.OPEN
    return isReportedElsewhere ? said.byFile : said.untouched
  }

  function dueOf({ state, revision, daysLeft, isLate, isReportedElsewhere }: EntryFormLineFragment): string {
    if (state === 'OPEN' && revision === 1 && !isReportedElsewhere) return sayDue(said, daysLeft, language)
    return isLate ? said.late : ''
  }
}
