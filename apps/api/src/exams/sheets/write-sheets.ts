import type postgres from 'postgres'
import type { ChangeKind } from '../../imports/changes/change.ts'
import { newSchoolNumber } from '../../schools/school-number.ts'
import type { SheetEntry, StoredSheet } from './sheet-entry.ts'

interface Head {
  readonly regencyCode: string
  readonly examId: number
  readonly subjectId: number
  readonly importId: number
}

const compared = [
  'name',
  'className',
  'form',
  'answers',
  'erasures',
  'session',
  'room',
  'seatRow',
  'seatColumn',
] as const

/** Pupils who are new to the exam, and the sheets that are new or say something else. */
export async function writeSheets(
  tx: postgres.TransactionSql,
  head: Head,
  entries: readonly SheetEntry[],
  stored: ReadonlyMap<string, StoredSheet>,
): Promise<ChangeKind[]> {
  const rows = entries.map((entry) => {
    const known = stored.get(entry.identity)
    const isSame = known !== undefined && compared.every((key) => known[key] === entry[key])
    const kind: ChangeKind = known == null || known.answers === null ? 'ADDED' : isSame ? 'SAME' : 'CHANGED'
    return { ...entry, pupilId: known?.pupilId ?? null, number: newSchoolNumber('M'), kind }
  })
  const touched = rows.filter(({ kind }) => kind !== 'SAME')
  await tx`
    create temporary table told on commit drop as
    select r.* from jsonb_to_recordset(${JSON.stringify(touched)}::jsonb) as r("pupilId" integer, number text, identity text,
      name text, "schoolCode" text, "className" text, form text, answers text, erasures text, session text, room text,
      "seatRow" smallint, "seatColumn" smallint, row integer)`
  await tx`analyze told` // without a count of its rows it is joined row by row: 39 seconds for a regency in place of 4
  await addPupils(tx, head)
  await tx`
    insert into exam_sheets (regency_code, school_code, subject_id, pupil_id, form, answers, erasures, session, room, seat_row,
      seat_column, import_id, line)
    select ${head.regencyCode}, "schoolCode", ${head.subjectId}, "pupilId", form, answers, erasures, session, room, "seatRow",
      "seatColumn", ${head.importId}, row from told
    on conflict (subject_id, pupil_id) do update set form = excluded.form, answers = excluded.answers,
      erasures = excluded.erasures, session = excluded.session, room = excluded.room, seat_row = excluded.seat_row,
      seat_column = excluded.seat_column, import_id = excluded.import_id, line = excluded.line`
  await tx`
    insert into exam_sheet_versions (regency_code, school_code, subject_id, pupil_id, import_id, class_name, name, form, answers,
      erasures, session, room, seat_row, seat_column, line)
    select ${head.regencyCode}, "schoolCode", ${head.subjectId}, "pupilId", ${head.importId}, "className", name, form, answers,
      erasures, session, room, "seatRow", "seatColumn", row from told`
  await tx`drop table told`
  return rows.map(({ kind }) => kind)
}

async function addPupils(tx: postgres.TransactionSql, { regencyCode, examId }: Head): Promise<void> {
  await tx`
    insert into exam_pupils (regency_code, exam_id, number, school_code, class_name)
    select ${regencyCode}, ${examId}, number, "schoolCode", "className" from told where "pupilId" is null`
  await tx`
    insert into exam_persons (pupil_id, regency_code, exam_id, identity, name)
    select p.id, ${regencyCode}, ${examId}, t.identity, t.name
    from told t join exam_pupils p on p.regency_code = ${regencyCode} and p.number = t.number where t."pupilId" is null`
  await tx`
    update told t set "pupilId" = p.id from exam_pupils p
    where t."pupilId" is null and p.regency_code = ${regencyCode} and p.number = t.number`
  await tx`
    update exam_pupils p set class_name = t."className" from told t
    where p.id = t."pupilId" and p.class_name <> t."className"`
  await tx`
    update exam_persons n set name = t.name from told t where n.pupil_id = t."pupilId" and n.name is distinct from t.name`
}
