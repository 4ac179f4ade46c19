import { formatList } from '../../charts/format/format-list.ts'
import { formatCount } from '../../charts/format/format-number.ts'
import type { AreaLevel } from '../../graphql/generated/graphql.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { findFarthest } from './find-farthest.ts'
import { formatValue, inSentence } from './format-value.ts'
import type { FigureParts } from './indicator-figure.ts'
import { isJudged } from './is-judged.ts'
import { shortAreaName } from './short-area-name.ts'

export type NamedPart = FigureParts & { readonly area: Parameters<typeof shortAreaName>[0] }

interface PartsOfOne {
  readonly language: Language
  readonly indicator: Pick<FigureParts['indicator'], 'shortName' | 'direction' | 'kind'>
  readonly parts: readonly NamedPart[]
  /** Level of the parts. */
  readonly level: AreaLevel
}

/** How many parts miss the target. */
export function writePartsTitle({ language, indicator, parts, level }: PartsOfOne): string {
  const said = words[language].figures.parts
  const below = words[language].shell.manyLevels[level]
  const judged = parts.filter(isJudged)
  if (judged.length === 0) return writeRangeTitle({ language, indicator, parts, level })
  const missed = parts.filter(({ status }) => status === 'MISSED')
  if (missed.length === 0) return said.noneMissed(below, inSentence(indicator.shortName))
  const [count, among] = [missed, judged].map(({ length }) => formatCount(length, language))
  return said.missed(count ?? '', among ?? '', below, inSentence(indicator.shortName))
}

/** Between which values the parts lie, where none is judged. */
function writeRangeTitle({ language, indicator, parts, level }: PartsOfOne): string {
  const said = words[language].figures.parts
  const below = words[language].shell.manyLevels[level]
  const values = parts.flatMap(({ value }) => value ?? [])
  if (values.length === 0) return said.plain(indicator.shortName, below)
  const worded = (value: number) => formatValue(value, indicator.kind, language)
  const [lowest, highest] = [worded(Math.min(...values)), worded(Math.max(...values))]
  return said.range(indicator.shortName, lowest, highest, `${formatCount(values.length, language)} ${below}`)
}

const mostNames = 2

/** Which parts are farthest from the target by what they reported. */
export function writeFarthestTitle(props: PartsOfOne): string {
  const { language, indicator } = props
  const farthest = findFarthest(props.parts, mostNames).places
  if (farthest.length === 0) return writePartsTitle(props)
  const names = formatList(
    farthest.map(({ area }) => shortAreaName(area)),
    language,
  )
  return words[language].figures.parts.farthest(names, inSentence(indicator.shortName))
}

/** In how many parts there were cases at all; counts of rare events make no ranking. */
export function writeCasesTitle({ language, indicator, parts, level }: PartsOfOne): string {
  const said = words[language].figures.parts
  const below = words[language].shell.manyLevels[level]
  const known = parts.flatMap(({ numerator }) => numerator ?? [])
  if (known.length === 0) return said.plain(indicator.shortName, below)
  const among = formatCount(known.length, language)
  const count = known.filter((cases) => cases > 0).length
  return count === 0
    ? said.noCases(indicator.shortName, among, below)
    : said.cases(indicator.shortName, formatCount(count, language), among, below)
}
