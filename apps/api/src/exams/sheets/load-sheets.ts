import type postgres from 'postgres'
import type { StoredSheet } from './sheet-entry.ts'

/** Pupils of the exam by NISN, with their sheets of a subject where they have one. */
export async function loadSheets(
  tx: postgres.TransactionSql,
  { id, examId }: { readonly id: number; readonly examId: number },
): Promise<ReadonlyMap<string, StoredSheet>> {
  const rows = await tx<StoredSheet[]>`
    select p.id as "pupilId", n.identity, n.name, p.school_code as "schoolCode", coalesce(a.name, p.school_code) as "areaName",
      p.class_name as "className", s.form, s.answers, s.erasures, s.session, s.room, s.seat_row as "seatRow",
      s.seat_column as "seatColumn", s.line
    from exam_persons n join exam_pupils p on p.id = n.pupil_id
    left join exam_sheets s on s.subject_id = ${id} and s.pupil_id = p.id
    left join areas a on a.code = p.school_code
    where n.exam_id = ${examId}`
  return new Map(rows.map((row) => [row.identity, row]))
}
