import { formatList } from '../../charts/format/format-list.ts'
import { type FigureFormat, formatCount, formatFigure } from '../../charts/format/format-number.ts'
import type { SeriesPoint } from '../../charts/series.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'

interface Shown {
  readonly label: string
  readonly value: number
}

const listShown = (points: readonly SeriesPoint[]): Shown[] =>
  points.flatMap(({ label, state, value }) => (state === 'available' && value !== null ? [{ label, value }] : []))

/** Where a line begins and ends, and how much of it is missing. */
export function summariseTrend(points: readonly SeriesPoint[], format: FigureFormat, language: Language): string {
  const said = words[language].charts
  const shown = listShown(points)
  const [first, last] = [shown.at(0), shown.at(-1)]
  if (!first || !last) return said.trendNothing
  const figure = ({ value }: Shown) => formatFigure(value, format, language)
  const missing = points.length - shown.length
  const course = said.trendSummary(first.label, figure(first), last.label, figure(last))
  return missing === 0 ? course : `${course} ${said.trendMissing(formatCount(missing, language))}`
}

/** The ends of a comparison, and how many areas are missing in it. */
export function summariseComparison(points: readonly SeriesPoint[], format: FigureFormat, language: Language): string {
  const said = words[language].charts
  const sorted = listShown(points).toSorted((one, other) => other.value - one.value)
  const [highest, lowest] = [sorted.at(0), sorted.at(-1)]
  if (!highest || !lowest) return said.compareNothing
  const figure = ({ value }: Shown) => formatFigure(value, format, language)
  const missing = points.length - sorted.length
  const ends = said.compareSummary(highest.label, figure(highest), lowest.label, figure(lowest))
  if (missing === 0) return ends
  return `${ends} ${said.compareMissing(formatCount(missing, language), formatCount(points.length, language))}`
}

const namedSources = 3

/** Each source once; a long list is cut, the tables name the rest. */
export function saySources(sources: readonly string[], language: Language): string {
  const unique = [...new Set(sources)]
  if (unique.length === 0) return words[language].charts.noSource
  const named = unique.slice(0, namedSources)
  const more = unique.length - named.length
  const told = named.map((source, at) => withoutShared(source, named[at - 1] ?? ''))
  const rest = more > 0 ? [words[language].charts.moreSources(formatCount(more, language))] : []
  return `${formatList([...told, ...rest], language)}.`
}

/** A source that begins like the one before it, up to a colon, does not say so again. */
function withoutShared(source: string, before: string): string {
  const shared = source.slice(0, source.indexOf(': ') + 2)
  return shared.length > 1 && before.startsWith(shared) ? source.slice(shared.length) : source
}
