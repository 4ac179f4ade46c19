import { formatDay, formatInstant } from '../../../charts/format/format-date.ts'
import { formatNumber } from '../../../charts/format/format-number.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'

type Choices = Readonly<Record<string, string>>

/** Words of components, factors and signs, which the API keeps. */
export type ChoicesByField = Readonly<Record<string, Choices>>

/** The words of a field's choices, by the name of the field. */
function choicesOf(field: string, language: Language): Choices {
  const { care } = words[language]
  const known: Readonly<Record<string, Choices>> = {
    provider: care.providers,
    place: care.places,
    presentation: care.presentations,
    outcome: { ...care.deliveryOutcomes, ...care.referralOutcomes },
    method: care.methods,
    complications: care.complications,
    sex: care.sexes,
    kind: care.deathKinds,
    causeGroup: care.causeGroups,
    nearness: care.nearness,
    endReason: care.assignmentEnds,
    closedReason: care.closingReasons,
  }
  return known[field] ?? {}
}

/** A stored value as a reader would write it: choices in words, days and instants in full, yes and no. */
export function sayValue(field: string, value: string, language: Language, listed: ChoicesByField = {}): string {
  const { forms } = words[language]
  if (value === 'true') return forms.yes
  if (value === 'false') return forms.no
  if (/^\d+\.\d+$/.test(value)) return formatNumber(Number(value), language)
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return formatDay(value, language)
  if (/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(value) && !Number.isNaN(Date.parse(value)))
    return formatInstant(value, language)
  const choices = listed[field] ?? choicesOf(field, language)
  return value
    .split(', ')
    .map((code) => choices[code] ?? code)
    .join(', ')
}
