import { formatNumber } from '../../charts/format/format-number.ts'
import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { historyAddress } from './riwayat/history-address.ts'

const changeRow = graphql(`
  fragment ChangeRow on ImportChange {
    areaCode
    areaName
    measureKey
    measure(language: $language)
    period { code label(language: $language) }
    valueBefore
    value
    isCumulativeBefore
    isCumulative
    wordsBefore
    words
  }
`)

interface ChangeTableProps {
  readonly language: Language
  readonly caption: string
  readonly changes: readonly FragmentType<typeof changeRow>[]
  /** Whether the cells are counts, each with a history of its own. */
  readonly hasHistory: boolean
}

/** What a file changes, from what to what. */
export const ChangeTable = ({ language, caption, changes, hasHistory }: ChangeTableProps) => {
  const said = words[language].data
  const rows = readFragment(changeRow, changes)
  const isOfValues = rows.some(({ measure }) => measure !== null)
  const say = (value: number | null, isCumulative: boolean, told: string | null) => {
    if (value === null) return told ?? '–'
    const number = formatNumber(value, language) + (isCumulative ? ` (${said.cumulative})` : '')
    return told === null ? number : `${number} · ${told}`
  }
  const measured = isOfValues
    ? [
        { key: 'measure', header: said.measure },
        { key: 'period', header: said.period },
      ]
    : []
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={[
        { key: 'area', header: said.area },
        ...measured,
        { key: 'before', header: said.before, isNumber: isOfValues },
        { key: 'after', header: said.after, isNumber: isOfValues },
        ...(hasHistory ? [{ key: 'history', header: said.history }] : []),
      ]}
      rows={rows.map((change, index) => ({
        key: String(index),
        cells: [
          <span key="area">
            {change.areaName} <small className="quiet">{change.areaCode}</small>
          </span>,
          ...(isOfValues ? [change.measure ?? '', change.period?.label ?? ''] : []),
          say(change.valueBefore, change.isCumulativeBefore, change.wordsBefore),
          say(change.value, change.isCumulative, change.words),
          ...(hasHistory
            ? [
                <a
                  key="history"
                  href={historyAddress(change.areaCode, change.measureKey ?? '', change.period?.code ?? '')}
                >
                  {said.see}
                </a>,
              ]
            : []),
        ],
      }))}
    />
  )
}
