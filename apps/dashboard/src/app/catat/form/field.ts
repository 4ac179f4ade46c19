export interface Option {
  readonly value: string
  readonly words: string
  readonly note?: string
}

interface Asked {
  /** Path of the value in the API's input, e.g. `person.name` or `newborns.0.weightGrams`. */
  readonly name: string
  readonly label: string
  readonly hint?: string
}

interface TextField extends Asked {
  readonly kind: 'text'
  readonly inputMode?: 'numeric' | 'decimal' | 'tel'
  readonly autoComplete?: string
  readonly maxLength?: number
}

interface TimeField extends Asked {
  /** A day, a time of day, or both. */
  readonly kind: 'date' | 'time' | 'datetime-local'
  /** Last day offered by the browser's own picker; the API decides. */
  readonly max?: string
}

interface ChoiceField extends Asked {
  /** One of a list, one of a few in full view, or any number of them. */
  readonly kind: 'select' | 'radios' | 'checks'
  readonly options: readonly Option[]
}

export type Field = TextField | TimeField | ChoiceField

export interface FieldGroup {
  readonly kind: 'group'
  readonly name: string
  readonly legend: string
  readonly note?: string
  readonly fields: readonly Field[]
  /** Folded until it holds something. */
  readonly isFolded?: boolean
}

export type FormPart = Field | FieldGroup

/** What stands in the fields, by name. */
export type FormValues = Readonly<Record<string, readonly string[]>>

export interface Problem {
  readonly field: string
  readonly message: string
}

export const listFields = (parts: readonly FormPart[]): readonly Field[] =>
  parts.flatMap((part) => (part.kind === 'group' ? part.fields : [part]))

const longestShort = 5

/** A number of a few digits, which needs half a row. */
export const isShort = (field: Field): boolean =>
  field.kind === 'text' &&
  (field.inputMode === 'numeric' || field.inputMode === 'decimal') &&
  (field.maxLength ?? 0) <= longestShort

/** Within a form, so that two forms on a page do not share ids. */
export const fieldId = (formId: string, name: string): string => `${formId}-${name.replaceAll('.', '-')}`
