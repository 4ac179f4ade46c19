import type { SheetRow } from '@pantau/spreadsheets'
import { makeIssue } from '../../imports/issues/make-issue.ts'
import type { Changes, Taking } from '../../imports/taker.ts'
import { enterSchools } from '../../schools/access/with-schools.ts'
import { isIssue, openSchoolRows } from '../../schools/take/school-rows.ts'
import { tellChanges } from '../../schools/take/tell-changes.ts'
import { listForms } from '../keeping/key-entry.ts'
import { answersDefinition } from './answers-definition.ts'
import { unpackAnswers } from './answers-text.ts'
import { openSeats } from './check-places.ts'
import { findSubject, withoutSubject } from './find-subject.ts'
import { listAnswerIssues } from './list-answer-issues.ts'
import { loadSheets } from './load-sheets.ts'
import { readEntry } from './read-entry.ts'
import type { SheetEntry, StoredSheet } from './sheet-entry.ts'
import { writeSheets } from './write-sheets.ts'

/** Answer sheets of a subject, a pupil a row, known again by NISN over the subjects of the exam. */
export async function takeAnswers(asked: Taking): Promise<Changes> {
  const { regencyCode, accountName, today, scope, subjectId } = asked.request
  if (subjectId === undefined) throw withoutSubject
  const areaCodes = scope?.areaCodes ?? [regencyCode]
  await enterSchools(asked.tx, { regencyCode, accountName, tier: 'SCHOOL', areaCodes, today })
  const subject = await findSubject(asked.tx, subjectId)
  const forms = listForms(subject.entries)
  const definition = answersDefinition(Math.max(...forms.values()))
  const { taking, resolveSchool, rows } = await openSchoolRows(asked, definition)
  const { tx, findings, log, importId } = taking
  const read: { row: SheetRow; entry: SheetEntry }[] = []
  const seen = new Map<string, { row: number; room: string | null }>()

  for await (const batch of rows)
    for (const row of batch) {
      const entry = readEntry(row, { resolveSchool, forms })
      if (isIssue(entry)) findings.reject(entry)
      else {
        const first = seen.get(entry.identity)
        if (first === undefined) {
          seen.set(entry.identity, { row: entry.row, room: entry.room })
          read.push({ row, entry })
        } else if (first.room !== entry.room && first.room !== null && entry.room !== null)
          findings.reject(
            makeIssue(row, { code: 'TWO_ROOMS', key: 'identity', params: { other: first.row, room: first.room } }),
          )
        else findings.reject(makeIssue(row, { code: 'PUPIL_TWICE', key: 'identity', params: { other: first.row } }))
      }
    }

  const stored = await loadSheets(tx, subject)
  const takeSeat = openSeats(
    [...stored.values()].filter(({ identity, answers }) => answers !== null && !seen.has(identity)),
  )
  const entries = read.flatMap(({ row, entry }) => {
    const known = stored.get(entry.identity)
    if (known !== undefined && known.schoolCode !== entry.schoolCode) {
      findings.reject(makeIssue(row, { code: 'PUPIL_ELSEWHERE', key: 'identity', params: { area: known.areaName } }))
      return []
    }
    const whole = complete(entry, known)
    if (whole.answers === '') {
      findings.reject(makeIssue(row, { code: 'NO_SHEET_YET', key: 'identity' }))
      return []
    }
    if (whole.erasures !== null && whole.erasures.length !== unpackAnswers(whole.answers).length) {
      const items = unpackAnswers(whole.answers).length
      findings.reject(makeIssue(row, { code: 'ERASURES_MALFORMED', key: 'erasures', params: { items } }))
      return []
    }
    if (takeSeat(whole)) return [whole]
    findings.add(
      makeIssue(row, { code: 'SEAT_TAKEN', key: 'seatRow', severity: 'WARN', params: { room: entry.room ?? '' } }),
    )
    return [{ ...whole, seatRow: null, seatColumn: null }]
  })
  for (const issue of listAnswerIssues(subject.entries, entries)) findings.add(issue)
  const kinds = await writeSheets(tx, { regencyCode, examId: subject.examId, subjectId, importId }, entries, stored)
  return tellChanges(
    log,
    kinds,
    (at) => entries[at],
    ({ className }) => `${className}, ${subject.name}`,
  )
}

/** Where the file is silent, what was known stays. */
function complete(entry: SheetEntry, known: StoredSheet | undefined): SheetEntry {
  const isOnlyPlace = entry.answers === ''
  const { answers, form } = isOnlyPlace ? { answers: known?.answers ?? '', form: known?.form ?? '' } : entry
  const { session, room, seatRow, seatColumn } = entry.room === null ? { ...entry, ...placeOf(known) } : entry
  return {
    ...entry,
    ...{ answers, form, session, room, seatRow, seatColumn },
    name: entry.name ?? known?.name ?? null,
    erasures: entry.erasures ?? (known?.answers === answers ? known.erasures : null),
  }
}

const placeOf = (known: StoredSheet | undefined) =>
  known && { session: known.session, room: known.room, seatRow: known.seatRow, seatColumn: known.seatColumn }
