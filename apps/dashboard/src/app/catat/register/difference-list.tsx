import { formatDay } from '../../../charts/format/format-date.ts'
import { formatNumber } from '../../../charts/format/format-number.ts'
import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { DataTable } from '../../../ui/data-table.tsx'

const registerDifferenceLine = graphql(`
  fragment RegisterDifferenceLine on RegisterDifference {
    row
    number
    on
    columns(language: $language)
  }
`)

interface DifferenceListProps {
  readonly language: Language
  readonly title: string
  readonly total: number
  readonly lines: readonly FragmentType<typeof registerDifferenceLine>[]
}

/** Who or what is in one of two lists and not in the other, or differs, by number; the first of them with their count. */
export const DifferenceList = ({ language, title, total, lines }: DifferenceListProps) => {
  const { registers: said, data } = words[language]
  if (total === 0) return null
  const count = (value: number) => formatNumber(value, language)
  const read = readFragment(registerDifferenceLine, lines)
  const hasColumns = read.some(({ columns }) => columns.length > 0)
  const hasRows = read.some(({ row }) => row !== null)
  return (
    <div className="stack">
      <h3>{`${title}: ${count(total)}`}</h3>
      {total > read.length && <p className="hint">{said.firstOf(count(read.length))}</p>}
      <DataTable
        caption={title}
        isCaptionHidden
        isStacked
        columns={[
          { key: 'number', header: said.number },
          { key: 'on', header: said.day, phoneLabel: said.day },
          ...(hasRows ? [{ key: 'row', header: data.row, phoneLabel: data.row }] : []),
          ...(hasColumns ? [{ key: 'columns', header: said.whatDiffers, phoneLabel: said.whatDiffers }] : []),
        ]}
        rows={read.map(({ row, number, on, columns }, index) => ({
          key: String(index),
          cells: [
            number ?? said.noNumber,
            on === null ? '–' : formatDay(on, language),
            ...(hasRows ? [row === null ? '–' : count(row)] : []),
            ...(hasColumns ? [columns.join(', ')] : []),
          ],
        }))}
      />
    </div>
  )
}
