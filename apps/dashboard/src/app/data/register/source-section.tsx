import { formatMonth } from '../../../charts/format/format-date.ts'
import type { RecordSourceKind } from '../../../graphql/generated/graphql.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { Button, InputField, SelectField } from '../../../ui/form.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { Section } from '../../../ui/page.tsx'

interface SourceSectionProps {
  readonly language: Language
  readonly sources: readonly {
    readonly element: { readonly key: string; readonly name: string }
    readonly healthCentre: { readonly code: string; readonly name: string }
    readonly fromMonth: string
    readonly source: RecordSourceKind
    readonly setBy: string
  }[]
  readonly elements: readonly { readonly key: string; readonly name: string }[]
  readonly centres: readonly { readonly code: string; readonly name: string }[]
  readonly presentMonth: string
  /** Null for whom it is not to choose. */
  readonly address: string | null
}

/** What was chosen, and for the health office the form that chooses. */
export const SourceSection = (props: SourceSectionProps) => {
  const { language, sources, elements, centres, presentMonth, address } = props
  const said = words[language].records
  const { centre, element, from, holds, setBy } = said.columns
  return (
    <Section id="sumber" title={said.sourcesTitle} note={said.sourcesNote}>
      {sources.length === 0 ? (
        <EmptyState title={said.sourcesTitle}>{said.noSources}</EmptyState>
      ) : (
        <DataTable
          caption={said.sourcesTitle}
          isCaptionHidden
          columns={[
            { key: 'centre', header: centre },
            { key: 'element', header: element },
            { key: 'from', header: from },
            { key: 'holds', header: holds },
            { key: 'by', header: setBy },
          ]}
          rows={sources.map((one) => ({
            key: `${one.healthCentre.code} ${one.element.key} ${one.fromMonth}`,
            cells: [
              one.healthCentre.name,
              one.element.name,
              formatMonth(one.fromMonth, language),
              said.sources[one.source],
              one.setBy,
            ],
          }))}
        />
      )}
      {address !== null && (
        <form method="post" action="/data/register/sumber" className="template-form">
          <input type="hidden" name="kembali" value={address} />
          <SelectField
            id="sumber-elemen"
            name="elemen"
            label={said.setElements}
            options={elements.map(({ key, name }) => ({ value: key, words: name }))}
          />
          <SelectField
            id="sumber-puskesmas"
            name="puskesmas"
            label={said.columns.centre}
            options={centres.map(({ code, name }) => ({ value: code, words: name }))}
          />
          <InputField
            id="sumber-mulai"
            name="mulai"
            type="month"
            label={said.fromMonth}
            defaultValue={presentMonth}
            max={presentMonth}
            required
          />
          <SelectField
            id="sumber-jenis"
            name="sumber"
            label={said.source}
            options={(['RECORDS', 'REPORT'] as const).map((kind) => ({ value: kind, words: said.sources[kind] }))}
          />
          <Button isPlain>{said.save}</Button>
        </form>
      )}
    </Section>
  )
}
