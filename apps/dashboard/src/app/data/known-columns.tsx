import type { SheetKind } from '../../graphql/generated/graphql.ts'
import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts'
import type { Words } from '../../i18n/words.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Section } from '../../ui/page.tsx'

const knownColumn = graphql(`
  fragment KnownColumn on SheetColumn {
    key
    title(language: $language)
    isRequired
  }
`)

interface KnownColumnsProps {
  readonly said: Words['data']
  readonly sheets: readonly (readonly [SheetKind, readonly FragmentType<typeof knownColumn>[]])[]
}

/** What each kind of file may hold, for whoever prepares one. */
export const KnownColumns = ({ said, sheets }: KnownColumnsProps) => (
  <Section id="kolom" title={said.columnsOf}>
    {sheets.map(([sheet, columns]) => (
      <details key={sheet} className="known-columns">
        <summary>{said.sheets[sheet]}</summary>
        <DataTable
          caption={said.sheets[sheet]}
          isCaptionHidden
          columns={[
            { key: 'title', header: said.column },
            { key: 'key', header: said.columnKey },
            { key: 'required', header: said.required },
          ]}
          rows={readFragment(knownColumn, columns).map((column) => ({
            key: column.key,
            cells: [
              column.title,
              <code key="key">{column.key}</code>,
              column.isRequired ? said.required : said.optional,
            ],
          }))}
        />
      </details>
    ))}
  </Section>
)
