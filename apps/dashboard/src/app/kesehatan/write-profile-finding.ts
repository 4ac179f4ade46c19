import { formatList } from '../../charts/format/format-list.ts'
import { formatCount } from '../../charts/format/format-number.ts'
import type { AreaLevel } from '../../graphql/generated/graphql.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { findFarthest } from '../figures/find-farthest.ts'
import { formatValue } from '../figures/format-value.ts'
import type { FigureParts } from '../figures/indicator-figure.ts'
import { isJudged } from '../figures/is-judged.ts'
import { sayUnsurePlace } from '../figures/say-unsure-place.ts'
import { shortAreaName } from '../figures/short-area-name.ts'
import { writePartsTitle } from '../figures/write-parts-finding.ts'
import type { ProfileColumn } from './profile-columns.ts'

interface Situation {
  readonly language: Language
  readonly columns: readonly ProfileColumn[]
  readonly period: string
  readonly level: AreaLevel
  /** Undefined where nothing was reported. */
  readonly chosen: ProfileColumn | undefined
}

const mostNames = 2

/** How the area stands in the whole group; its parts, where it has no figures of its own. */
export function writeProfileTitle({ language, columns, period, level, chosen }: Situation): string {
  const said = words[language].health.findings
  const here = columns.flatMap((column) => (column.here ? [{ ...column, here: column.here }] : []))
  if (here.every(({ here: { value, numerator } }) => value === null && numerator === null))
    return chosen ? writePartsTitle({ language, ...chosen, level }) : said.nothing(period)
  const judged = here.filter((column) => isJudged(column.here))
  if (judged.length === 0) return said.unjudged
  const missed = judged.filter((column) => column.here.status === 'MISSED')
  if (missed.length === 0) return said.noneMissed
  if (missed.length > mostNames)
    return said.missedCount(formatCount(missed.length, language), formatCount(judged.length, language))
  return said.missed(
    formatList(
      missed.map(({ indicator }) => indicator.shortName),
      language,
    ),
  )
}

interface Chosen {
  readonly language: Language
  readonly column: ProfileColumn
  readonly level: AreaLevel
}

/** The chosen indicator among the parts: how many miss it, how many cannot be told apart, who has not reported. */
export function writeProfileDek({ language, column, level }: Chosen): string {
  const said = words[language].health.deks
  const { parts, here, indicator } = column
  const below = words[language].shell.manyLevels[level]
  const count = (wanted: readonly unknown[]) => formatCount(wanted.length, language)
  const missed = parts.filter(({ status }) => status === 'MISSED')
  const { places, unsure: silent } = findFarthest(parts, 1)
  const [farthest] = places
  const missing = parts.filter(({ availability }) => availability === 'NOT_REPORTED')
  const unsure = parts.filter(({ status, value }) => value !== null && status === 'NOT_DISTINGUISHABLE')
  const judged = parts.filter(isJudged)
  return [
    ...(farthest?.value != null
      ? [
          said.missed(
            indicator.shortName,
            [count(missed), count(judged)],
            below,
            `${shortAreaName(farthest.area)} (${formatValue(farthest.value, indicator.kind, language)})`,
          ),
        ]
      : []),
    ...(silent ? sayUnsurePlace({ ...silent, name: shortAreaName(silent.area) }, language) : []),
    ...(unsure.length > 0 ? [said.unsure(count(unsure), below)] : []),
    ...(judged.length === 0 && parts.length > 0 ? [said.unjudged(indicator.shortName, below)] : []),
    ...(missing.length > 0 && missing.length < parts.length ? [said.missing(count(missing), below)] : []),
    ...(here ? writeCompleteness(here, language) : []),
  ].join(' ')
}

function writeCompleteness({ completeness }: FigureParts, language: Language): string[] {
  if (completeness === null) return []
  const { figures, shell } = words[language]
  const { reported, expected, level } = completeness
  const many = shell.manyLevels[level]
  return [`${figures.completeness(formatCount(reported, language), formatCount(expected, language), many)}.`]
}
