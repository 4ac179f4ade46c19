import 'server-only'
import { ask } from '../../../graphql/client.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { apiLanguage, type Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { readEntry } from '../form/read-entry.ts'
import { sayAssessment, sayDating } from './assessment-words.ts'
import type { RiskPreview } from './risk-preview.ts'

const riskPreviewQuery = graphql(`
  query RiskPreview(
    $facts: KsprFactsInput!
    $factors: [String!]!
    $lmpOn: Date
    $scanOn: Date
    $scanGestationDays: Int
    $language: Language!
  ) {
    assessKspr(facts: $facts, factors: $factors, lmpOn: $lmpOn) {
      ...AssessmentWords
      issues { field message(language: $language) }
    }
    datePregnancy(lmpOn: $lmpOn, scanOn: $scanOn, scanGestationDays: $scanGestationDays) { ...DatingWords }
  }
`)

/** Risk and dates of a contact being typed; null where the API cannot read them yet. */
export async function previewRisk(form: FormData, language: Language): Promise<RiskPreview | null> {
  const entry = readEntry(form, words[language].forms)
  const scanWeeks = entry.whole('scanWeeks')
  const answer = await ask(riskPreviewQuery, {
    facts: {
      gravida: entry.whole('gravida'),
      ageYears: entry.whole('ageYears'),
      parity: entry.whole('parity'),
      yearsMarried: entry.whole('yearsMarried'),
      lastBirthOn: entry.day('lastBirthOn'),
      heightCm: entry.number('heightCm'),
    },
    factors: [...new Set([...entry.list('factors'), ...entry.list('knownFactors')])],
    lmpOn: entry.day('lmpOn'),
    scanOn: entry.day('scanOn'),
    scanGestationDays: scanWeeks === null ? null : scanWeeks * 7 + (entry.whole('scanDays') ?? 0),
    language: apiLanguage(language),
  })
  if (answer.refusal) return null
  const { assessKspr, datePregnancy } = answer.data
  return {
    ...sayAssessment(assessKspr, language),
    ...{ age: null, fourToo: null, matches: [] },
    dating: datePregnancy && sayDating(datePregnancy, language),
    problems: [...entry.problems, ...assessKspr.issues],
  }
}
