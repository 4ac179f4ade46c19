import type postgres from 'postgres'
import type { Undoing } from '../../imports/undo-import.ts'
import { enterSchools } from '../../schools/access/with-schools.ts'

/**
 * Takes back what an import said of answer sheets: a sheet of which it is the newest word is as the newest earlier import left
 * it, or gone; one that was changed again since stays. Whoever has no sheet left is known by a number only.
 */
export async function withdrawAnswers(
  tx: postgres.TransactionSql,
  { id, viewer, scope, today }: Undoing,
): Promise<void> {
  const { regencyCode, areaCodes } = scope
  const accountName = viewer.name ?? ''
  await enterSchools(tx, { regencyCode, areaCodes, today, accountName, tier: 'SCHOOL', importId: id })
  await tx`delete from exam_sheet_versions where import_id = ${id}`
  await tx`
    create temporary table standing_again on commit drop as
    select distinct on (v.subject_id, v.pupil_id) v.*
    from exam_sheet_versions v join exam_sheets s using (subject_id, pupil_id)
    where s.import_id = ${id} order by v.subject_id, v.pupil_id, v.import_id desc`
  await tx`
    update exam_sheets s set form = v.form, answers = v.answers, erasures = v.erasures, session = v.session, room = v.room,
      seat_row = v.seat_row, seat_column = v.seat_column, import_id = v.import_id, line = v.line
    from standing_again v where s.subject_id = v.subject_id and s.pupil_id = v.pupil_id`
  await tx`
    update exam_pupils p set class_name = v.class_name from standing_again v where p.id = v.pupil_id`
  await tx`
    update exam_persons n set name = v.name from standing_again v where n.pupil_id = v.pupil_id`
  const gone = await tx<{ pupilId: number }[]>`
    delete from exam_sheets where import_id = ${id} returning pupil_id as "pupilId"`
  const pupils = [...new Set(gone.map(({ pupilId }) => pupilId))]
  await tx`
    delete from exam_persons n where n.pupil_id = any(${pupils})
      and not exists (select from exam_sheets s where s.pupil_id = n.pupil_id)`
  await tx`drop table standing_again`
}
