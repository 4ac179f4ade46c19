'use server'

import { redirect } from 'next/navigation'
import { ask } from '../../../../../../../graphql/client.ts'
import { graphql } from '../../../../../../../graphql/generated/index.ts'
import { words } from '../../../../../../../i18n/words.ts'
import { readOwnPath, withParameters } from '../../../../../../../request/address.ts'
import { readRequest } from '../../../../../../../request/read-request.ts'
import { type FormState, valuesOf } from '../../../../../../catat/form/form-state.ts'
import { readEntry } from '../../../../../../catat/form/read-entry.ts'

const adjustMutation = graphql(`
  mutation AdjustTkdAssignment($assignment: ID!, $examiner: String!, $secondRater: String, $reason: String!) {
    adjustTkdAssignment(assignment: $assignment, examiner: $examiner, secondRater: $secondRater, reason: $reason)
  }
`)

/** Names another examiner for the areas ticked; otherwise the form comes back with everything typed. */
export async function sendAdjustment(state: FormState, form: FormData): Promise<FormState> {
  const { language } = await readRequest()
  const { forms: said } = words[language]
  const again: FormState = { attempt: state.attempt + 1, values: valuesOf(form), problems: [] }
  const entry = readEntry(form, said)
  const chosen = {
    examiner: entry.needed('examiner'),
    secondRater: entry.text('secondRater'),
    reason: entry.needed('reason'),
  }
  const assignments = entry.list('tugas')
  if (assignments.length === 0) entry.refuse('tugas', said.chooseOne)
  if (entry.problems.length > 0) return { ...again, problems: entry.problems }
  for (const assignment of assignments) {
    const answer = await ask(adjustMutation, { assignment, ...chosen }).catch(() => null)
    if (answer === null) return { ...again, problems: [{ field: '', message: said.away }] }
    if (answer.refusal) return { ...again, problems: [{ field: 'examiner', message: answer.refusal.message }] }
  }
  redirect(withParameters(readOwnPath(entry.text('kembali')), { selesai: 'diubah' }))
}
