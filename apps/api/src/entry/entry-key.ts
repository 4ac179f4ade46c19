import { globalId, keyOf } from '../graphql/global-id.ts'

/** Which form: of a puskesmas, for a month `YYYY-MM`. */
export interface EntryKey {
  readonly formKey: string
  readonly centreCode: string
  readonly month: string
}

export const entryFormId = ({ formKey, centreCode, month }: EntryKey): string =>
  globalId('EntryForm', `${formKey}/${centreCode}/${month}`)

export function readEntryKey(text: string): EntryKey {
  const [formKey = '', centreCode = '', month = ''] = text.split('/')
  return { formKey, centreCode, month }
}

export const entryKeyOf = (id: string): EntryKey => readEntryKey(keyOf('EntryForm', id))
