import type { TestApi, Viewer } from '../../testing/execute.ts'
import { importSheet } from '../../testing/import-sheet.ts'

export const office: Viewer = { role: 'EDUCATION_HEAD' }

export async function ask<Data>(
  api: TestApi,
  viewer: Viewer,
  document: string,
  variables: Record<string, unknown> = {},
): Promise<Data> {
  const { data, errors } = await api.execute<Data>(document, { viewer, variables })
  if (data == null || errors !== undefined) throw new Error(JSON.stringify(errors))
  return data
}

export const schoolsCsv = (codes: readonly string[], subdistrictOf: (at: number) => string): string =>
  [
    'npsn,nama,jenjang,status,kecamatan',
    ...codes.map((code, at) => `${code},SD ${code},SD,negeri,${subdistrictOf(at)}`),
    '',
  ].join('\n')

/** An exam of these subjects with nothing in it yet; gives the ids. */
export async function plantExam(
  api: TestApi,
  subjects: readonly string[],
  { isRandomised = false }: { readonly isRandomised?: boolean } = {},
): Promise<{ exam: string; subjects: string[] }> {
  const input = {
    ...{ name: 'Ujian akhir', schoolYear: '2025/2026', grade: 6, heldOn: '2026-05-18', isRandomised },
    subjects: subjects.map((name) => ({ name, cutScore: 10 })),
  }
  const { saveExam } = await ask<{ saveExam: { id: string; subjects: { id: string }[] } }>(
    api,
    office,
    'mutation ($input: ExamInput!) { saveExam(input: $input) { id subjects { id } } }',
    { input },
  )
  return { exam: saveExam.id, subjects: saveExam.subjects.map(({ id }) => id) }
}

export const saveKey = (api: TestApi, subject: string, entries: readonly object[], reason?: string) =>
  ask<{ saveExamKey: { version: number } }>(
    api,
    office,
    `mutation ($subject: ID!, $entries: [ExamKeyEntryInput!]!, $reason: String) {
      saveExamKey(subject: $subject, entries: $entries, reason: $reason) { version } }`,
    { subject, entries, reason },
  )

export const subjectNumber = (id: string): number => Number(Buffer.from(id, 'base64url').toString().split(':')[1])

export const importAnswers = (api: TestApi, subject: string, lines: readonly string[]) =>
  importSheet(api.connection.sql, 'ANSWERS', `${lines.join('\n')}\n`, { subjectId: subjectNumber(subject) })
