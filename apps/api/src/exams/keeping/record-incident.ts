import { badInput, notFound } from '../../errors.ts'
import { type SchoolAsker, withSchools } from '../../schools/access/with-schools.ts'
import { findExamIn } from './exam-rows.ts'
import type { IncidentKind } from './incident-kind.ts'

export interface IncidentRow {
  readonly schoolCode: string
  readonly schoolName: string
  readonly className: string | null
  readonly room: string | null
  readonly kind: IncidentKind
  readonly note: string
  readonly notedBy: string
  readonly notedAt: string
}

export interface IncidentEntry extends Pick<IncidentRow, 'schoolCode' | 'className' | 'room' | 'kind' | 'note'> {
  readonly examId: number
}

/** What a proctor noted; it stays as it is. */
export function recordIncident(asker: SchoolAsker, entry: IncidentEntry): Promise<IncidentRow> {
  const note = entry.note.trim()
  if (note === '') throw noteMissing
  return withSchools(asker, 'read write', async (tx) => {
    await findExamIn(tx, entry.examId)
    const [school] = await tx`
      select from areas where code = ${entry.schoolCode} and level = 'SCHOOL' and code in (select registry_areas())`
    if (school === undefined) throw noSuchSchool
    const [row] = await tx<IncidentRow[]>`
      with noted as (
        insert into exam_incidents (regency_code, exam_id, school_code, class_name, room, kind, note, noted_by)
        values (${asker.scope.regencyCode}, ${entry.examId}, ${entry.schoolCode}, ${entry.className?.trim() || null},
          ${entry.room?.trim() || null}, ${entry.kind}, ${note}, ${asker.viewer.name ?? ''}) returning *)
      select n.school_code as "schoolCode", a.name as "schoolName", n.class_name as "className", n.room, n.kind, n.note,
        n.noted_by as "notedBy", n.noted_at as "notedAt" from noted n join areas a on a.code = n.school_code`
    if (row === undefined) throw new Error('the incident was not kept')
    return row
  })
}

export const listIncidents = (asker: SchoolAsker, examId: number): Promise<IncidentRow[]> =>
  withSchools(
    asker,
    'read only',
    (tx) => tx<IncidentRow[]>`
      select n.school_code as "schoolCode", a.name as "schoolName", n.class_name as "className", n.room, n.kind, n.note,
        n.noted_by as "notedBy", n.noted_at as "notedAt"
      from exam_incidents n join areas a on a.code = n.school_code where n.exam_id = ${examId} order by n.noted_at, n.id`,
  )

const noteMissing = badInput('Tulis apa yang terjadi.', 'Say what happened.')

const noSuchSchool = notFound('Sekolah ini tidak ada di wilayah Anda.', 'There is no such school in your area.')
