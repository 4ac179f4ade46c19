import { explainIssue } from '@pantau/psychometrics'
import type postgres from 'postgres'
import { badInput, notFound } from '../../errors.ts'
import { type SchoolAsker, withSchools } from '../../schools/access/with-schools.ts'
import type { KeyRow } from './exam-rows.ts'
import { findKeyIssues, type KeyEntry, listForms } from './key-entry.ts'

export const mostItems = 200

export interface NewKey {
  readonly regencyCode: string
  readonly savedBy: string
  readonly subjectId: number
  /** Numbered by form. */
  readonly entries: readonly KeyEntry[]
  /** Why it replaces the one before. */
  readonly reason: string | null
}

/** The next version of a subject's key; answers stay, and the next analysis scores by it. */
export function saveKey(
  asker: SchoolAsker,
  subjectId: number,
  told: readonly Omit<KeyEntry, 'position'>[],
  reason: string | null,
): Promise<KeyRow> {
  const entries = numberByForm(told)
  refuseFaulty(entries)
  const about = { regencyCode: asker.scope.regencyCode, savedBy: asker.viewer.name ?? '' }
  return withSchools(asker, 'read write', (tx) => writeKey(tx, { ...about, subjectId, entries, reason }))
}

/** The same inside a transaction, of a key that is sound by itself. */
export async function writeKey(
  tx: postgres.TransactionSql,
  { regencyCode, savedBy, subjectId, entries, reason }: NewKey,
): Promise<KeyRow> {
  const [subject] = await tx`select from exam_subjects where id = ${subjectId} for update`
  if (subject === undefined) throw noSuchSubject
  const [last] = await tx<{ version: number }[]>`
      select version from exam_keys where subject_id = ${subjectId} order by version desc limit 1`
  if (last !== undefined && !reason?.trim()) throw reasonMissing
  const answered = await tx<{ form: string; items: number }[]>`
      select form, max(case when starts_with(answers, ',') then length(answers) - length(replace(answers, ',', ''))
        else length(answers) end)::integer as items
      from exam_sheets where subject_id = ${subjectId} group by form`
  const forms = listForms(entries)
  const misfit = answered.find(({ form, items }) => forms.get(form) !== items)
  if (misfit !== undefined) throw lengthChanged(misfit.form, misfit.items)
  const [row] = await tx<KeyRow[]>`
      insert into exam_keys (regency_code, subject_id, version, entries, reason, saved_by)
      values (${regencyCode}, ${subjectId}, ${(last?.version ?? 0) + 1}, ${JSON.stringify(entries)}::jsonb,
        ${reason?.trim() || null}, ${savedBy})
      returning version, reason, saved_by as "savedBy", saved_at as "savedAt", entries`
  if (row === undefined) throw new Error('the key was not kept')
  return row
}

/** Entries in the order printed, numbered from 1 on each form. */
export function numberByForm(told: readonly Omit<KeyEntry, 'position'>[]): KeyEntry[] {
  const counts = new Map<string, number>()
  return told.map((entry) => {
    const form = entry.form.trim()
    const position = (counts.get(form) ?? 0) + 1
    counts.set(form, position)
    return { ...entry, form, item: entry.item.trim(), position }
  })
}

function refuseFaulty(entries: readonly KeyEntry[]): void {
  if (entries.length === 0) throw empty
  if (entries.some(({ position }) => position > mostItems)) throw keyTooLong
  const [issue] = findKeyIssues(entries)
  if (issue !== undefined) throw badInput(explainIssue(issue, 'id'), explainIssue(issue, 'en'))
}

const empty = badInput(
  'Kunci ini kosong. Isi satu baris untuk tiap butir.',
  'This key is empty. Fill in one row an item.',
)

export const keyTooLong = badInput(
  `Satu paket paling banyak ${mostItems} butir.`,
  `A form has ${mostItems} items at most.`,
)

const reasonMissing = badInput(
  'Mata pelajaran ini sudah punya kunci. Tulis alasan koreksinya.',
  'This subject has a key already. Say why it is corrected.',
)

const lengthChanged = (form: string, items: number) =>
  badInput(
    `Sudah ada jawaban paket "${form}" dengan ${items} butir; kuncinya harus memuat paket itu dengan ${items} butir.`,
    `There are answers to form "${form}" with ${items} items; the key must hold that form with ${items} items.`,
  )

const noSuchSubject = notFound('Mata pelajaran ujian ini tidak ada.', 'There is no such subject of an exam.')
