'use server'

import { redirect } from 'next/navigation'
import { ask } from '../../../../../graphql/client.ts'
import { graphql } from '../../../../../graphql/generated/index.ts'
import { words } from '../../../../../i18n/words.ts'
import { readRequest } from '../../../../../request/read-request.ts'
import { type FormState, valuesOf } from '../../../../catat/form/form-state.ts'
import { readEntry } from '../../../../catat/form/read-entry.ts'
import { partsAddress } from '../../exam-address.ts'

const recordMutation = graphql(`
  mutation RecordExamIncident(
    $exam: ID!
    $school: String!
    $className: String
    $room: String
    $incidentKind: ExamIncidentKind!
    $note: String!
  ) {
    recordExamIncident(
      exam: $exam
      school: $school
      className: $className
      room: $room
      kind: $incidentKind
      note: $note
    ) { notedAt }
  }
`)

/** Keeps what a proctor noted; otherwise the form comes back with everything typed. */
export async function sendIncident(state: FormState, form: FormData): Promise<FormState> {
  const { language } = await readRequest()
  const { forms: said, flags } = words[language]
  const again: FormState = { attempt: state.attempt + 1, values: valuesOf(form), problems: [] }
  const entry = readEntry(form, said)
  const exam = entry.needed('exam')
  const variables = {
    exam,
    school: entry.needed('school'),
    className: entry.text('className'),
    room: entry.text('room'),
    incidentKind: entry.neededChoice('kind', flags.page.incidentKinds, 'NOTE'),
    note: entry.needed('note'),
  }
  if (entry.problems.length > 0) return { ...again, problems: entry.problems }
  const answer = await ask(recordMutation, variables).catch(() => null)
  if (answer === null) return { ...again, problems: [{ field: '', message: said.away }] }
  if (answer.refusal) return { ...again, problems: [{ field: '', message: answer.refusal.message }] }
  redirect(`${partsAddress(exam)}?selesai=catatan#catatan`)
}
