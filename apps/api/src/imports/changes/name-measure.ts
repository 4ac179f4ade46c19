import type { Language } from '../../graphql/generated/resolvers.ts'
import { catalogue } from '../../indicators/catalogue.ts'
import { elements } from '../../indicators/elements.ts'

/** The name of an element or indicator; its key where the catalogue no longer knows it. */
export function nameMeasure(key: string | null, language: Language): string | null {
  if (key === null) return null
  const element = elements.get(key)
  if (element !== undefined) return language === 'EN' ? element.nameEn : element.nameId
  const name = catalogue.get(key)?.name
  return name === undefined ? key : language === 'EN' ? name.en : name.id
}
