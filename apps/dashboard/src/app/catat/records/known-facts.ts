import type { Language } from '../../../i18n/language.ts'
import type { FormValues } from '../form/field.ts'
import { registrationValues } from '../registration/registration-values.ts'
import type { RecordClient } from './find-record-client.ts'

const riskFacts = ['gravida', 'ageYears', 'parity', 'yearsMarried', 'lastBirthOn', 'heightCm', 'lmpOn'] as const

/** What is known of her already, for the risk card beside a contact; it is not recorded anew. */
export function knownFacts(client: RecordClient, language: Language): FormValues {
  const values = registrationValues(client, language)
  const found = client.antenatalContacts.flatMap(({ factors }) => factors)
  return {
    ...Object.fromEntries(riskFacts.map((name) => [name, values[name] ?? []])),
    knownFactors: [...new Set([...client.factors, ...found])],
  }
}
