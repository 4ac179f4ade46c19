import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import type { FormPart, FormValues } from '../../form/field.ts'
import { optionsOf, textValue } from '../../form/option-lists.ts'

export const followUpPlaces = [0, 1, 2] as const

export const followUpField = (place: number, field: 'note' | 'owner' | 'dueOn') => `followUps.${place}.${field}`

interface Reviewed {
  readonly heldOn: string
  readonly verdict: string | null
  readonly delays: readonly string[]
  readonly finding: string | null
}

/** What the form of an audit asks; a correction also why. */
export function reviewParts(language: Language, today: string, isCorrection: boolean): FormPart[] {
  const { form: said, verdicts, delays } = words[language].deaths
  const { OPEN: _, ...concluded } = verdicts
  const followUps = followUpPlaces.map(
    (place): FormPart => ({
      kind: 'group',
      name: `followUps.${place}`,
      legend: said.followUp(String(place + 1)),
      isFolded: place > 0 || isCorrection,
      fields: [
        { kind: 'text', name: followUpField(place, 'note'), label: said.note, hint: said.noteHint, maxLength: 500 },
        { kind: 'text', name: followUpField(place, 'owner'), label: said.owner, hint: said.ownerHint, maxLength: 120 },
        { kind: 'date', name: followUpField(place, 'dueOn'), label: said.dueOn },
      ],
    }),
  )
  return [
    { kind: 'date', name: 'heldOn', label: said.heldOn, max: today },
    { kind: 'radios', name: 'verdict', label: said.verdict, options: optionsOf(concluded) },
    { kind: 'checks', name: 'delays', label: said.delays, hint: said.delaysHint, options: optionsOf(delays) },
    { kind: 'text', name: 'finding', label: said.finding, hint: said.findingHint, maxLength: 500 },
    ...followUps,
    ...(isCorrection
      ? [{ kind: 'text' as const, name: 'reason', label: said.reason, hint: said.reasonHint, maxLength: 200 }]
      : []),
  ]
}

export const reviewValues = (review: Reviewed | null): FormValues =>
  review === null
    ? {}
    : {
        heldOn: [review.heldOn],
        verdict: textValue(review.verdict),
        delays: review.delays,
        finding: textValue(review.finding),
      }
