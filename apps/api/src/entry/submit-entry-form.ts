import { type Asker, changeEntryForm, type FormOutcome } from './change-entry-form.ts'
import type { EntryKey } from './entry-key.ts'
import { findEntrySheet } from './find-entry-sheet.ts'

/** Hands the form to the head of the puskesmas: from now on nobody changes it until it is sent back or corrected. */
export const submitEntryForm = (asker: Asker, key: EntryKey): Promise<FormOutcome> =>
  changeEntryForm(asker, key, async ({ tx, form, rowId, accountName }) => {
    if (form.state !== 'OPEN') return 'NOT_OPEN'
    if (!form.isWhole) return 'PART_ONLY'
    const today = asker.clock.today()
    const sheet = await findEntrySheet(tx, asker.scope, key, today)
    if (sheet?.issues.some(({ rule }) => rule.severity === 'ERROR')) return 'HAS_ERRORS'
    if (form.filled === 0 && form.revision === 1) return 'NOTHING_ENTERED'
    await tx`
      update entry_forms set state = 'SUBMITTED', submitted_at = now(), submitted_by = ${accountName},
        first_submitted_on = coalesce(first_submitted_on, ${today}::date), return_reason = null
      where id = ${rowId}`
    return null
  })
