import 'server-only'
import { ask } from '../../../graphql/client.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { apiLanguage, type Language } from '../../../i18n/language.ts'
import type { Option } from '../form/field.ts'

const villagesQuery = graphql(`
  query RegistryVillages($area: String!, $language: Language!) {
    areas(selection: { within: { code: $area, level: VILLAGE } }) { code fullName(language: $language) }
    ksprFactors { code no group groupLabel(language: $language) score label(language: $language) isByFacts }
  }
`)

/** Villages of the viewer's areas, to choose from, and the risk card. */
export async function listVillages(areas: readonly { readonly code: string }[], language: Language) {
  const answers = await Promise.all(
    areas.map(({ code }) => ask(villagesQuery, { area: code, language: apiLanguage(language) })),
  )
  const found = answers.flatMap(({ data }) => (data ? [data] : []))
  const villages: Option[] = found.flatMap((data) =>
    data.areas.map(({ code, fullName }) => ({ value: code, words: fullName })),
  )
  return { villages, ksprFactors: found[0]?.ksprFactors ?? [] }
}
