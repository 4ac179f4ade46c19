import type { Language } from '../../../i18n/language.ts'
import type { FormValues } from '../form/field.ts'
import { numberValue, textValue } from '../form/option-lists.ts'
import type { RecordClient } from '../records/find-record-client.ts'

const daysInWeek = 7

/** What stands in the registration of a client, to correct it. */
export function registrationValues(client: RecordClient, language: Language): FormValues {
  const { person, scanGestationDays } = client
  const scan =
    scanGestationDays === null ? null : [Math.floor(scanGestationDays / daysInWeek), scanGestationDays % daysInWeek]
  const count = (value: number | null | undefined) => numberValue(value ?? null, language)
  return {
    'person.name': textValue(person?.name ?? null),
    'person.bornOn': textValue(person?.bornOn ?? null),
    'person.nik': textValue(person?.nik ?? null),
    'person.phone': textValue(person?.phone ?? null),
    'person.address': textValue(person?.address ?? null),
    'person.hamlet': textValue(person?.hamlet ?? null),
    'person.rw': textValue(person?.rw ?? null),
    'person.rt': textValue(person?.rt ?? null),
    village: [client.village.code],
    registeredOn: [client.registeredOn],
    lmpOn: textValue(client.lmpOn),
    scanOn: textValue(client.scanOn),
    scanWeeks: count(scan?.[0]),
    scanDays: count(scan?.[1]),
    ageYears: count(client.ageYears),
    gravida: count(client.gravida),
    parity: count(client.parity),
    lastBirthOn: textValue(client.lastBirthOn),
    yearsMarried: count(client.yearsMarried),
    heightCm: count(client.heightCm),
    factors: client.factors,
  }
}
