import type { Domain } from '../../graphql/generated/graphql.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { listThemes } from '../kesehatan/indicator-groups.ts'

interface Listed {
  readonly key: string
  readonly domain: Domain
}

interface Part<T> {
  readonly id: string
  readonly title: string
  readonly indicators: readonly T[]
}

/** The catalogue by theme: those of health as on its page, then the other domain as one. */
export function listParts<T extends Listed>(indicators: readonly T[], language: Language): Part<T>[] {
  const { health, definitions } = words[language]
  const ofHealth = indicators.filter(({ domain }) => domain === 'HEALTH')
  const themes = listThemes(ofHealth.map(({ key }) => key)).map(({ key, indicators: keys }) => ({
    id: key,
    title: health.groups[key],
    indicators: keys.flatMap((own) => ofHealth.find((indicator) => indicator.key === own) ?? []),
  }))
  const others = indicators.filter(({ domain }) => domain !== 'HEALTH')
  return [...themes, { id: 'penilaian', title: definitions.domains.EDUCATION, indicators: others }].filter(
    (part) => part.indicators.length > 0,
  )
}
