import type { SheetRow } from '@pantau/spreadsheets'
import type { ImportIssue } from '../../imports/issues/import-issue.ts'
import { makeIssue } from '../../imports/issues/make-issue.ts'
import { teachersSheet } from '../../imports/sheets/teachers.ts'
import type { Changes, Taking } from '../../imports/taker.ts'
import { markOfPerson } from '../school-number.ts'
import { readNationalNumber } from './read-national-number.ts'
import { isIssue, openSchoolRows, textOf } from './school-rows.ts'
import { tellChanges } from './tell-changes.ts'
import { foldPersonName, loadTeachers, type TeacherEntry, writeTeachers } from './write-teachers.ts'

/** Teachers by NUPTK, else by name within their school; a known one takes what the file says, none goes away. */
export async function takeTeachers(asked: Taking): Promise<Changes> {
  const { taking, resolveSchool, rows } = await openSchoolRows(asked, teachersSheet)
  const { tx, request, findings, log } = taking
  const read: { row: SheetRow; entry: TeacherEntry }[] = []
  const seen = new Map<string, number>()

  const check = (row: SheetRow): TeacherEntry | ImportIssue | null => {
    if (roleOf(row) === 'STAFF') return null
    const school = resolveSchool(row)
    if (isIssue(school)) return school
    const nuptk = readNationalNumber(row, 'nuptk')
    if (nuptk !== null && typeof nuptk === 'object') return nuptk
    const name = String(row.cells.name).trim()
    const key = nuptk ?? `${school.code} ${foldPersonName(name)}`
    const other = seen.get(key)
    if (other !== undefined) return makeIssue(row, { code: 'DUPLICATE_ROW', key: 'name', params: { other } })
    seen.set(key, row.row)
    const mark = nuptk === null ? null : markOfPerson(request.regencyCode, 'TEACHER', nuptk)
    const role = roleOf(row)
    return { schoolCode: school.code, areaName: school.name, name, nuptk, mark, role, account: textOf(row, 'account') }
  }

  for await (const batch of rows)
    for (const row of batch) {
      const entry = check(row)
      if (entry === null) findings.counts.skipped += 1
      else if (isIssue(entry)) findings.reject(entry)
      else read.push({ row, entry })
    }

  const known = await loadTeachers(
    tx,
    request,
    read.map(({ entry }) => entry),
  )
  const accepted = read.flatMap(({ row, entry }) => {
    const issue = refuse(row, entry, known)
    if (issue === null) return [entry]
    findings.reject(issue)
    return []
  })
  const kinds = await writeTeachers(tx, request.regencyCode, accepted, known)
  return tellChanges(
    log,
    kinds,
    (at) => accepted[at],
    ({ role }) => role,
  )
}

/** In Dapodik a head of school may stand as a teacher whose additional duty it is. */
const isHeadByDuty = (duty: string): boolean => /^(plt\.? *)?kepala (sekolah|madrasah)/i.test(duty)

const roleOf = (row: SheetRow): string => {
  if (isHeadByDuty(textOf(row, 'duty') ?? '')) return 'HEAD'
  return row.cells.role === null ? 'CLASS_TEACHER' : String(row.cells.role)
}

function refuse(
  row: SheetRow,
  entry: TeacherEntry,
  { byMark, accounts }: Awaited<ReturnType<typeof loadTeachers>>,
): ImportIssue | null {
  const elsewhere = entry.mark === null ? undefined : byMark.get(entry.mark)
  if (elsewhere !== undefined && !elsewhere.isOwn)
    return makeIssue(row, { code: 'PERSON_ELSEWHERE', key: 'nuptk', params: { area: elsewhere.schoolName } })
  if (entry.account !== null && !accounts.has(`${entry.schoolCode} ${entry.account}`))
    return makeIssue(row, { code: 'UNKNOWN_ACCOUNT', key: 'account' })
  return null
}
