import type { SheetRow } from '@pantau/spreadsheets'
import type { ChangeKind } from '../../imports/changes/change.ts'
import type { ImportIssue } from '../../imports/issues/import-issue.ts'
import { makeIssue } from '../../imports/issues/make-issue.ts'
import { classesSheet } from '../../imports/sheets/classes.ts'
import type { Changes, Taking } from '../../imports/taker.ts'
import { dropResults } from '../../tkd/watch/keep-results.ts'
import { nameSchoolYear } from '../school-year.ts'
import { foldClassName } from './fold-class-name.ts'
import { readGrades } from './read-grades.ts'
import { readRowYear } from './read-row-year.ts'
import { isIssue, openSchoolRows, textOf } from './school-rows.ts'
import { tellChanges } from './tell-changes.ts'
import { foldPersonName } from './write-teachers.ts'

interface ClassEntry {
  readonly schoolCode: string
  readonly areaName: string
  readonly schoolYear: number
  readonly name: string
  readonly grades: readonly number[]
  readonly teacherId: number | null
}

/** Classes by school, school year and name; a known one takes grades and teacher of the file, none goes away. */
export async function takeClasses(asked: Taking): Promise<Changes> {
  const { taking, resolveSchool, defaultYear, rows } = await openSchoolRows(asked, classesSheet)
  const { tx, request, findings, log } = taking
  const findTeacher = await loadTeacherNames(tx)
  const entries: ClassEntry[] = []
  const seen = new Map<string, number>()

  const check = (row: SheetRow): ClassEntry | ImportIssue => {
    const school = resolveSchool(row)
    if (isIssue(school)) return school
    const schoolYear = readRowYear(row, defaultYear)
    if (typeof schoolYear !== 'number') return schoolYear
    const grades = readGrades(String(row.cells.grades))
    if (grades === null) return makeIssue(row, { code: 'NOT_GRADES', key: 'grades' })
    const name = String(row.cells.name).trim()
    const key = `${school.code} ${schoolYear} ${foldClassName(name)}`
    const other = seen.get(key)
    if (other !== undefined) return makeIssue(row, { code: 'DUPLICATE_ROW', key: 'name', params: { other } })
    seen.set(key, row.row)
    const teacher = textOf(row, 'teacher')
    const teacherId = teacher === null ? null : findTeacher(school.code, teacher)
    if (teacherId === undefined) return makeIssue(row, { code: 'UNKNOWN_TEACHER', key: 'teacher' })
    return { schoolCode: school.code, areaName: school.name, schoolYear, name, grades, teacherId }
  }

  for await (const batch of rows)
    for (const row of batch) {
      const entry = check(row)
      if (isIssue(entry)) findings.reject(entry)
      else entries.push(entry)
    }
  const kinds = await writeClasses(tx, request.regencyCode, entries)
  await dropResults(tx, request.regencyCode)
  return tellChanges(
    log,
    kinds,
    (at) => entries[at],
    ({ name, schoolYear }) => `${name}, ${nameSchoolYear(schoolYear)}`,
  )
}

type Tx = Taking['tx']

/** A teacher of a school by NUPTK or name. */
async function loadTeacherNames(tx: Tx): Promise<(schoolCode: string, text: string) => number | undefined> {
  const teachers = await tx<{ id: number; schoolCode: string; name: string; nuptk: string | null }[]>`
    select t.id, t.school_code as "schoolCode", p.name, p.nuptk
    from teachers t join teacher_persons p on p.teacher_id = t.id order by t.id`
  const byKey = new Map<string, number>()
  for (const { id, schoolCode, name, nuptk } of teachers) {
    byKey.set(`${schoolCode} ${foldPersonName(name)}`, id)
    if (nuptk !== null) byKey.set(`${schoolCode} ${nuptk}`, id)
  }
  return (schoolCode, text) =>
    byKey.get(`${schoolCode} ${text.replace(/\s/g, '')}`) ?? byKey.get(`${schoolCode} ${foldPersonName(text)}`)
}

interface StoredClass extends Omit<ClassEntry, 'areaName'> {
  readonly id: number
}

async function writeClasses(tx: Tx, regencyCode: string, entries: readonly ClassEntry[]): Promise<ChangeKind[]> {
  const schools = [...new Set(entries.map(({ schoolCode }) => schoolCode))]
  const stored = await tx<StoredClass[]>`
    select id, school_code as "schoolCode", school_year as "schoolYear", name, grades, teacher_id as "teacherId"
    from school_classes where school_code = any(${schools})`
  const keyOf = ({ schoolCode, schoolYear, name }: Omit<ClassEntry, 'areaName'>) =>
    `${schoolCode} ${schoolYear} ${foldClassName(name)}`
  const byKey = new Map(stored.map((found) => [keyOf(found), found]))
  const rows = entries.map((entry) => {
    const found = byKey.get(keyOf(entry))
    const whole = { ...entry, id: found?.id ?? null, teacherId: entry.teacherId ?? found?.teacherId ?? null }
    const isSame =
      found?.name === whole.name && found.teacherId === whole.teacherId && String(found.grades) === String(whole.grades)
    const kind: ChangeKind = found === undefined ? 'ADDED' : isSame ? 'SAME' : 'CHANGED'
    return { ...whole, kind }
  })
  const told = tx`jsonb_to_recordset(${JSON.stringify(rows.filter(({ kind }) => kind !== 'SAME'))}::jsonb)
    as r(id integer, "schoolCode" text, "schoolYear" smallint, name text, grades smallint[], "teacherId" integer)`
  await tx`
    update school_classes c set name = r.name, grades = r.grades, teacher_id = r."teacherId" from ${told} where c.id = r.id`
  await tx`
    insert into school_classes (regency_code, school_code, school_year, name, grades, teacher_id)
    select ${regencyCode}, r."schoolCode", r."schoolYear", r.name, r.grades, r."teacherId" from ${told} where r.id is null`
  return rows.map(({ kind }) => kind)
}
