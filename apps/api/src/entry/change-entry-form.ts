import type postgres from 'postgres'
import type { Scope } from '../access/scope.ts'
import type { ViewerIdentity } from '../access/viewer.ts'
import type { Clock } from '../clock.ts'
import { notFound, unauthenticated } from '../errors.ts'
import { lockTallies } from '../tallies/apply-reports.ts'
import { type EntryErrorCode, type EntryUserError, userError } from './entry-error.ts'
import type { EntryFormRow } from './entry-form-row.ts'
import type { EntryKey } from './entry-key.ts'
import { findEntryForm } from './list-entry-forms.ts'

/** Who changes a form, and when. */
export interface Asker {
  readonly sql: postgres.Sql
  readonly viewer: ViewerIdentity
  readonly scope: Scope
  readonly clock: Clock
}

/** A form held in a transaction until its change is committed. */
export interface HeldForm {
  readonly tx: postgres.TransactionSql
  readonly form: EntryFormRow
  readonly rowId: number
  readonly accountName: string
}

export interface FormOutcome {
  readonly form: EntryFormRow
  readonly userErrors: readonly EntryUserError[]
}

/** Runs a change while nobody else changes the form; answers the form as it then is, or why it was not changed. */
export const changeEntryForm = (
  asker: Asker,
  key: EntryKey,
  change: (held: HeldForm) => Promise<EntryErrorCode | null>,
  locks: Locks = 'FORM',
): Promise<FormOutcome> =>
  withEntryForm(
    asker,
    key,
    async (held) => {
      const refusal = await change(held)
      const form = (await findEntryForm(held.tx, asker.scope, key, asker.clock.today())) ?? held.form
      return { form, userErrors: refusal === null ? [] : [userError(refusal)] }
    },
    locks,
  )

/** Writers of figures take the lock of the tallies, and before that of the form. */
type Locks = 'FORM' | 'FIGURES_AND_FORM'

/** Holds a form of the asker's for the length of a transaction; its row is made with its first change. */
export function withEntryForm<Result>(
  { sql, scope, viewer, clock }: Asker,
  key: EntryKey,
  work: (held: HeldForm) => Promise<Result>,
  locks: Locks = 'FORM',
): Promise<Result> {
  const accountName = viewer.name
  if (accountName === null) throw signInFirst
  return sql.begin(async (tx) => {
    if ((await findEntryForm(tx, scope, key, clock.today())) === null) throw noSuchForm
    if (locks === 'FIGURES_AND_FORM') await lockTallies(tx, scope.regencyCode)
    await tx`
      insert into entry_forms (regency_code, form_key, health_centre_code, period_start)
      values (${scope.regencyCode}, ${key.formKey}, ${key.centreCode}, ${`${key.month}-01`})
      on conflict do nothing`
    await tx`
      select from entry_forms where regency_code = ${scope.regencyCode} and form_key = ${key.formKey}
        and health_centre_code = ${key.centreCode} and period_start = ${`${key.month}-01`}::date for update`
    const form = await findEntryForm(tx, scope, key, clock.today())
    if (form?.rowId == null) throw noSuchForm
    return work({ tx, form, rowId: form.rowId, accountName })
  }) as Promise<Result>
}

export const noSuchForm = notFound(
  'Isian ini tidak ada, bulannya belum mulai, atau puskesmasnya bukan wilayah Anda.',
  'There is no such form, its month has not begun, or its health centre is not yours.',
)

const signInFirst = unauthenticated('Masuk dahulu untuk mengisi.', 'Sign in to fill in a form.')
