import type postgres from 'postgres'
import type { ChangeKind } from '../../imports/changes/change.ts'
import { newSchoolNumber } from '../school-number.ts'
import type { MarkedPupil, PupilEntry } from './load-pupils.ts'

interface StoredEnrolment {
  readonly pupilId: number
  readonly schoolYear: number
  readonly classId: number
  readonly grade: number
  readonly listNumber: number | null
  readonly outcome: string | null
  readonly name: string | null
  readonly sex: string | null
  readonly bornOn: string | null
}

type Tx = postgres.TransactionSql

/** Children, their names, and their classes of the year; where the file is silent, what was known stays. */
export async function writePupils(
  tx: Tx,
  regencyCode: string,
  entries: readonly PupilEntry[],
  marked: ReadonlyMap<string, MarkedPupil>,
): Promise<ChangeKind[]> {
  const stored = await loadStored(
    tx,
    [...marked.values()].map(({ id }) => id),
  )
  const rows = entries.map((entry) => {
    const pupilId = marked.get(entry.mark)?.id ?? null
    const found = stored.get(`${pupilId} ${entry.schoolYear} ${entry.schoolCode}`)
    const whole = {
      ...entry,
      pupilId,
      sex: entry.sex ?? found?.sex ?? null,
      bornOn: entry.bornOn ?? found?.bornOn ?? null,
      listNumber: entry.listNumber ?? found?.listNumber ?? null,
      outcome: entry.outcome ?? found?.outcome ?? null,
    }
    const keys = ['classId', 'grade', 'listNumber', 'outcome', 'name', 'sex', 'bornOn'] as const
    const isSame = found !== undefined && keys.every((key) => found[key] === whole[key])
    const kind: ChangeKind = found === undefined ? 'ADDED' : isSame ? 'SAME' : 'CHANGED'
    return { ...whole, kind }
  })
  const touched = rows.filter(({ kind, relativeMark }) => kind !== 'SAME' || relativeMark !== null)
  await addPupils(tx, regencyCode, touched)
  const told = tx`jsonb_to_recordset(${JSON.stringify(touched)}::jsonb)
      as r(mark text, "schoolCode" text, "schoolYear" smallint, "classId" integer, grade smallint, "listNumber" smallint,
        outcome text, name text, nisn text, sex text, "bornOn" date, "relativeMark" text)
    join school_marks m on m.regency_code = ${regencyCode} and m.kind = 'PUPIL' and m.mark = r.mark`
  await writeEnrolments(tx, told)
  await writePersons(tx, told)
  return rows.map(({ kind }) => kind)
}

async function loadStored(tx: Tx, ids: readonly number[]): Promise<ReadonlyMap<string, StoredEnrolment>> {
  const stored = await tx<(StoredEnrolment & { schoolCode: string })[]>`
    select e.pupil_id as "pupilId", e.school_year as "schoolYear", e.school_code as "schoolCode", e.class_id as "classId",
      e.grade, e.list_number as "listNumber", e.outcome, n.name, p.sex, n.born_on::text as "bornOn"
    from enrolments e join pupils p on p.id = e.pupil_id left join pupil_persons n on n.pupil_id = p.id
    where e.pupil_id = any(${[...ids]})`
  return new Map(stored.map((found) => [`${found.pupilId} ${found.schoolYear} ${found.schoolCode}`, found]))
}

/** Children who are new to the regency, known from now on by their fingerprint. */
async function addPupils(tx: Tx, regencyCode: string, rows: readonly (PupilEntry & { pupilId: number | null })[]) {
  const fresh = new Map(rows.flatMap((row) => (row.pupilId === null ? [[row.mark, row] as const] : [])))
  const pupils = [...fresh.values()].map((row) => ({ ...row, number: newSchoolNumber('M') }))
  const told = tx`jsonb_to_recordset(${JSON.stringify(pupils)}::jsonb)
    as r(number text, mark text, "schoolCode" text, "schoolYear" smallint, sex text)`
  await tx`
    insert into pupils (regency_code, number, sex, school_code)
    select ${regencyCode}, r.number, r.sex, r."schoolCode" from ${told}`
  await tx`
    insert into school_marks (regency_code, kind, mark, record_id, school_code, school_year)
    select ${regencyCode}, 'PUPIL', r.mark, p.id, r."schoolCode", r."schoolYear"
    from ${told} join pupils p on p.regency_code = ${regencyCode} and p.number = r.number`
}

async function writeEnrolments(tx: Tx, told: postgres.Fragment): Promise<void> {
  await tx`
    update enrolments e set class_id = r."classId", grade = r.grade, list_number = r."listNumber", outcome = r.outcome
    from ${told}
    where e.pupil_id = m.record_id and e.school_year = r."schoolYear" and e.school_code = r."schoolCode"`
  await tx`
    insert into enrolments (regency_code, pupil_id, school_year, class_id, school_code, grade, list_number, outcome)
    select m.regency_code, m.record_id, r."schoolYear", r."classId", r."schoolCode", r.grade, r."listNumber", r.outcome
    from ${told}
    where not exists (select from enrolments e where e.pupil_id = m.record_id and e.school_year = r."schoolYear"
      and e.school_code = r."schoolCode")`
  await tx`
    update enrolments e set outcome = case when n.grade > e.grade then 'PROMOTED' else 'RETAINED' end
    from ${told} join enrolments n on n.pupil_id = m.record_id and n.school_year = r."schoolYear"
    where e.pupil_id = n.pupil_id and e.school_year = n.school_year - 1 and e.outcome is null`
}

async function writePersons(tx: Tx, told: postgres.Fragment): Promise<void> {
  const isNewest = tx`not exists (select from enrolments e where e.pupil_id = m.record_id and e.school_year > r."schoolYear")`
  await tx`
    update pupils p set school_code = r."schoolCode", sex = coalesce(r.sex, p.sex)
    from ${told} where p.id = m.record_id and ${isNewest}
      and (p.school_code, p.sex) is distinct from (r."schoolCode", coalesce(r.sex, p.sex))`
  await tx`
    insert into pupil_persons (pupil_id, regency_code, name, nisn, born_on)
    select distinct on (m.record_id) m.record_id, m.regency_code, r.name, r.nisn, r."bornOn"
    from ${told} where ${isNewest} order by m.record_id, r."schoolYear" desc
    on conflict (pupil_id) do update set name = excluded.name, born_on = coalesce(excluded.born_on, pupil_persons.born_on)`
  await tx`
    update school_marks k set school_code = r."schoolCode",
      school_year = case when r.outcome is distinct from 'MOVED_AWAY' then r."schoolYear" end
    from ${told} where k.regency_code = m.regency_code and k.kind = m.kind and k.mark = m.mark and ${isNewest}`
  await tx`
    insert into teacher_relatives (regency_code, teacher_id, pupil_id, school_code)
    select m.regency_code, t.record_id, m.record_id, r."schoolCode"
    from ${told} join school_marks t on t.regency_code = m.regency_code and t.kind = 'TEACHER' and t.mark = r."relativeMark"
    on conflict (teacher_id, pupil_id) do nothing`
}
