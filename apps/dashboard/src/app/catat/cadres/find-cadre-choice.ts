import 'server-only'
import { type Answer, ask } from '../../../graphql/client.ts'
import type { CadreChoiceClientQuery, CadreSuggestionsQuery } from '../../../graphql/generated/graphql.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { apiLanguage, type Language } from '../../../i18n/language.ts'

const cadreChoiceClientQuery = graphql(`
  query CadreChoiceClient($number: ID!) {
    pregnancy(id: $number) {
      id
      number
      isEditable
      person { name }
      cadre { id number name }
    }
  }
`)

const cadreSuggestionsQuery = graphql(`
  query CadreSuggestions($pregnancy: ID!, $language: Language!) {
    suggestCadres(pregnancy: $pregnancy, first: 20) {
      nearness
      clientCount
      needsReason
      cadre { id number name hamlet village { fullName(language: $language) } }
    }
  }
`)

export type CadreSuggestion = CadreSuggestionsQuery['suggestCadres'][number]

interface CadreChoice {
  readonly client: CadreChoiceClientQuery['pregnancy']
  readonly suggestions: readonly CadreSuggestion[]
}

/** A client, her cadre, and those who could accompany her, the nearest free one first. */
export async function findCadreChoice(number: string, language: Language): Promise<Answer<CadreChoice>> {
  const found = await ask(cadreChoiceClientQuery, { number })
  if (found.refusal) return found
  const client = found.data.pregnancy
  if (client === null) return { data: { client, suggestions: [] } }
  const answer = await ask(cadreSuggestionsQuery, { pregnancy: client.id, language: apiLanguage(language) })
  return answer.refusal ? answer : { data: { client, suggestions: answer.data.suggestCadres } }
}
