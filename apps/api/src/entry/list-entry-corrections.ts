import type postgres from 'postgres'
import type { EntryCorrectionRow, EntrySheet } from './entry-sheet.ts'

/** Requests to correct the form, newest first, as far as they touch the asker's rows. */
export const listEntryCorrections = async (
  sql: postgres.ISql,
  { form, areaCodes }: EntrySheet,
): Promise<EntryCorrectionRow[]> =>
  sql<EntryCorrectionRow[]>`
    select q.id as "rowId", q.reason, q.state, q.requested_by as "requestedBy", q.requested_at as "requestedAt",
      q.decided_by as "decidedBy", q.decided_at as "decidedAt", q.note, c.cells
    from entry_corrections q
    join lateral (
      select jsonb_agg(jsonb_build_object('elementKey', element_key, 'areaCode', area_code)
        order by area_code, element_key) as cells
      from entry_correction_cells where correction_id = q.id and area_code = any(${[...areaCodes]})
    ) c on c.cells is not null
    where q.form_id = ${form.rowId} order by q.id desc`
