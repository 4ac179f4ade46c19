import { notFound } from '../errors.ts'
import { keyOf } from '../graphql/global-id.ts'
import { type Asker, changeEntryForm, type FormOutcome } from './change-entry-form.ts'
import { readReason } from './entry-error.ts'
import type { EntryKey } from './entry-key.ts'

export interface Decision {
  readonly isGranted: boolean
  readonly note: string
}

/** The health office opens the asked cells in a new revision, or says why not. The figures stand until that is approved. */
export async function decideEntryCorrection(asker: Asker, id: string, decision: Decision): Promise<FormOutcome> {
  const correctionId = Number(keyOf('EntryCorrection', id))
  const key = await findFormOf(asker, correctionId)
  return changeEntryForm(asker, key, async ({ tx, form, rowId, accountName }) => {
    const note = decision.isGranted ? decision.note.trim().slice(0, 500) : readReason(decision.note)
    if (note === null) return 'REASON_MISSING'
    const decided = await tx`
      update entry_corrections set state = ${decision.isGranted ? 'GRANTED' : 'REFUSED'}, decided_by = ${accountName},
        decided_at = now(), note = nullif(${note}, '')
      where id = ${correctionId} and state = 'ASKED'`
    if (decided.count === 0) return 'ALREADY_DECIDED'
    if (!decision.isGranted) return null
    const revision = form.state === 'APPROVED' ? form.revision + 1 : form.revision
    await tx`update entry_forms set state = 'OPEN', revision = ${revision} where id = ${rowId}`
    await tx`
      insert into entry_cells (form_id, area_code, element_key, opened_in)
      select ${rowId}, area_code, element_key, ${revision} from entry_correction_cells where correction_id = ${correctionId}
      on conflict on constraint entry_cells_key do update set opened_in = excluded.opened_in`
    return null
  })
}

async function findFormOf({ sql, scope }: Asker, correctionId: number): Promise<EntryKey> {
  const [found] = await sql<EntryKey[]>`
    select f.form_key as "formKey", f.health_centre_code as "centreCode", to_char(f.period_start, 'YYYY-MM') as month
    from entry_corrections q join entry_forms f on f.id = q.form_id
    where q.id = ${Number.isInteger(correctionId) ? correctionId : 0} and f.regency_code = ${scope.regencyCode}`
  if (found === undefined) throw noSuchCorrection
  return found
}

const noSuchCorrection = notFound('Permintaan koreksi ini tidak ada.', 'There is no such request for correction.')
