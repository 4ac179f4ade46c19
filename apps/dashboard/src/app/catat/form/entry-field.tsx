import { InputField, SelectField } from '../../../ui/form.tsx'
import type { Field } from './field.ts'
import { OptionsField } from './options-field.tsx'

export interface EntryFieldProps {
  readonly id: string
  readonly field: Field
  readonly values: readonly string[]
  readonly problem: string | undefined
  /** The first thing to mend takes the focus, with or without JavaScript. */
  readonly isFocused: boolean
  /** Words of an empty choice. */
  readonly notChosen: string
}

const focused = { autoFocus: true } as const

export const EntryField = ({ id, field, values, problem, isFocused, notChosen }: EntryFieldProps) => {
  const common = {
    id,
    name: field.name,
    label: field.label,
    ...(field.hint !== undefined && { hint: field.hint }),
    ...(problem !== undefined && { error: problem }),
    ...(isFocused && focused),
  }
  switch (field.kind) {
    case 'radios':
    case 'checks':
      return <OptionsField id={id} field={field} values={values} problem={problem} isFocused={isFocused} />
    case 'select':
      return (
        <SelectField
          {...common}
          defaultValue={values[0] ?? ''}
          options={[{ value: '', words: notChosen }, ...field.options]}
        />
      )
    case 'text':
      return (
        <InputField
          {...common}
          type="text"
          defaultValue={values[0] ?? ''}
          autoComplete={field.autoComplete ?? 'off'}
          {...(field.inputMode && { inputMode: field.inputMode })}
          {...(field.maxLength !== undefined && { maxLength: field.maxLength })}
        />
      )
    default:
      return (
        <InputField
          {...common}
          type={field.kind}
          defaultValue={values[0] ?? ''}
          {...(field.max !== undefined && { max: field.max })}
        />
      )
  }
}
