import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import type { Words } from '../../../i18n/words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { Button, SelectField } from '../../../ui/form.tsx'
import type { ImportChoice } from '../import-choice.ts'
import { allSheets, type Mapping } from '../pemetaan/build-mapping.ts'
import { acrossField, constantField, headerField } from '../pemetaan/read-choice-form.ts'
import { SubjectFields } from '../subject-fields.tsx'
import { WaitNote } from '../wait-note.tsx'

const fileColumn = graphql(`
  fragment FileColumn on ImportColumn {
    header
    readAs
    names
    sample
  }
`)

const wantedColumn = graphql(`
  fragment WantedColumn on SheetColumn {
    key
    title(language: $language)
    isRequired
  }
`)

interface ColumnFormProps {
  readonly said: Words['data']
  readonly choice: ImportChoice
  readonly mapping: Mapping
  readonly columns: readonly FragmentType<typeof fileColumn>[]
  readonly wanted: readonly FragmentType<typeof wantedColumn>[]
  readonly worksheets: readonly string[]
}

/** Which column of the file is which, to be corrected without writing a mapping. */
export const ColumnForm = ({ said, choice, mapping, columns, wanted, worksheets }: ColumnFormProps) => {
  const found = readFragment(fileColumn, columns)
  const across = mapping.unpivot?.columns ?? {}
  const plain = found.filter(({ names }) => names === null)
  const months = Object.keys(across).length > 0 ? found.filter(({ names }) => names !== null) : []
  const options = [
    { value: '', words: said.noColumn },
    ...plain.map(({ header, sample }) => ({
      value: header,
      words: sample.length === 0 ? header : `${header} (${sample.join(', ')})`,
    })),
  ]
  const filled = new Set([mapping.unpivot?.keyColumn, mapping.unpivot?.valueColumn, mapping.sheets?.keyColumn])
  return (
    <form method="post" action="/data/pemetaan" className="stack">
      <input type="hidden" name="unggahan" value={choice.uploadId} />
      <SubjectFields choice={choice} />
      <input type="hidden" name="lembar" value={choice.sheet} />
      <input type="hidden" name="sumber" value={choice.source} />
      <input type="hidden" name="pemetaan" value={JSON.stringify(mapping)} />
      {found.map(({ header }) => (
        <input key={header} type="hidden" name="judul" value={header} />
      ))}
      {worksheets.map((name) => (
        <input key={name} type="hidden" name="lembar-ada" value={name} />
      ))}
      {worksheets.length > 1 && (
        <SelectField
          id="lembar-kerja"
          name="lembar-kerja"
          label={said.worksheet}
          defaultValue={mapping.sheets === undefined ? (mapping.sheet ?? '') : allSheets}
          options={[
            { value: '', words: said.firstWorksheet },
            { value: allSheets, words: said.allWorksheets },
            ...worksheets.map((name) => ({ value: name, words: name })),
          ]}
        />
      )}
      <DataTable
        caption={said.header}
        isCaptionHidden
        columns={[
          { key: 'field', header: said.field },
          { key: 'header', header: said.header },
          { key: 'constant', header: said.constant },
        ]}
        rows={readFragment(wantedColumn, wanted)
          .filter(({ key }) => !filled.has(key))
          .map(({ key, title, isRequired }) => ({
            key,
            cells: [
              <span key="field">
                {title} {isRequired && <small className="quiet">{said.required}</small>}
              </span>,
              <select
                key="header"
                name={headerField(key)}
                className="control"
                aria-label={`${title}: ${said.header}`}
                defaultValue={plain.find(({ readAs }) => readAs === key)?.header ?? ''}
              >
                {options.map(({ value, words }) => (
                  <option key={value} value={value}>
                    {words}
                  </option>
                ))}
              </select>,
              <input
                key="constant"
                name={constantField(key)}
                className="control"
                aria-label={`${title}: ${said.constant}`}
                defaultValue={mapping.constants?.[key] ?? ''}
              />,
            ],
          }))}
      />
      {months.length > 0 && (
        <fieldset className="month-columns">
          <legend>{said.monthColumns}</legend>
          {months.map(({ header, names }) => (
            <label key={header} className="check-line">
              <input type="checkbox" name={acrossField(header)} value="ya" defaultChecked />
              {header === names ? header : `${header} → ${names}`}
            </label>
          ))}
        </fieldset>
      )}
      <Button isPlain>{said.checkAgain}</Button>
      <WaitNote words={said.checkingAgain} uploadId={choice.uploadId} progress={said.progress} />
    </form>
  )
}
