import { formatNumber } from '../../charts/format/format-number.ts'
import { TableFrame } from '../../charts/table-frame.tsx'
import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { saySources } from './chart-words.ts'
import { isAddress } from './published-source.tsx'

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
  readonly fileName: string
  readonly values: readonly FragmentType<typeof publishedRow>[]
  /** Names of measures by key. */
  readonly names: ReadonlyMap<string, string>
}

/** Ready figures as printed, newest first, each with its publication. */
export const PublishedTable = ({ language, caption, fileName, values, names }: PublishedTableProps) => {
  const said = words[language]
  const sorted = [...readFragment(publishedRow, values)].sort(
    (one, other) => one.measure.localeCompare(other.measure) || other.period.code.localeCompare(one.period.code),
  )
  return (
    <TableFrame
      frame={{
        language,
        caption,
        fileName,
        source: saySources(
          sorted.map(({ source }) => source),
          language,
        ),
        method: said.figures.publishedNoInterval,
      }}
      table={{
        columns: [
          { header: said.area.measure },
          { header: said.figures.period },
          { header: said.figures.value, isNumber: true },
          { header: said.figures.source },
          { header: said.area.note },
        ],
        rows: sorted.map((figure, index) => ({
          key: String(index),
          cells: [
            { text: names.get(figure.measure) ?? figure.measure },
            { text: figure.period.label },
            {
              text: formatNumber(figure.value, language),
              raw: figure.value,
              ...(figure.unit && { note: figure.unit }),
            },
            { text: figure.source, ...(isAddress(figure.url) && { href: figure.url }) },
            { text: figure.note ?? '' },
          ],
        })),
      }}
    />
  )
}
