import { formatNumber } from '../../../charts/format/format-number.ts'
import type { AreaLevel } from '../../../graphql/generated/graphql.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import type { ComparedPart } from '../../figures/compared-area.ts'
import { formatValue } from '../../figures/format-value.ts'

interface PublishedParts {
  readonly language: Language
  readonly indicator: ComparedPart['indicator']
  readonly parts: readonly ComparedPart[]
  readonly level: AreaLevel
}

/** Between which figures the printed ones lie, and of how many parts; without cases they are not judged. */
export function writePublishedTitle({ language, indicator, parts, level }: PublishedParts): string {
  const printed = parts.flatMap(({ published }) => published.slice(0, 1).map(({ value }) => value))
  const [lowest, highest] = [Math.min(...printed), Math.max(...printed)].map((value) =>
    formatValue(value, indicator.kind, language),
  )
  return words[language].indicator.publishedParts(
    indicator.shortName,
    lowest ?? '',
    highest ?? '',
    `${formatNumber(printed.length, language)} ${words[language].shell.manyLevels[level]}`,
  )
}
