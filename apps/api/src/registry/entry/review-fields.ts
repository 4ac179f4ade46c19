import type { RecordField } from '../records/record-kind.ts'
import { type UserError, userError } from './user-error.ts'

const longestText = 200

/** Faults of single fields by their definitions: missing, out of bounds, unknown keys. Dates are looked at together elsewhere. */
export function reviewFields(fields: readonly RecordField[], values: Readonly<Record<string, unknown>>): UserError[] {
  return fields.flatMap((definition) => {
    const value = values[definition.field] ?? null
    if (value === null || value === '') return definition.isRequired ? [missing(definition)] : []
    if (typeof value === 'number') return reviewNumber(definition, value)
    if (typeof value === 'string') return reviewText(definition, value)
    return Array.isArray(value) ? reviewKeys(definition, value) : []
  })
}

const missing = ({ field, title }: RecordField) =>
  userError(field, 'MISSING', `Isi ${title.id}.`, `Fill in: ${title.en}.`)

function reviewNumber({ field, form, range, title }: RecordField, value: number): UserError[] {
  if (form === 'WHOLE' && !Number.isInteger(value))
    return [userError(field, 'NOT_WHOLE', `${title.id}: isi bilangan bulat.`, `${title.en}: a whole number.`)]
  if (range === null || (value >= range[0] && value <= range[1])) return []
  const [least, most] = range
  return [
    userError(
      field,
      'OUT_OF_RANGE',
      `${title.id}: isi antara ${least} dan ${most}, bukan ${value}.`,
      `${title.en}: from ${least} to ${most}, not ${value}.`,
    ),
  ]
}

function reviewText({ field, form, choices, title }: RecordField, value: string): UserError[] {
  if (form === 'CHOICE' && !choices.includes(value)) return [unknownKey(field, title.id, title.en, value)]
  if (form !== 'TEXT' || value.length <= longestText) return []
  return [
    userError(
      field,
      'TOO_LONG',
      `${title.id}: paling panjang ${longestText} huruf.`,
      `${title.en}: at most ${longestText} letters.`,
    ),
  ]
}

const reviewKeys = ({ field, choices, title }: RecordField, keys: readonly unknown[]): UserError[] =>
  keys
    .filter((key) => typeof key !== 'string' || !choices.includes(key))
    .map((key) => unknownKey(field, title.id, title.en, String(key)))

const unknownKey = (field: string, id: string, en: string, key: string) =>
  userError(field, 'UNKNOWN_KEY', `${id}: "${key}" tidak dikenal.`, `${en}: "${key}" is not known.`)
