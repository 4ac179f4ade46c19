'use server'

import { redirect } from 'next/navigation'
import { ask } from '../../../graphql/client.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { apiLanguage } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { readRequest } from '../../../request/read-request.ts'
import type { Problem } from '../form/field.ts'
import { type FormState, valuesOf } from '../form/form-state.ts'
import { readCorrection } from '../form/read-correction.ts'
import { readEntry } from '../form/read-entry.ts'
import { clientHref } from '../records/record-slug.ts'
import { previewIntent } from '../risk/risk-preview.ts'
import { previewRegistration } from './preview-registration.ts'
import { readRegistration, registrationField } from './read-registration.ts'
import { sayMatches } from './say-matches.ts'

const registerPregnancyMutation = graphql(`
  mutation RegisterPregnancy($input: PregnancyInput!, $correction: CorrectionInput, $language: Language!) {
    registerPregnancy(input: $input, correction: $correction) {
      pregnancy { number }
      matches { ...MatchWords }
      userErrors { field message(language: $language) }
    }
  }
`)

/** Registers a woman, or corrects her registration; otherwise the form comes back with everything typed. */
export async function sendRegistration(state: FormState, form: FormData): Promise<FormState> {
  const { language } = await readRequest()
  const said = words[language].forms
  const comeBack = async (problems?: readonly Problem[]): Promise<FormState> => {
    const preview = (await previewRegistration(form, language).catch(() => null)) ?? undefined
    return {
      attempt: state.attempt + 1,
      values: valuesOf(form),
      problems: problems ?? preview?.problems ?? [],
      ...(preview && { preview }),
    }
  }
  if (form.get('maksud') === previewIntent) return comeBack()

  const entry = readEntry(form, said)
  const input = readRegistration(entry)
  for (const name of ['person.name', 'village']) entry.needed(name)
  const correction = readCorrection(entry)
  if (entry.problems.length > 0) return comeBack(entry.problems)
  const answer = await ask(registerPregnancyMutation, { input, correction, language: apiLanguage(language) }).catch(
    () => null,
  )
  if (answer === null) return comeBack([{ field: '', message: said.away }])
  if (answer.refusal) return comeBack([{ field: '', message: answer.refusal.message }])
  const { pregnancy, matches, userErrors } = answer.data.registerPregnancy
  if (pregnancy !== null && userErrors.length === 0)
    redirect(`${clientHref(pregnancy.number)}?tercatat=${correction === null ? 'daftar' : 'perbaikan'}`)
  if (matches.length > 0) return { ...(await comeBack([])), matches: sayMatches(matches, language) }
  return comeBack(userErrors.map((error) => ({ ...error, field: registrationField(error.field) })))
}
