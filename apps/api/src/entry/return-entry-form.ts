import { type Asker, changeEntryForm, type FormOutcome } from './change-entry-form.ts'
import { readReason } from './entry-error.ts'
import type { EntryKey } from './entry-key.ts'

/** The head of the puskesmas sends a submitted form back to those who filled it in, saying why. */
export const returnEntryForm = (asker: Asker, key: EntryKey, text: string): Promise<FormOutcome> =>
  changeEntryForm(asker, key, async ({ tx, form, rowId }) => {
    const reason = readReason(text)
    if (form.state !== 'SUBMITTED') return 'NOT_SUBMITTED'
    if (!form.isWhole) return 'PART_ONLY'
    if (reason === null) return 'REASON_MISSING'
    await tx`update entry_forms set state = 'OPEN', return_reason = ${reason} where id = ${rowId}`
    return null
  })
