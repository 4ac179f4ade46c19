import { formatNumber } from '../../charts/format/format-number.ts'
import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { PublishedSource } from './published-source.tsx'

const publishedRow = graphql(`
  fragment PublishedRow on PublishedValue {
    measure
    period { code label(language: $language) }
    value
    unit
    source
    url
    note
  }
`)

interface PublishedTableProps {
  readonly language: Language
  readonly caption: string
  readonly values: readonly FragmentType<typeof publishedRow>[]
  /** Names of measures by key. */
  readonly names: ReadonlyMap<string, string>
}

/** Ready figures as printed, newest first, each with its publication. */
export const PublishedTable = ({ language, caption, values, names }: PublishedTableProps) => {
  const said = words[language]
  const sorted = [...readFragment(publishedRow, values)].sort(
    (one, other) => one.measure.localeCompare(other.measure) || other.period.code.localeCompare(one.period.code),
  )
  return (
    <>
      <DataTable
        caption={caption}
        isCaptionHidden
        columns={[
          { key: 'measure', header: said.area.measure },
          { key: 'period', header: said.figures.period },
          { key: 'value', header: said.figures.value, isNumber: true },
          { key: 'source', header: said.figures.source },
          { key: 'note', header: said.area.note },
        ]}
        rows={sorted.map((figure, index) => ({
          key: String(index),
          cells: [
            names.get(figure.measure) ?? figure.measure,
            figure.period.label,
            <>
              {formatNumber(figure.value, language)}
              {figure.unit && <span className="cell-note">{figure.unit}</span>}
            </>,
            <span key="source" className="cell-words">
              <PublishedSource {...figure} />
            </span>,
            figure.note ?? '',
          ],
        }))}
      />
      <p className="hint">{said.figures.publishedNoInterval}</p>
    </>
  )
}
