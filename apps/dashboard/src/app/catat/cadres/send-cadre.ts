'use server'

import { redirect } from 'next/navigation'
import { ask } from '../../../graphql/client.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { apiLanguage } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { readRequest } from '../../../request/read-request.ts'
import { type FormState, valuesOf } from '../form/form-state.ts'
import { readCorrection } from '../form/read-correction.ts'
import { readEntry } from '../form/read-entry.ts'

const registerCadreMutation = graphql(`
  mutation RegisterCadre($input: CadreInput!, $correction: CorrectionInput, $language: Language!) {
    registerCadre(input: $input, correction: $correction) {
      cadre { number }
      userErrors { field message(language: $language) }
    }
  }
`)

/** Registers a cadre or corrects her; otherwise the form comes back with everything typed. */
export async function sendCadre(state: FormState, form: FormData): Promise<FormState> {
  const { language } = await readRequest()
  const { forms: said, care } = words[language]
  const again: FormState = { attempt: state.attempt + 1, values: valuesOf(form), problems: [] }
  const entry = readEntry(form, said)
  const input = {
    name: entry.needed('name'),
    phone: entry.text('phone'),
    village: entry.needed('village'),
    hamlet: entry.text('hamlet'),
    rw: entry.text('rw'),
    rt: entry.text('rt'),
    status: entry.neededChoice('status', care.cadreStatuses, 'ACTIVE'),
    startedOn: entry.day('startedOn'),
    entryKey: entry.text('kunci'),
  }
  const correction = readCorrection(entry)
  if (entry.problems.length > 0) return { ...again, problems: entry.problems }
  const sent = ask(registerCadreMutation, { input, correction, language: apiLanguage(language) })
  const answer = await sent.catch(() => null)
  if (answer === null) return { ...again, problems: [{ field: '', message: said.away }] }
  if (answer.refusal) return { ...again, problems: [{ field: '', message: answer.refusal.message }] }
  const { cadre, userErrors } = answer.data.registerCadre
  if (cadre === null || userErrors.length > 0) return { ...again, problems: userErrors }
  redirect(`/catat/kader/${encodeURIComponent(cadre.number)}`)
}
