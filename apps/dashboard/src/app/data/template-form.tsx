import type { SheetKind } from '../../graphql/generated/graphql.ts'
import type { Words } from '../../i18n/words.ts'
import { Button, InputField, SelectField } from '../../ui/form.tsx'
import { Section } from '../../ui/page.tsx'

export interface Office {
  readonly code: string
  readonly name: string
}

interface TemplateFormProps {
  readonly said: Words['data']
  readonly kinds: readonly SheetKind[]
  readonly offices: readonly Office[]
  readonly year: number
}

const layouts = ['LONG', 'WIDE', 'SHEETS'] as const

/** A sheet to fill in, with the areas of whoever will fill it in. */
export const TemplateForm = ({ said, kinds, offices, year }: TemplateFormProps) => (
  <Section id="templat" title={said.templates} note={said.templatesNote}>
    <form method="get" action="/data/templat" className="template-form">
      <SelectField
        id="templat-lembar"
        name="lembar"
        label={said.sheet}
        options={kinds.map((kind) => ({ value: kind, words: said.sheets[kind] }))}
      />
      <SelectField
        id="templat-bentuk"
        name="bentuk"
        label={said.layout}
        options={layouts.map((layout) => ({ value: layout, words: said.layouts[layout] }))}
      />
      <SelectField
        id="templat-wilayah"
        name="wilayah"
        label={said.office}
        options={[
          { value: '', words: said.allOffices },
          ...offices.map(({ code, name }) => ({ value: code, words: name })),
        ]}
      />
      <InputField
        id="templat-tahun"
        name="tahun"
        label={said.year}
        inputMode="numeric"
        pattern="20[0-9]{2}"
        defaultValue={String(year)}
        required
      />
      <Button isPlain>{said.download}</Button>
    </form>
  </Section>
)
