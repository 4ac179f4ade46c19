import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { DataTable } from '../../ui/data-table.tsx'

const elementTableRow = graphql(`
  fragment ElementTableRow on Element {
    key
    name(language: $language)
    kind
    reportedAt
  }
`)

interface ElementTableProps {
  readonly language: Language
  readonly elements: readonly FragmentType<typeof elementTableRow>[]
}

export const ElementTable = ({ language, elements }: ElementTableProps) => {
  const { definitions: said, shell } = words[language]
  return (
    <DataTable
      caption={said.elements}
      isCaptionHidden
      columns={[
        { key: 'name', header: said.name },
        { key: 'key', header: said.key },
        { key: 'kind', header: said.kind },
        { key: 'reportedAt', header: said.reportedAt },
      ]}
      rows={readFragment(elementTableRow, elements).map(({ key, name, kind, reportedAt }) => ({
        key,
        cells: [name, <code key="key">{key}</code>, said.elementKinds[kind], shell.levels[reportedAt]],
      }))}
    />
  )
}
