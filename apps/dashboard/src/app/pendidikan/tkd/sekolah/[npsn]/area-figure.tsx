import { ComparisonChart } from '../../../../../charts/comparison-chart.tsx'
import { formatNumber } from '../../../../../charts/format/format-number.ts'
import type { Language } from '../../../../../i18n/language.ts'
import { words } from '../../../../../i18n/words.ts'
import { summariseComparison } from '../../../../figures/chart-words.ts'
import { type TkdSession, yearSlug } from '../../read-sessions.ts'
import { estimatePoint, pointFormat } from '../../watch/estimates.ts'
import type { Place } from '../../watch/watch-query.ts'

interface AreaFigureProps {
  readonly language: Language
  readonly session: TkdSession
  readonly place: Place
}

/** Mean scores by area of the test. */
export const AreaFigure = ({ language, session, place }: AreaFigureProps) => {
  const { tkd, scoring } = words[language]
  const said = tkd.school
  const points = place.areas
    .filter(({ score }) => score.value !== null)
    .map(({ area, score }) =>
      estimatePoint(score, { key: area, label: scoring.areas[area], tick: scoring.areas[area] }, 'none'),
    )
  const [lowest] = points.toSorted((one, other) => (one.value ?? 0) - (other.value ?? 0))
  if (lowest === undefined) return <p className="hint">{`${said.areasNone}. ${tkd.leastPupils}`}</p>
  const title = (points.length === 1 ? said.areasOne : said.areasTitle)(
    lowest.label,
    formatNumber(lowest.value ?? 0, language, pointFormat.decimals),
  )
  return (
    <ComparisonChart
      frame={{
        ...{ id: 'skor-bidang', language, title },
        unit: said.areasUnit(session.schoolYear),
        summary: summariseComparison(points, pointFormat, language),
        source: tkd.schools.source,
        method: tkd.schools.method,
        fileName: `tkd-bidang-${place.areaCode}-${yearSlug(session)}`,
      }}
      series={{ format: pointFormat, points }}
    />
  )
}
