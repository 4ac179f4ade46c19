import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { DataTable } from '../../ui/data-table.tsx'

const indicatorTableRow = graphql(`
  fragment IndicatorTableRow on Indicator {
    key
    name(language: $language)
    unit(language: $language)
    numeratorText(language: $language)
    denominatorText(language: $language)
  }
`)

interface IndicatorTableProps {
  readonly language: Language
  readonly caption: string
  readonly indicators: readonly FragmentType<typeof indicatorTableRow>[]
}

export const IndicatorTable = ({ language, caption, indicators }: IndicatorTableProps) => {
  const said = words[language].definitions
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={[
        { key: 'name', header: said.name },
        { key: 'unit', header: said.unit },
        { key: 'numerator', header: said.numerator },
        { key: 'denominator', header: said.denominator },
      ]}
      rows={readFragment(indicatorTableRow, indicators).map((indicator) => ({
        key: indicator.key,
        cells: [
          <a key="name" href={`/indikator/${indicator.key}`}>
            {indicator.name}
          </a>,
          indicator.unit,
          indicator.numeratorText,
          indicator.denominatorText,
        ],
      }))}
    />
  )
}
