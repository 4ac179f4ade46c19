import { ComparisonChart } from '../../../../charts/comparison-chart.tsx'
import { formatNumber } from '../../../../charts/format/format-number.ts'
import { FunnelChart } from '../../../../charts/funnel-chart.tsx'
import type { SeriesPoint } from '../../../../charts/series.ts'
import type { PeersFragment } from '../../../../graphql/generated/graphql.ts'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { Tabs } from '../../../../ui/navigation.tsx'
import type { ComparedPart } from '../../../figures/compared-area.ts'
import { inSentence, lowerFirst, withoutBrackets } from '../../../figures/format-value.ts'
import { countFormat, formatOf } from '../../../figures/series-point.ts'
import { judgePlace, type Peer } from './peers.ts'

interface PeersChartsProps {
  readonly language: Language
  readonly peers: PeersFragment
  /** The same areas as they are compared above. */
  readonly points: readonly SeriesPoint[]
  readonly one: ComparedPart
  /** The area they lie in. */
  readonly wholeName: string
  readonly frame: { readonly source: string; readonly fileName: string; readonly unit: string }
  readonly addressOf: (isWide: boolean) => string
}

/** Which areas differ from the whole by more than chance, and which ranks the figures allow. */
export const PeersCharts = (props: PeersChartsProps) => {
  const { language, peers, points, one, wholeName, frame, addressOf } = props
  const said = words[language].peers
  const peerOf = new Map(peers.areas.map((peer) => [peer.value.area.code, peer]))
  const { indicator, area } = one
  const many = words[language].shell.manyLevels[area.level]
  const judged = peers.areas.filter(({ amongPeers }) => amongPeers !== null)
  const apart = judged.filter(({ amongPeers }) => amongPeers === 'HIGH_998' || amongPeers === 'LOW_998').length
  const count = (value: number) => formatNumber(value, language)
  if (peers.benchmark === null || peers.funnel.length === 0) return null
  return (
    <>
      <Tabs
        label={said.limits}
        tabs={[false, true].map((isWide) => ({
          words: isWide ? said.wide : said.plain,
          href: addressOf(isWide),
          isCurrent: isWide === peers.isOverDispersed,
        }))}
      />
      <FunnelChart
        frame={{
          ...frame,
          id: 'grafik-corong',
          language,
          title:
            apart === 0
              ? said.noneApart(many, inSentence(indicator.shortName))
              : said.apart(count(apart), count(judged.length), many, wholeName),
          summary: [
            said.summary(formatNumber(peers.dispersion ?? 1, language, 2)),
            ...(judged.length < points.length ? [said.left(count(points.length - judged.length))] : []),
          ].join(' '),
          method: `${peers.isProportion ? said.methods.share : said.methods.rate}${peers.isOverDispersed ? ` ${said.methods.wide}` : ''}`,
          fileName: `${frame.fileName}-corong`,
          judged: said.judged,
        }}
        points={points.map((point) => withPlace(point, peerOf.get(point.key), indicator.direction, language))}
        format={formatOf(indicator.kind)}
        levels={peers.funnel}
        benchmark={{ value: peers.benchmark, words: wholeName }}
        sizeWords={lowerFirst(withoutBrackets(indicator.denominatorText))}
        extra={[
          {
            header: said.against,
            cell: ({ key }) => ({ text: sayVerdict(peerOf.get(key), language) }),
          },
          { header: said.fifth, cell: ({ key }) => ({ text: sayFifth(peerOf.get(key), language) }) },
        ]}
      />
      <Ranks {...props} peerOf={peerOf} many={many} />
    </>
  )
}

function withPlace(point: SeriesPoint, peer: Peer | undefined, direction: string, language: Language): SeriesPoint {
  const place = peer?.amongPeers ?? null
  const { target: _, ...plain } = point
  return {
    ...plain,
    judgement: judgePlace(place, direction),
    ...(place !== null && { note: words[language].peers.places[place] }),
  }
}

const sayVerdict = (peer: Peer | undefined, language: Language): string =>
  peer?.againstParent == null ? '' : words[language].peers.verdicts[peer.againstParent]

const sayFifth = (peer: Peer | undefined, language: Language): string =>
  peer?.quintile == null ? '' : words[language].peers.fifthOf(formatNumber(peer.quintile, language))

type RanksProps = PeersChartsProps & { readonly peerOf: ReadonlyMap<string, Peer>; readonly many: string }

const Ranks = ({ language, points, frame, peerOf, many }: RanksProps) => {
  const said = words[language].peers
  const ranked = points.flatMap((point) => {
    const rank = peerOf.get(point.key)?.rank
    return rank == null ? [] : [{ point, rank }]
  })
  const sure = ranked.filter(({ rank }) => rank.best === rank.worst).length
  const count = (value: number) => formatNumber(value, language)
  return (
    <ComparisonChart
      frame={{
        ...frame,
        id: 'grafik-peringkat',
        language,
        title: sure === 0 ? said.noRank(many) : said.someRanks(count(sure), count(ranked.length), many),
        unit: said.rankUnit,
        summary: said.rankSummary(count(ranked.length)),
        method: said.methods.rank,
        fileName: `${frame.fileName}-peringkat`,
      }}
      series={{
        format: countFormat,
        isAscending: true,
        points: ranked.map(({ point, rank }) => ({
          ...{ key: point.key, label: point.label, tick: point.tick, state: 'available' as const },
          ...(point.href !== undefined && { href: point.href }),
          ...{ value: rank.place, lower: rank.best, upper: rank.worst, numerator: null, denominator: null },
        })),
      }}
    />
  )
}
