import { type SchoolAsker, withSchools } from '../../schools/access/with-schools.ts'
import { type FlagRow, noteNames, type PupilOfFlag } from './flag-rows.ts'

interface SeatRow extends PupilOfFlag {
  readonly subject: string
  readonly room: string
  readonly row: number
  readonly column: number
  readonly isInvolved: boolean
}

/** Everybody in the rooms in which those of a flag sat. One statement. */
export async function listSeats(
  asker: SchoolAsker,
  { examId, schoolCode, className, firstId, secondId, kind }: FlagRow,
) {
  const rows = await withSchools(
    asker,
    'read only',
    (tx) => tx<SeatRow[]>`
      with involved as (
        select id from exam_pupils where exam_id = ${examId} and school_code = ${schoolCode} and class_name = ${className}
          and (${kind} = 'CLASS' or id in (${firstId}, ${secondId})))
      select u.name as subject, s.room, s.seat_row as row, s.seat_column as column, p.number, n.name,
        s.pupil_id in (select id from involved) as "isInvolved"
      from exam_sheets s join exam_subjects u on u.id = s.subject_id join exam_pupils p on p.id = s.pupil_id
      left join exam_persons n on n.pupil_id = p.id
      where u.exam_id = ${examId} and s.school_code = ${schoolCode} and s.seat_row is not null and s.seat_column is not null
        and (s.subject_id, coalesce(s.session, ''), s.room) in (
          select i.subject_id, coalesce(i.session, ''), i.room from exam_sheets i where i.pupil_id in (select id from involved))
      order by u.position, s.room, s.seat_row, s.seat_column`,
  )
  await noteNames(asker, [{ pupils: rows }])
  return rows.map(({ number, name, ...seat }) => ({ ...seat, pupil: { number, name } }))
}
