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
  await tx`
    create temporary table told on commit drop as
    select m.record_id as pupil_id, m.regency_code, r.*
    from jsonb_to_recordset(${JSON.stringify(touched.map(inColumns))}::jsonb) as r(is_new boolean, mark text, school_code text, school_year smallint,
      class_id integer, grade smallint, list_number smallint, outcome text, name text, nisn text, sex text, born_on date,
      relative_mark text)
    join school_marks m on m.regency_code = ${regencyCode} and m.kind = 'PUPIL' and m.mark = r.mark`
  await tx`analyze told`
  await writeEnrolments(tx)
  await writePersons(tx)
  await tx`drop table told`
  return rows.map(({ kind }) => kind)
}

const inColumns = ({ pupilId, ...entry }: PupilEntry & { readonly pupilId: number | null }) => ({
  is_new: pupilId === null,
  ...{ mark: entry.mark, school_code: entry.schoolCode, school_year: entry.schoolYear, class_id: entry.classId },
  ...{ grade: entry.grade, list_number: entry.listNumber, outcome: entry.outcome, name: entry.name, nisn: entry.nisn },
  ...{ sex: entry.sex, born_on: entry.bornOn, relative_mark: entry.relativeMark },
})

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

async function writeEnrolments(tx: Tx): Promise<void> {
  await tx`
    update enrolments e set class_id = t.class_id, grade = t.grade, list_number = t.list_number, outcome = t.outcome
    from told t
    where e.pupil_id = t.pupil_id and e.school_year = t.school_year and e.school_code = t.school_code`
  await tx`
    insert into enrolments (regency_code, pupil_id, school_year, class_id, school_code, grade, list_number, outcome)
    select t.regency_code, t.pupil_id, t.school_year, t.class_id, t.school_code, t.grade, t.list_number, t.outcome
    from told t
    where not exists (select from enrolments e where e.pupil_id = t.pupil_id and e.school_year = t.school_year
      and e.school_code = t.school_code)`
  await tx`
    update enrolments e set outcome = case when n.grade > e.grade then 'PROMOTED' else 'RETAINED' end
    from told t join enrolments n on n.pupil_id = t.pupil_id and n.school_year = t.school_year
    where e.pupil_id = t.pupil_id and e.school_year = t.school_year - 1 and e.outcome is null`
}

async function writePersons(tx: Tx): Promise<void> {
  const isNewest = tx`not exists (select from enrolments e where e.pupil_id = t.pupil_id and e.school_year > t.school_year)`
  await tx`
    update pupils p set school_code = t.school_code, sex = coalesce(t.sex, p.sex)
    from told t where p.id = t.pupil_id and ${isNewest}
      and (p.school_code, p.sex) is distinct from (t.school_code, coalesce(t.sex, p.sex))`
  await tx`
    update pupil_persons n set name = t.name, born_on = coalesce(t.born_on, n.born_on)
    from told t where not t.is_new and n.pupil_id = t.pupil_id and ${isNewest}
      and (n.name, n.born_on) is distinct from (t.name, coalesce(t.born_on, n.born_on))`
  await tx`
    insert into pupil_persons (pupil_id, regency_code, name, nisn, born_on)
    select distinct on (t.pupil_id) t.pupil_id, t.regency_code, t.name, t.nisn, t.born_on
    from told t where t.is_new order by t.pupil_id, t.school_year desc`
  await tx`
    update school_marks k set school_code = t.school_code,
      school_year = case when t.outcome is distinct from 'MOVED_AWAY' then t.school_year end
    from told t where k.regency_code = t.regency_code and k.kind = 'PUPIL' and k.mark = t.mark and ${isNewest}`
  await tx`
    insert into teacher_relatives (regency_code, teacher_id, pupil_id, school_code)
    select t.regency_code, r.record_id, t.pupil_id, t.school_code
    from told t join school_marks r on r.regency_code = t.regency_code and r.kind = 'TEACHER' and r.mark = t.relative_mark
    on conflict (teacher_id, pupil_id) do nothing`
}
