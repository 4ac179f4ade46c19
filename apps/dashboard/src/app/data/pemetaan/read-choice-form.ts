import { readText } from '../../../request/own-form.ts'
import type { ColumnChoice } from './build-mapping.ts'

/** Fields that begin so carry the rest of their name as a column key or a header. */
const prefixes = { header: 'kolom.', constant: 'tetap.', across: 'lintang.' }

export const headerField = (key: string): string => prefixes.header + key
export const constantField = (key: string): string => prefixes.constant + key
export const acrossField = (header: string): string => prefixes.across + header

/** The form of columns as it was sent. */
export function readColumnChoice(form: FormData): ColumnChoice {
  const named = (prefix: string) => [...form.keys()].filter((name) => name.startsWith(prefix))
  const texts = (prefix: string) =>
    Object.fromEntries(named(prefix).map((name) => [name.slice(prefix.length), readText(form, name)]))
  const all = (name: string) => form.getAll(name).filter((value) => typeof value === 'string')
  return {
    headers: all('judul'),
    headerOf: texts(prefixes.header),
    constantOf: texts(prefixes.constant),
    across: named(prefixes.across).map((name) => name.slice(prefixes.across.length)),
    worksheet: readText(form, 'lembar-kerja'),
    worksheets: all('lembar-ada'),
  }
}
