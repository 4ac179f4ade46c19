'use server'

import { redirect } from 'next/navigation'
import { ask } from '../../../../graphql/client.ts'
import type { ReviewVerdict } from '../../../../graphql/generated/graphql.ts'
import { graphql } from '../../../../graphql/generated/index.ts'
import { apiLanguage } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { readRequest } from '../../../../request/read-request.ts'
import { deathHref } from '../../../kesehatan/kematian/[death]/find-death.ts'
import { type FormState, valuesOf } from '../../form/form-state.ts'
import { type Entry, readEntry } from '../../form/read-entry.ts'
import { followUpField, followUpPlaces } from './review-parts.ts'

const recordReview = graphql(`
  mutation RecordDeathReview($death: ID!, $input: DeathReviewInput!, $language: Language!) {
    recordDeathReview(death: $death, input: $input) { userErrors { field message(language: $language) } }
  }
`)

/** Those of which anything was typed; the API says what is missing in them. */
const readFollowUps = (entry: Entry) =>
  followUpPlaces.flatMap((place) => {
    const at = (field: 'note' | 'owner' | 'dueOn') => followUpField(place, field)
    const isEmpty = (['note', 'owner', 'dueOn'] as const).every((field) => entry.text(at(field)) === null)
    if (isEmpty) return []
    return [
      { place, note: entry.needed(at('note')), owner: entry.needed(at('owner')), dueOn: entry.neededDay(at('dueOn')) },
    ]
  })

/** Records the audit of a death with its follow-ups; otherwise the form comes back with everything typed. */
export async function sendDeathReview(state: FormState, form: FormData): Promise<FormState> {
  const { language } = await readRequest()
  const said = words[language]
  const again: FormState = { attempt: state.attempt + 1, values: valuesOf(form), problems: [] }
  const entry = readEntry(form, said.forms)
  const { AVOIDABLE, UNAVOIDABLE, UNDETERMINED } = said.deaths.verdicts
  const followUps = readFollowUps(entry)
  const input = {
    heldOn: entry.neededDay('heldOn'),
    verdict: entry.neededChoice<ReviewVerdict>('verdict', { AVOIDABLE, UNAVOIDABLE, UNDETERMINED }, 'UNDETERMINED'),
    delays: entry.ticked('delays', said.deaths.delays),
    finding: entry.text('finding'),
    followUps: followUps.map(({ note, owner, dueOn }) => ({ note, owner, dueOn })),
    reason: entry.text('reason'),
  }
  if (entry.problems.length > 0) return { ...again, problems: entry.problems }
  const death = entry.text('kematian') ?? ''
  const answer = await ask(recordReview, { death, input, language: apiLanguage(language) }).catch(() => null)
  if (answer === null) return { ...again, problems: [{ field: '', message: said.forms.away }] }
  if (answer.refusal) return { ...again, problems: [{ field: '', message: answer.refusal.message }] }
  const { userErrors } = answer.data.recordDeathReview
  const placed = userErrors.map(({ field, message }) => {
    const [, index = '', name = ''] = /^followUps\.(\d+)\.(\w+)$/.exec(field) ?? []
    const place = followUps[Number(index)]?.place
    return { message, field: index === '' || place === undefined ? field : `followUps.${place}.${name}` }
  })
  if (placed.length > 0) return { ...again, problems: placed }
  redirect(`${deathHref(death)}?tersimpan=audit#audit`)
}
