import { formatNumber } from '../../../charts/format/format-number.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import type { FormPart, Option } from '../form/field.ts'
import { optionsOf } from '../form/option-lists.ts'
import type { CadreSuggestion } from './find-cadre-choice.ts'

/** A cadre with how near she lives, how many clients she has, and whether that wants a reason. */
function suggestionOption({ cadre, nearness, clientCount, needsReason }: CadreSuggestion, language: Language): Option {
  const { registry: said, care } = words[language]
  const clients = clientCount === 0 ? said.isFree : said.clientsNow(formatNumber(clientCount, language))
  const place = [cadre.hamlet && said.inHamlet(cadre.hamlet), cadre.village.fullName].filter(Boolean).join(', ')
  return {
    value: cadre.id,
    words: cadre.name ?? cadre.number,
    note: [care.nearness[nearness], place, clients, needsReason && said.needsReason].filter(Boolean).join(' · '),
  }
}

export function assignParts(
  suggestions: readonly CadreSuggestion[],
  hasCadre: boolean,
  today: string,
  language: Language,
): readonly FormPart[] {
  const { registry: said, care } = words[language]
  return [
    {
      kind: 'radios',
      name: 'cadre',
      label: said.chooseCadre,
      hint: said.chooseCadreHint,
      options: suggestions.map((suggestion) => suggestionOption(suggestion, language)),
    },
    { kind: 'text', name: 'reason', label: said.assignReason, hint: said.assignReasonHint, maxLength: 200 },
    ...(hasCadre
      ? [
          {
            kind: 'select' as const,
            name: 'endReason',
            label: said.whyPresentEnds,
            options: optionsOf(care.assignmentEnds),
          },
        ]
      : []),
    { kind: 'date', name: 'fromOn', label: said.fromOn, max: today },
  ]
}

export function endParts(today: string, language: Language): readonly FormPart[] {
  const { registry: said, care } = words[language]
  return [
    { kind: 'select', name: 'reason', label: said.endReason, options: optionsOf(care.assignmentEnds) },
    { kind: 'date', name: 'on', label: said.endOn, max: today },
  ]
}

/** Who a cadre is and where she lives. */
export function cadreParts(
  { villages, today }: { readonly villages: readonly Option[]; readonly today: string },
  language: Language,
): readonly FormPart[] {
  const { care } = words[language]
  const { fields } = care
  return [
    { kind: 'text', name: 'name', label: fields.name, maxLength: 200 },
    { kind: 'text', name: 'phone', label: fields.phone, inputMode: 'tel', maxLength: 20 },
    { kind: 'select', name: 'village', label: fields.village, options: villages },
    { kind: 'text', name: 'hamlet', label: fields.hamlet, maxLength: 100 },
    { kind: 'text', name: 'rt', label: fields.rt, inputMode: 'numeric', maxLength: 3 },
    { kind: 'text', name: 'rw', label: fields.rw, inputMode: 'numeric', maxLength: 3 },
    { kind: 'radios', name: 'status', label: fields.cadreStatus, options: optionsOf(care.cadreStatuses) },
    { kind: 'date', name: 'startedOn', label: fields.startedOn, max: today },
  ]
}
