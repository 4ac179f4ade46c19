'use server'

import { redirect } from 'next/navigation'
import { ask } from '../../../../../../../graphql/client.ts'
import { graphql } from '../../../../../../../graphql/generated/index.ts'
import { words } from '../../../../../../../i18n/words.ts'
import { readOwnPath, withParameters } from '../../../../../../../request/address.ts'
import { readRequest } from '../../../../../../../request/read-request.ts'
import { type FormState, valuesOf } from '../../../../../../catat/form/form-state.ts'
import { readEntry } from '../../../../../../catat/form/read-entry.ts'

const declareMutation = graphql(`
  mutation DeclareTeacherRelative($teacher: String!, $pupil: String!) {
    declareTeacherRelative(teacher: $teacher, pupil: $pupil)
  }
`)

/** Notes a relation; otherwise the form comes back with what was chosen. */
export async function sendRelative(state: FormState, form: FormData): Promise<FormState> {
  const { language } = await readRequest()
  const { forms: said } = words[language]
  const again: FormState = { attempt: state.attempt + 1, values: valuesOf(form), problems: [] }
  const entry = readEntry(form, said)
  const relation = { teacher: entry.needed('teacher'), pupil: entry.needed('pupil') }
  if (entry.problems.length > 0) return { ...again, problems: entry.problems }
  const answer = await ask(declareMutation, relation).catch(() => null)
  if (answer === null) return { ...again, problems: [{ field: '', message: said.away }] }
  if (answer.refusal) return { ...again, problems: [{ field: '', message: answer.refusal.message }] }
  redirect(withParameters(readOwnPath(entry.text('kembali')), { selesai: 'kerabat' }))
}
