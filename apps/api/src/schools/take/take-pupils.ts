import type { SheetRow } from '@pantau/spreadsheets'
import type { ImportIssue } from '../../imports/issues/import-issue.ts'
import { makeIssue } from '../../imports/issues/make-issue.ts'
import { pupilsSheet } from '../../imports/sheets/pupils.ts'
import type { Changes, Taking } from '../../imports/taker.ts'
import { markOfPerson } from '../school-number.ts'
import { nameSchoolYear } from '../school-year.ts'
import { foldClassName } from './fold-class-name.ts'
import { loadClasses, loadMarks, type MarkedPupil, type PupilEntry } from './load-pupils.ts'
import { readNationalNumber } from './read-national-number.ts'
import { readRowYear } from './read-row-year.ts'
import { isIssue, openSchoolRows, textOf } from './school-rows.ts'
import { tellChanges } from './tell-changes.ts'
import { writePupils } from './write-pupils.ts'

/**
 * Children by NISN, each with its class of a school year. A child that comes from another school stays the same child; one
 * that another school still holds in that year is refused. The year before is closed as promoted or retained.
 */
export async function takePupils(asked: Taking): Promise<Changes> {
  const { taking, resolveSchool, defaultYear, rows } = await openSchoolRows(asked, pupilsSheet)
  const { tx, request, findings, log } = taking
  const classes = await loadClasses(tx)
  const read: { row: SheetRow; entry: PupilEntry }[] = []
  const seen = new Map<string, number>()

  const check = (row: SheetRow): PupilEntry | ImportIssue => {
    const school = resolveSchool(row)
    if (isIssue(school)) return school
    const schoolYear = readRowYear(row, defaultYear)
    if (typeof schoolYear !== 'number') return schoolYear
    const nisn = readNationalNumber(row, 'nisn')
    if (nisn === null) return makeIssue(row, { code: 'NUMBER_MALFORMED', key: 'nisn', params: { digits: 10 } })
    if (typeof nisn !== 'string') return nisn
    const other = seen.get(`${nisn} ${schoolYear}`)
    if (other !== undefined) return makeIssue(row, { code: 'DUPLICATE_ROW', key: 'nisn', params: { other } })
    seen.set(`${nisn} ${schoolYear}`, row.row)
    const className = String(row.cells.className).trim()
    const found = classes.get(`${school.code} ${schoolYear} ${foldClassName(className)}`)
    if (found === undefined)
      return makeIssue(row, { code: 'UNKNOWN_CLASS', key: 'className', params: { period: nameSchoolYear(schoolYear) } })
    const grade = Number(row.cells.grade ?? (found.grades.length === 1 ? found.grades[0] : 0))
    if (!found.grades.includes(grade))
      return makeIssue(row, { code: 'GRADE_NOT_IN_CLASS', key: 'grade', params: { grades: found.grades.join(', ') } })
    const relative = readNationalNumber({ ...row, cells: { nuptk: row.cells.relative ?? null } }, 'nuptk')
    if (relative !== null && typeof relative !== 'string') return { ...relative, column: row.columnOf.relative ?? null }
    return {
      ...{ schoolCode: school.code, areaName: school.name, schoolYear, className, classId: found.id, grade, nisn },
      mark: markOfPerson(request.regencyCode, 'PUPIL', nisn),
      name: String(row.cells.name).trim().replace(/\s+/g, ' '),
      sex: textOf(row, 'sex'),
      bornOn: textOf(row, 'bornOn'),
      listNumber: row.cells.listNumber == null ? null : Number(row.cells.listNumber),
      outcome: textOf(row, 'outcome'),
      relativeMark: relative === null ? null : markOfPerson(request.regencyCode, 'TEACHER', relative),
    }
  }

  for await (const batch of rows)
    for (const row of batch) {
      const entry = check(row)
      if (isIssue(entry)) findings.reject(entry)
      else read.push({ row, entry })
    }

  const marks = await loadMarks(
    tx,
    request.regencyCode,
    read.map(({ entry }) => entry),
  )
  const entries = read.flatMap(({ row, entry }) => {
    const issue = refuse(row, entry, marks)
    if (issue === null) return [entry]
    findings.reject(issue)
    return []
  })
  const kinds = await writePupils(tx, request.regencyCode, entries, marks.pupils)
  return tellChanges(
    log,
    kinds,
    (at) => entries[at],
    ({ className, schoolYear }) => `${className}, ${nameSchoolYear(schoolYear)}`,
  )
}

function refuse(
  row: SheetRow,
  { mark, relativeMark, schoolYear }: PupilEntry,
  { pupils, teachers }: { pupils: ReadonlyMap<string, MarkedPupil>; teachers: ReadonlySet<string> },
): ImportIssue | null {
  const found = pupils.get(mark)
  const isHeld = found !== undefined && !found.isOwn && found.schoolYear !== null && found.schoolYear >= schoolYear
  if (isHeld) return makeIssue(row, { code: 'PERSON_ELSEWHERE', key: 'nisn', params: { area: found.schoolName } })
  if (relativeMark !== null && !teachers.has(relativeMark))
    return makeIssue(row, { code: 'UNKNOWN_TEACHER', key: 'relative' })
  return null
}
