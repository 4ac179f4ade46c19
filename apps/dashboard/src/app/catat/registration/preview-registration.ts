import 'server-only'
import { ask } from '../../../graphql/client.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { apiLanguage, type Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { correctedName } from '../form/read-correction.ts'
import { readEntry } from '../form/read-entry.ts'
import { sayAssessment, sayDating, sayFourToo } from '../risk/assessment-words.ts'
import type { RiskPreview } from '../risk/risk-preview.ts'
import { readRegistration, registrationField } from './read-registration.ts'
import { sayMatches } from './say-matches.ts'

const registrationPreviewQuery = graphql(`
  query RegistrationPreview($input: PregnancyInput!, $except: ID, $language: Language!) {
    previewPregnancy(input: $input, except: $except) {
      ageYears
      dating { ...DatingWords }
      kspr { ...AssessmentWords }
      fourToo { ...FourTooWords }
      matches { ...MatchWords }
      userErrors { field message(language: $language) }
    }
  }
`)

/** What follows from a registration being typed; null where the API cannot answer. */
export async function previewRegistration(form: FormData, language: Language): Promise<RiskPreview | null> {
  const entry = readEntry(form, words[language].forms)
  const input = readRegistration(entry)
  const except = entry.text(correctedName)
  const answer = await ask(registrationPreviewQuery, { input, except, language: apiLanguage(language) })
  if (answer.refusal) return null
  const { ageYears, dating, kspr, fourToo, matches, userErrors } = answer.data.previewPregnancy
  return {
    ...sayAssessment(kspr, language),
    age: ageYears === null ? null : words[language].registry.age(String(ageYears)),
    dating: dating && sayDating(dating, language),
    fourToo: sayFourToo(fourToo, language),
    matches: sayMatches(matches, language),
    problems: [
      ...entry.problems,
      ...userErrors.map(({ field, message }) => ({ field: registrationField(field), message })),
    ],
  }
}
