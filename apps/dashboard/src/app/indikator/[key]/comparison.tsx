import { ComparisonChart } from '../../../charts/comparison-chart.tsx'
import type { FragmentType } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { Tabs } from '../../../ui/navigation.tsx'
import { Section } from '../../../ui/page.tsx'
import { saySources, summariseComparison } from '../../figures/chart-words.ts'
import { type ComparedValues, readParts } from '../../figures/compared-area.ts'
import { compareParts, findBasis } from '../../figures/comparison-series.ts'
import { unitWords } from '../../figures/format-value.ts'
import { sayMethod } from '../../figures/say-method.ts'
import { writeCasesTitle, writeFarthestTitle, writePartsTitle } from '../../figures/write-parts-finding.ts'
import type { ChosenPeriod } from '../../period/choose-period.ts'
import { namePeriod } from '../../period/name-period.ts'
import { readHere, type ValuesHere } from './indicator-here.ts'
import { type comparedOutline, PartsMap } from './parts-map.tsx'
import { isRare, type PeersValue, readPeers } from './peers/peers.ts'
import { PeersCharts } from './peers/peers-charts.tsx'
import { SmoothedMap } from './peers/smoothed-map.tsx'
import { writePublishedTitle } from './write-published-title.ts'

interface ComparisonProps {
  readonly language: Language
  readonly area: { readonly code: string; readonly fullName: string }
  readonly indicator: { readonly key: string; readonly name: string }
  readonly period: ChosenPeriod
  readonly here: ValuesHere
  readonly values: ComparedValues
  readonly outlines: readonly FragmentType<typeof comparedOutline>[]
  readonly peers: PeersValue
  readonly looks: ComparisonLooks
}

/** What the address asks of the comparison: limits widened by how areas vary, and the smoothed map. */
export interface ComparisonLooks {
  readonly isWide: boolean
  readonly isSmooth: boolean
}

const titles = {
  all: { values: writePartsTitle, published: writePublishedTitle, counts: writeCasesTitle },
  farthest: { values: writeFarthestTitle, published: writePublishedTitle, counts: writeCasesTitle },
}

/** The parts of the area side by side: with intervals where they are counted, bare where they were only printed. */
export const Comparison = (props: ComparisonProps) => {
  const { language, area, indicator, period, here, values, outlines, looks } = props
  const said = words[language]
  const parts = readParts(values)
  const [one] = parts
  if (one === undefined) return null
  const basis = findBasis(parts)
  const peers = readPeers(props.peers)
  const hasMap = outlines.length > 0 || parts.some(({ area: { tile } }) => tile !== null)
  const mayBeSmoothed = hasMap && isRare(peers)
  const isSmoothed = looks.isSmooth && mayBeSmoothed
  const [whole] = readHere(here)
  const named = namePeriod(period, language)
  const series = compareParts({
    parts,
    basis,
    linkTo: (code) => `/indikator/${indicator.key}?${new URLSearchParams({ wilayah: code, periode: period.code })}`,
    ...(whole && { parent: { value: whole, name: area.fullName } }),
  })
  const addressOf = (more: Readonly<Record<string, string>>, anchor: string) =>
    `/indikator/${indicator.key}?${new URLSearchParams({ wilayah: area.code, periode: period.code, ...more })}#${anchor}`
  const compared = { language, ...one, parts, level: one.area.level }
  const notes = {
    values: parts.every(({ status }) => status === 'NOT_JUDGED')
      ? said.indicator.compareUnjudged
      : said.indicator.compareNote,
    published: said.indicator.comparePublished,
    counts: said.overview.mapCounts,
  }
  const methods = {
    values: `${sayMethod(one.indicator.intervalMethod, language)}.`,
    published: said.charts.publishedMethod,
    counts: said.charts.countMethod,
  }
  const frame = {
    language,
    unit: basis === 'counts' ? said.charts.countUnit : said.charts.unitFor(unitWords(one.indicator, language), named),
    summary: summariseComparison(series.points, series.format, language),
    source: saySources(
      parts.flatMap(({ sources, published }) =>
        basis === 'published' ? published.map(({ source }) => source) : sources,
      ),
      language,
    ),
    method: methods[basis],
    fileName: `${indicator.key}-${area.code}-${period.code}`,
    judged: said.figures.judged,
  }
  return (
    <Section id="banding" title={said.indicator.compare} note={notes[basis]}>
      <div className="stack">
        {mayBeSmoothed && (
          <Tabs
            label={said.peers.map}
            tabs={[
              { words: said.peers.raw, href: addressOf({}, 'banding'), isCurrent: !isSmoothed },
              { words: said.peers.smooth, href: addressOf({ peta: 'halus' }, 'banding'), isCurrent: isSmoothed },
            ]}
          />
        )}
        {isSmoothed ? (
          <SmoothedMap
            frame={{
              ...frame,
              id: 'peta',
              unit: said.charts.unitFor(unitWords(one.indicator, language), named),
            }}
            areas={peers.areas}
            parts={parts}
            points={series.points}
            outlines={outlines}
          />
        ) : (
          <PartsMap
            frame={{ ...frame, id: 'peta', title: titles.all[basis](compared) }}
            series={series}
            basis={basis}
            parts={parts}
            outlines={outlines}
          />
        )}
        <ComparisonChart
          frame={{ ...frame, id: 'grafik-banding', title: titles.farthest[basis](compared) }}
          series={series}
          isInteractive
        />
        {basis === 'values' && (
          <PeersCharts
            language={language}
            peers={peers}
            points={series.points}
            one={one}
            wholeName={area.fullName}
            frame={frame}
            addressOf={(isWide) => addressOf(isWide ? { corong: 'lebar' } : {}, 'grafik-corong-title')}
          />
        )}
      </div>
    </Section>
  )
}
