'use server'

import { redirect } from 'next/navigation'
import { ask } from '../../../graphql/client.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { words } from '../../../i18n/words.ts'
import { readRequest } from '../../../request/read-request.ts'
import { type FormState, valuesOf } from '../../catat/form/form-state.ts'
import { readEntry } from '../../catat/form/read-entry.ts'
import { partsAddress } from './exam-address.ts'
import { subjectRows } from './subject-rows.ts'

const saveMutation = graphql(`
  mutation SaveExam($input: ExamInput!) {
    saveExam(input: $input) { id }
  }
`)

/** Sets an exam up or changes it, and leads to its files; otherwise the form comes back with everything typed. */
export async function sendExam(state: FormState, form: FormData): Promise<FormState> {
  const { language } = await readRequest()
  const { forms: said, examParts } = words[language]
  const again: FormState = { attempt: state.attempt + 1, values: valuesOf(form), problems: [] }
  const entry = readEntry(form, said)
  entry.needed('subject.1')
  const input = {
    name: entry.needed('name'),
    schoolYear: entry.needed('schoolYear'),
    grade: entry.whole('grade') ?? 0,
    heldOn: entry.neededDay('heldOn'),
    isRandomised: entry.choice('way', examParts.randomisedChoices) === 'RANDOM',
    subjects: subjectRows.flatMap((at) => {
      const name = entry.text(`subject.${at}`)
      return name === null ? [] : [{ name, cutScore: entry.number(`cut.${at}`) }]
    }),
  }
  if (entry.problems.length > 0) return { ...again, problems: entry.problems }
  const answer = await ask(saveMutation, { input }).catch(() => null)
  if (answer === null) return { ...again, problems: [{ field: '', message: said.away }] }
  if (answer.refusal) return { ...again, problems: [{ field: '', message: answer.refusal.message }] }
  redirect(`${partsAddress(answer.data.saveExam.id)}?selesai=ujian`)
}
