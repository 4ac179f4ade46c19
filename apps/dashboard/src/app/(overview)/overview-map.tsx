import type { OverviewMapValueFragment } from '../../graphql/generated/graphql.ts'
import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { Tabs } from '../../ui/navigation.tsx'
import { Section } from '../../ui/page.tsx'
import { saySources, summariseComparison } from '../figures/chart-words.ts'
import { unitWords, withoutBrackets } from '../figures/format-value.ts'
import { readFigures, type WithFigure } from '../figures/indicator-figure.ts'
import { MapFigure } from '../figures/map-figure.tsx'
import { sayMethod } from '../figures/say-method.ts'
import { barePoint, countFormat, formatOf, valuePoint } from '../figures/series-point.ts'
import { shortAreaName } from '../figures/short-area-name.ts'
import { showsCounts } from '../figures/shows-counts.ts'
import { writeCasesTitle, writePartsTitle } from '../figures/write-parts-finding.ts'
import type { ChosenPeriod } from '../period/choose-period.ts'
import { namePeriod } from '../period/name-period.ts'
import { partAddress } from './part-address.ts'

const overviewMapValue = graphql(`
  fragment OverviewMapValue on IndicatorValue {
    area { code level name fullName(language: $language) tile { column row } }
    ...IndicatorFigure
  }
`)

const overviewOutline = graphql(`
  fragment OverviewOutline on AreaBoundary {
    area { code }
    geometry
    source
  }
`)

type MapFigureValue = WithFigure<OverviewMapValueFragment>

interface OverviewMapProps {
  readonly language: Language
  readonly areaName: string
  readonly values: readonly FragmentType<typeof overviewMapValue>[]
  readonly outlines: readonly FragmentType<typeof overviewOutline>[]
  /** Key of the indicator shown, from the address. */
  readonly choice: string | undefined
  readonly areaCode: string
  readonly period: ChosenPeriod
}

const isJudgedBelow = ({ indicator, area, period }: MapFigureValue): boolean =>
  !showsCounts(indicator, area.level, period.grain)

const hasSomething = (value: MapFigureValue): boolean =>
  isJudgedBelow(value) ? value.value !== null : value.numerator !== null

/** Indicators with anything to show, those that may be judged here first. */
function listShownKeys(values: readonly MapFigureValue[]): string[] {
  const known = values.filter(hasSomething)
  const sorted = [...known.filter(isJudgedBelow), ...known.filter((value) => !isJudgedBelow(value))]
  return [...new Set(sorted.map(({ indicator }) => indicator.key))]
}

export const OverviewMap = (props: OverviewMapProps) => {
  const { language, areaName, choice, areaCode, period } = props
  const said = words[language].overview
  const read = readFigures(readFragment(overviewMapValue, props.values))
  const keys = listShownKeys(read)
  const shown = keys.find((key) => key === choice) ?? keys[0]
  const values = read.filter(({ indicator }) => indicator.key === shown)
  const [one] = values
  if (shown === undefined || one === undefined) return null
  if (props.outlines.length === 0 && values.every(({ area }) => area.tile === null)) return null
  const address = (key: string) =>
    `/?${new URLSearchParams({ wilayah: areaCode, periode: period.code, peta: key })}#peta`
  return (
    <Section
      id="peta"
      title={said.mapTitle(nameOf(one), areaName)}
      note={isJudgedBelow(one) ? said.mapJudged : said.mapCounts}
    >
      {keys.length > 1 && (
        <Tabs
          label={said.mapChoice}
          tabs={keys.map((key) => ({
            words: nameOf(read.find(({ indicator }) => indicator.key === key) ?? one),
            href: address(key),
            isCurrent: key === shown,
          }))}
        />
      )}
      <ValueMap {...props} one={one} shown={values} />
    </Section>
  )
}

const nameOf = (value: MapFigureValue): string =>
  isJudgedBelow(value) ? value.indicator.name : withoutBrackets(value.indicator.numeratorText)

interface ValueMapProps extends OverviewMapProps {
  readonly one: MapFigureValue
  readonly shown: readonly MapFigureValue[]
}

const ValueMap = ({ language, outlines, areaCode, period, one, shown }: ValueMapProps) => {
  const said = words[language].charts
  const hasRates = isJudgedBelow(one)
  const format = hasRates ? formatOf(one.indicator.kind) : countFormat
  const writeTitle = hasRates ? writePartsTitle : writeCasesTitle
  const points = shown.map((value) => {
    const { area } = value
    const href = partAddress(area, period.code)
    const name = { key: area.code, label: shortAreaName(area), tick: shortAreaName(area), href }
    return { ...(hasRates ? valuePoint(value, name) : barePoint(value.numerator, name)), tile: area.tile }
  })
  const named = namePeriod(period, language)
  const frame = {
    id: 'peta-ringkasan',
    language,
    title: writeTitle({ language, ...one, parts: shown, level: one.area.level }),
    unit: hasRates
      ? said.unitFor(unitWords(one.indicator, language), named)
      : said.unitFor(said.countUnit.replace(/\.$/, ''), named),
    summary: summariseComparison(points, format, language),
    source: saySources(
      shown.flatMap(({ sources }) => sources),
      language,
    ),
    method: hasRates ? `${sayMethod(one.indicator.intervalMethod, language)}.` : said.countMethod,
    fileName: `${one.indicator.key}-${areaCode}-${period.code}`,
    judged: words[language].figures.judged,
  }
  return (
    <MapFigure
      frame={frame}
      points={points}
      boundaries={readFragment(overviewOutline, outlines)}
      format={format}
      scheme="evidence"
    />
  )
}
