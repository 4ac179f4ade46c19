import { formatCount } from '../../charts/format/format-number.ts'
import { NumberTile, NumberTiles, type TileStatus } from '../../charts/number-tile.tsx'
import type { HeadlinePointFragment } from '../../graphql/generated/graphql.ts'
import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { explainFigure, isCountOnly } from '../figures/explain-figure.ts'
import { sayStatus, sayTarget } from '../figures/figure-words.ts'
import { findChange } from '../figures/find-change.ts'
import { formatValue } from '../figures/format-value.ts'
import type { FullFigure } from '../figures/full-figure.ts'
import { periodName } from '../figures/series-point.ts'
import { type ChosenPeriod, yearOf } from '../period/choose-period.ts'

const headlinePoint = graphql(`
  fragment HeadlinePoint on IndicatorValue {
    indicator { key }
    period { code grain end label(language: $language) }
    value
    numerator
  }
`)

interface HeadlineTilesProps {
  readonly language: Language
  readonly values: readonly FullFigure[]
  readonly before: readonly FullFigure[]
  readonly history: readonly FragmentType<typeof headlinePoint>[]
  readonly areaCode: string
  readonly period: ChosenPeriod
}

export const HeadlineTiles = ({ language, values, before, history, areaCode, period }: HeadlineTilesProps) => {
  const points = readFragment(headlinePoint, history)
  const query = new URLSearchParams({ wilayah: areaCode, periode: period.code })
  return (
    <NumberTiles>
      {values.map((value) => {
        const { key } = value.indicator
        return (
          <NumberTile
            key={key}
            language={language}
            figure={explainFigure(value, {
              language,
              areaCode,
              period,
              before: before.find(({ indicator }) => indicator.key === key),
            })}
            href={`/indikator/${key}?${query}`}
            {...tileTrend(value, points, language)}
            signal={tileSignal(value, before, language)}
            target={tileTarget(value, String(yearOf(period)), language)}
          />
        )
      })}
    </NumberTiles>
  )
}

interface Known {
  readonly label: string
  readonly value: number | null
}

/** From the first to the last period with a value; gaps inside stay gaps. */
function listKnown(value: FullFigure, points: readonly HeadlinePointFragment[], language: Language): Known[] {
  const own = points
    .filter(({ indicator }) => indicator.key === value.indicator.key)
    .map((point) => ({
      label: periodName(point.period, language).tick,
      value: isCountOnly(value) ? point.numerator : point.value,
    }))
  const first = own.findIndex((point) => point.value !== null)
  return first < 0 ? [] : own.slice(first, own.findLastIndex((point) => point.value !== null) + 1)
}

const fewestPoints = 2
const labelledPoints = 3

function tileTrend(value: FullFigure, points: readonly HeadlinePointFragment[], language: Language) {
  const said = words[language].overview
  const known = listKnown(value, points, language)
  const [first, last] = [known.at(0), known.at(-1)]
  if (!first || !last || known.length < fewestPoints) return { trendAbsent: said.tileNoTrend }
  const middle = known.length === labelledPoints ? known[1] : undefined
  const end = (point: Known) => `${point.label}: ${point.value === null ? '–' : sayPoint(value, point.value, language)}`
  return {
    trend: {
      name: said.trendOf(value.indicator.name, end(first), end(last)),
      values: known.map((point) => point.value),
      first: end(first),
      last: end(last),
      ...(middle && { middle: end(middle) }),
      ...(value.target && !isCountOnly(value) && { target: value.target.value }),
    },
  }
}

const sayPoint = (value: FullFigure, point: number, language: Language): string =>
  isCountOnly(value) ? formatCount(point, language) : formatValue(point, value.indicator.kind, language)

function tileSignal(value: FullFigure, earlier: readonly FullFigure[], language: Language): TileStatus {
  const said = words[language].overview
  const before = earlier.find(({ indicator }) => indicator.key === value.indicator.key)
  const change = before ? findChange(value, before) : 'unknown'
  if (isCountOnly(value))
    return {
      kind: 'calm-provisional',
      words: value.reason === 'TOO_FEW_CASES' ? said.tileFewCases : said.tileNoTest,
    }
  if (change === 'redefined') return { kind: 'calm-provisional', words: said.tileRedefined }
  if (change === 'unknown') return { kind: 'calm-provisional', words: said.tileUnknown }
  if (change === 'unchanged' || value.indicator.direction === 'NEUTRAL')
    return { kind: 'calm', words: said.tileUnchanged }
  const hasRisen = change === 'risen'
  const isBetter = hasRisen === (value.indicator.direction === 'HIGHER_IS_BETTER')
  return {
    kind: isBetter ? 'better' : 'worse',
    direction: hasRisen ? 'up' : 'down',
    words: hasRisen ? said.tileRisen : said.tileFallen,
  }
}

const targetKinds = { MET: 'met', MISSED: 'missed', NOT_DISTINGUISHABLE: 'unsure' } as const

function tileTarget(value: FullFigure, year: string, language: Language): TileStatus {
  const { status } = value
  const aim = sayTarget(value, language)
  const kind = status === 'NO_TARGET' || status === 'NOT_JUDGED' ? 'missing' : targetKinds[status]
  const standing = value.value === null ? words[language].overview.tileNoStatus : sayStatus(value, year, language)
  return { kind, words: aim === undefined || value.value === null ? standing : `${standing}: ${aim}` }
}
