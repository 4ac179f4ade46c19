import { ChartDataTable } from '../../charts/chart-data-table.tsx'
import type { ElementKind, ElementTableRowFragment } from '../../graphql/generated/graphql.ts'
import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'

const elementTableRow = graphql(`
  fragment ElementTableRow on Element {
    key
    name(language: $language)
    kind
    reportedAt
  }
`)

export type ListedElement = FragmentType<typeof elementTableRow>

interface ElementTableProps {
  readonly language: Language
  readonly elements: readonly ListedElement[]
  /** Short names of the indicators that an element is part of. */
  readonly uses: ReadonlyMap<string, readonly string[]>
}

const kinds: readonly ElementKind[] = ['FLOW', 'STOCK', 'TARGET']

/** The elements by kind, each with its key in files and the indicators made of it. */
export const ElementTables = ({ language, elements, uses }: ElementTableProps) => {
  const said = words[language].definitions
  const read = readFragment(elementTableRow, elements)
  return (
    <div className="stack">
      {kinds.map((kind) => {
        const own = read.filter((element) => element.kind === kind)
        if (own.length === 0) return null
        return (
          <div key={kind}>
            <h3>{said.elementKinds[kind]}</h3>
            <ElementTable language={language} caption={said.elementKinds[kind]} elements={own} uses={uses} />
          </div>
        )
      })}
    </div>
  )
}

interface KindTableProps extends Omit<ElementTableProps, 'elements'> {
  readonly caption: string
  readonly elements: readonly ElementTableRowFragment[]
}

const ElementTable = ({ language, caption, elements, uses }: KindTableProps) => {
  const { definitions: said, shell } = words[language]
  return (
    <ChartDataTable
      caption={caption}
      table={{
        columns: [{ header: said.name }, { header: said.key }, { header: said.reportedAt }, { header: said.usedBy }],
        rows: elements.map(({ key, name, reportedAt }) => ({
          key,
          cells: [
            { text: name },
            { text: key },
            { text: shell.levels[reportedAt] },
            { text: uses.get(key)?.join(', ') ?? said.usedByNone },
          ],
        })),
      }}
    />
  )
}
