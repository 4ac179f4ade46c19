'use server'

import { redirect } from 'next/navigation'
import { apiLanguage } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { readRequest } from '../../../request/read-request.ts'
import { type FormState, valuesOf } from '../form/form-state.ts'
import { readCorrection } from '../form/read-correction.ts'
import { readEntry } from '../form/read-entry.ts'
import { previewRisk } from '../risk/preview-risk.ts'
import { previewIntent } from '../risk/risk-preview.ts'
import { acts, readAct } from './acts.ts'
import { recordForms } from './record-forms.ts'
import { clientHref, readRecordSlug } from './record-slug.ts'

/** Records what happened to a client; otherwise the form comes back with everything typed. */
export async function sendRecord(state: FormState, form: FormData): Promise<FormState> {
  const { language } = await readRequest()
  const said = words[language].forms
  const again: FormState = { attempt: state.attempt + 1, values: valuesOf(form), problems: [] }
  if (form.get('maksud') === previewIntent) {
    const preview = await previewRisk(form, language).catch(() => null)
    return { ...again, ...(preview && { preview }) }
  }
  const entry = readEntry(form, said)
  const correction = readCorrection(entry)
  const kind = entry.text('catatan') ?? ''
  const [slug, act] = [readRecordSlug(kind), readAct(kind)]
  const send = slug ? recordForms[slug].send : act && acts[act]
  if (send === undefined) return { ...again, problems: [{ field: '', message: said.away }] }
  const target = {
    pregnancy: entry.text('kehamilan') ?? '',
    correction,
    entryKey: entry.text('kunci') ?? '',
    language: apiLanguage(language),
  }
  const outcome = await send(entry, target).catch(() => undefined)
  if (outcome === undefined) return { ...again, problems: [{ field: '', message: said.away }] }
  if (outcome === null) return { ...again, problems: entry.problems }
  if (outcome.refusal) return { ...again, problems: [{ field: '', message: outcome.refusal.message }] }
  if (outcome.problems.length > 0) return { ...again, problems: outcome.problems }
  const done = slug && correction !== null ? 'perbaikan' : kind
  // who moved away is another puskesmas's to read
  const place = act === 'pindah' ? '/catat' : clientHref(entry.text('klien') ?? '')
  redirect(`${place}?tercatat=${done}`)
}
