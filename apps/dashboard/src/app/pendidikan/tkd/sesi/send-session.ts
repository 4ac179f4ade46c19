'use server'

import { redirect } from 'next/navigation'
import { ask } from '../../../../graphql/client.ts'
import { graphql } from '../../../../graphql/generated/index.ts'
import { words } from '../../../../i18n/words.ts'
import { readRequest } from '../../../../request/read-request.ts'
import { type FormState, valuesOf } from '../../../catat/form/form-state.ts'
import { readEntry } from '../../../catat/form/read-entry.ts'

const openMutation = graphql(`
  mutation OpenTkdSession($input: TkdSessionInput!) {
    openTkdSession(input: $input)
  }
`)

/** Opens a session or changes it; otherwise the form comes back with everything typed. */
export async function sendSession(state: FormState, form: FormData): Promise<FormState> {
  const { language } = await readRequest()
  const { forms: said } = words[language]
  const again: FormState = { attempt: state.attempt + 1, values: valuesOf(form), problems: [] }
  const entry = readEntry(form, said)
  const input = {
    testId: entry.needed('testId'),
    schoolYear: entry.needed('schoolYear'),
    fromOn: entry.neededDay('fromOn'),
    toOn: entry.neededDay('toOn'),
    secondShare: (entry.number('secondShare') ?? 0) / 100,
    leastScore: entry.whole('leastScore'),
    seed: entry.needed('seed'),
  }
  if (entry.problems.length > 0) return { ...again, problems: entry.problems }
  const answer = await ask(openMutation, { input }).catch(() => null)
  if (answer === null) return { ...again, problems: [{ field: '', message: said.away }] }
  if (answer.refusal) return { ...again, problems: [{ field: '', message: answer.refusal.message }] }
  redirect('/pendidikan/tkd/sesi?selesai=sesi')
}
