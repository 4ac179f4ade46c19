import type { Sentence } from '../../errors.ts'

export type FieldForm = 'DAY' | 'INSTANT' | 'WHOLE' | 'DECIMAL' | 'YES_NO' | 'CHOICE' | 'CHOICES' | 'TEXT'

/** A column of a record: in the table, in GraphQL, and in a sheet of the register. */
export interface RecordField {
  readonly field: string
  readonly column: string
  readonly form: FieldForm
  readonly isRequired: boolean
  readonly title: Sentence
  readonly choices: readonly string[]
  /** The least and the most that is believed of a number. */
  readonly range: readonly [least: number, most: number] | null
}

type Options = Partial<Pick<RecordField, 'isRequired' | 'choices' | 'range' | 'column'>>

const snakeCase = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

export const field = (
  name: string,
  form: FieldForm,
  [id, en]: readonly [string, string],
  { isRequired = false, choices = [], range = null, column = snakeCase(name) }: Options = {},
): RecordField => ({ field: name, column, form, isRequired, title: { id, en }, choices, range })

/** A kind of record that belongs to a pregnancy. */
export interface RecordKind {
  readonly type: string
  readonly table: string
  readonly title: Sentence
  readonly fields: readonly RecordField[]
  /** Read with the others, and written by an act of their own. */
  readonly heldFields?: readonly RecordField[]
}
