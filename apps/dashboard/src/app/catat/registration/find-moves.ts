import 'server-only'
import { ask } from '../../../graphql/client.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { apiLanguage, type Language } from '../../../i18n/language.ts'
import type { Option } from '../form/field.ts'

const movesQuery = graphql(`
  query ClientMoves($regency: String!, $language: Language!) {
    villages: areas(selection: { within: { code: $regency, level: VILLAGE } }) {
      code
      fullName(language: $language)
      healthCentre { code fullName(language: $language) }
    }
  }
`)

interface Moves {
  /** Villages of the regency with their puskesmas, by puskesmas. */
  readonly villages: readonly Option[]
  /** The puskesmas of the village where she lives now. */
  readonly present: Option | undefined
}

/** Where a client may move to. */
export async function findMoves(regency: string, village: string, language: Language): Promise<Moves> {
  const { data } = await ask(movesQuery, { regency, language: apiLanguage(language) })
  const found = data?.villages ?? []
  const centre = found.find(({ code }) => code === village)?.healthCentre
  const villages = found
    .filter(({ code }) => code !== village)
    .map(({ code, fullName, healthCentre }) => ({
      value: code,
      words: healthCentre === null ? fullName : `${healthCentre.fullName}: ${fullName}`,
    }))
  return {
    villages: villages.sort((a, b) => a.words.localeCompare(b.words, language)),
    present: centre == null ? undefined : { value: centre.code, words: centre.fullName },
  }
}
