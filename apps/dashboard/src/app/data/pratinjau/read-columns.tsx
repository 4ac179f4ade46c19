import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import type { Words } from '../../../i18n/words.ts'
import { DataTable } from '../../../ui/data-table.tsx'

const readColumn = graphql(`
  fragment ReadColumn on ImportColumn {
    header
    readAs
  }
`)

interface ReadColumnsProps {
  readonly said: Words['data']
  readonly columns: readonly FragmentType<typeof readColumn>[]
}

/** How each header of the file was understood. */
export const ReadColumns = ({ said, columns }: ReadColumnsProps) => (
  <div>
    <DataTable
      caption={said.columnsTitle}
      columns={[
        { key: 'header', header: said.header },
        { key: 'readAs', header: said.readAs },
      ]}
      rows={readFragment(readColumn, columns).map(({ header, readAs }, index) => ({
        key: String(index),
        cells: [header, readAs === null ? <em key="ignored">{said.ignored}</em> : <code key="key">{readAs}</code>],
      }))}
    />
    <p className="hint">{said.columnsHint}</p>
  </div>
)
