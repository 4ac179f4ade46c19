import { type Asker, changeEntryForm, type FormOutcome } from './change-entry-form.ts'
import type { EntryKey } from './entry-key.ts'
import { importEntryForm } from './import-entry-form.ts'

/** The head of the puskesmas stands for the form: it is locked, and its values become figures. */
export const approveEntryForm = (
  asker: Asker & { readonly installation: { readonly isDemo: boolean } },
  key: EntryKey,
): Promise<FormOutcome> =>
  changeEntryForm(
    asker,
    key,
    async (held) => {
      const { tx, form, rowId, accountName } = held
      if (form.state !== 'SUBMITTED') return 'NOT_SUBMITTED'
      if (!form.isWhole) return 'PART_ONLY'
      const importId = await importEntryForm(held, asker.scope, asker.installation.isDemo)
      await tx`
        update entry_forms set state = 'APPROVED', approved_at = now(), approved_by = ${accountName},
          import_id = ${importId}
        where id = ${rowId}`
      return null
    },
    'FIGURES_AND_FORM',
  )
