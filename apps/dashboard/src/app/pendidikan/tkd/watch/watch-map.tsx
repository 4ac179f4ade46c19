import { formatNumber } from '../../../../charts/format/format-number.ts'
import { ask } from '../../../../graphql/client.ts'
import { graphql } from '../../../../graphql/generated/index.ts'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { summariseComparison } from '../../../figures/chart-words.ts'
import { MapFigure } from '../../../figures/map-figure.tsx'
import type { TkdSession } from '../read-sessions.ts'
import { estimatePoint, inPercent, judgeIndependence, percentFormat } from './estimates.ts'
import type { Place } from './watch-query.ts'

const mapQuery = graphql(`
  query TkdMap($children: AreaSelectionInput!) {
    areas(selection: $children) { code tile { column row } }
    boundaries(selection: $children) { area { code } geometry source }
  }
`)

interface WatchMapProps {
  readonly language: Language
  readonly session: TkdSession
  readonly regencyCode: string
  readonly subdistricts: readonly Place[]
  readonly linkTo: (code: string) => string
}

/** Independence of examiners by kecamatan, coloured only by what the evidence says. */
export async function WatchMap({ language, session, regencyCode, subdistricts, linkTo }: WatchMapProps) {
  const answer = await ask(mapQuery, { children: { childrenOf: regencyCode } })
  if (answer.refusal) return null
  const said = words[language].tkd.map
  const points = subdistricts.map((place) => ({
    ...estimatePoint(
      inPercent(place.independent),
      { key: place.areaCode, label: place.areaName, tick: place.areaName, href: linkTo(place.areaCode) },
      judgeIndependence(place.independent),
    ),
    tile: answer.data.areas.find(({ code }) => code === place.areaCode)?.tile ?? null,
  }))
  const missed = points.filter(({ judgement }) => judgement === 'worse').length
  return (
    <MapFigure
      frame={{
        ...{ id: 'peta-kemandirian', language, judged: said.judged, method: said.method },
        title: missed === 0 ? said.titleGood : said.title(formatNumber(missed, language)),
        unit: said.unit(session.schoolYear),
        summary: summariseComparison(points, percentFormat, language),
        source: words[language].tkd.schools.source,
        fileName: `tkd-kemandirian-${regencyCode}-${session.schoolYear.replace('/', '-')}`,
      }}
      points={points}
      boundaries={answer.data.boundaries}
      format={percentFormat}
      scheme="evidence"
    />
  )
}
