import type { SheetKind } from '../../graphql/generated/graphql.ts'
import type { Words } from '../../i18n/words.ts'
import { InputField, SelectField } from '../../ui/form.tsx'

interface ChoiceFieldsProps {
  readonly said: Words['data']
  readonly kinds: readonly SheetKind[]
  readonly sheet?: SheetKind
  readonly source?: string
  readonly mapping?: string
}

/** What a file holds and how to read it; the same fields for a first upload and for a second look. */
export const ChoiceFields = ({ said, kinds, sheet, source, mapping }: ChoiceFieldsProps) => (
  <>
    <SelectField
      id="lembar"
      name="lembar"
      label={said.sheet}
      options={kinds.map((kind) => ({ value: kind, words: said.sheets[kind] }))}
      {...(sheet && { defaultValue: sheet })}
    />
    <InputField
      id="sumber"
      name="sumber"
      label={said.source}
      hint={said.sourceHint}
      maxLength={300}
      {...(source !== undefined && { defaultValue: source })}
    />
    <details className="mapping" open={mapping !== undefined && mapping !== ''}>
      <summary>{said.mapping}</summary>
      <p className="hint">{said.mappingNote}</p>
      <label htmlFor="pemetaan">{said.mappingText}</label>
      <textarea id="pemetaan" name="pemetaan" rows={8} spellCheck={false} className="control" defaultValue={mapping} />
      {mapping === undefined && (
        <InputField
          id="pemetaan-berkas"
          name="pemetaan-berkas"
          label={said.mappingFile}
          type="file"
          accept=".json,application/json"
        />
      )}
    </details>
  </>
)
