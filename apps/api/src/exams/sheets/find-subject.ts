import type postgres from 'postgres'
import { badInput, notFound } from '../../errors.ts'
import type { KeyEntry } from '../keeping/key-entry.ts'

export interface SubjectWithKey {
  readonly id: number
  readonly examId: number
  readonly name: string
  readonly cutScore: number | null
  readonly keyVersion: number
  readonly entries: readonly KeyEntry[]
}

/** A subject with the key that scores it. */
export async function findSubject(tx: postgres.TransactionSql, subjectId: number): Promise<SubjectWithKey> {
  const [subject] = await tx<(Omit<SubjectWithKey, 'entries'> & { entries: KeyEntry[] | null })[]>`
    select s.id, s.exam_id as "examId", s.name, s.cut_score as "cutScore", coalesce(k.version, 0) as "keyVersion", k.entries
    from exam_subjects s
    left join lateral (select version, entries from exam_keys where subject_id = s.id order by version desc limit 1) k on true
    where s.id = ${subjectId}`
  if (subject === undefined) throw noSuchSubject
  const { entries, ...rest } = subject
  if (entries === null) throw withoutKey(subject.name)
  return { ...rest, entries }
}

export const withoutSubject = badInput(
  'Sebutkan ujian dan mata pelajaran berkas ini. Unggah dari halaman ujiannya.',
  'Say of which exam and subject this file is. Upload it on the page of its exam.',
)

const noSuchSubject = notFound(
  'Mata pelajaran ujian ini tidak ada. Pilih dari daftar ujian.',
  'There is no such subject of an exam. Choose one from the list of exams.',
)

export const withoutKey = (subject: string) =>
  badInput(
    `${subject} belum punya kunci, jadi jawaban belum dapat dibaca. Simpan dahulu paket dan kuncinya.`,
    `${subject} has no key yet, so answers cannot be read. Save its forms and key first.`,
  )
