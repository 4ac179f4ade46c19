'use server'

import { redirect } from 'next/navigation'
import { ask } from '../../../../graphql/client.ts'
import { graphql } from '../../../../graphql/generated/index.ts'
import { apiLanguage } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { readRequest } from '../../../../request/read-request.ts'
import { type FormState, valuesOf } from '../../../catat/form/form-state.ts'
import { readEntry } from '../../../catat/form/read-entry.ts'
import { deathHref } from './find-death.ts'

const addFollowUp = graphql(`
  mutation AddDeathFollowUp($death: ID!, $input: DeathFollowUpInput!, $language: Language!) {
    addDeathFollowUp(death: $death, input: $input) { userErrors { field message(language: $language) } }
  }
`)

/** Decides one more follow-up of a death; otherwise the form comes back with everything typed. */
export async function sendFollowUp(state: FormState, form: FormData): Promise<FormState> {
  const { language } = await readRequest()
  const said = words[language].forms
  const again: FormState = { attempt: state.attempt + 1, values: valuesOf(form), problems: [] }
  const entry = readEntry(form, said)
  const input = { note: entry.needed('note'), owner: entry.needed('owner'), dueOn: entry.neededDay('dueOn') }
  if (entry.problems.length > 0) return { ...again, problems: entry.problems }
  const death = entry.text('kematian') ?? ''
  const answer = await ask(addFollowUp, { death, input, language: apiLanguage(language) }).catch(() => null)
  if (answer === null) return { ...again, problems: [{ field: '', message: said.away }] }
  if (answer.refusal) return { ...again, problems: [{ field: '', message: answer.refusal.message }] }
  const { userErrors } = answer.data.addDeathFollowUp
  if (userErrors.length > 0) return { ...again, problems: userErrors }
  redirect(`${deathHref(death)}?tersimpan=tindak-lanjut#tindak-lanjut`)
}
