import { formatDay, formatMonth } from '../../../charts/format/format-date.ts'
import { formatCount } from '../../../charts/format/format-number.ts'
import type { SeriesPoint } from '../../../charts/series.ts'
import { TrendChart } from '../../../charts/trend-chart.tsx'
import type { CareDeathKind } from '../../../graphql/generated/graphql.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Section } from '../../../ui/page.tsx'
import { barePoint, countFormat } from '../../figures/series-point.ts'
import type { DeathBoard } from './read-deaths.ts'
import { writeWaitsTitle } from './write-deaths-finding.ts'

interface WaitsSectionProps {
  readonly language: Language
  readonly board: DeathBoard
  readonly kind: CareDeathKind
}

type Point = DeathBoard['waits']['points'][number]
type Lines = DeathBoard['waits']['dayLines']

/** The waits between deaths by days and, for mothers, by births. Props: language, board, kind. */
export const WaitsSection = ({ language, board: { area, waits, years }, kind }: WaitsSectionProps) => {
  const said = words[language].deaths
  const count = (value: number) => formatCount(Math.round(value), language)
  const { points, dayLines, birthLines, lastOn, daysSinceLast } = waits
  const name = (point: Point, index: number) => ({
    key: `${point.on}-${index}`,
    label: formatDay(point.on, language),
    tick: formatMonth(point.on.slice(0, 7), language, 'short'),
  })
  const judged = (point: SeriesPoint, rules: Point['rules'], isLong: boolean | null): SeriesPoint =>
    rules.length === 0
      ? point
      : {
          ...point,
          judgement: isLong === false ? 'worse' : 'better',
          note: rules.map((rule) => said.rules[rule]).join(', '),
        }
  const compared = years.filter((year) => year.kind === kind && year.reported !== null)
  const reported = compared.reduce((sum, year) => sum + (year.reported?.count ?? 0), 0)
  const registered = compared.reduce((sum, year) => sum + year.registeredThen, 0)
  const shared = { language, title: writeWaitsTitle(waits, language) }
  const summary =
    dayLines === null || lastOn === null || daysSinceLast === null
      ? shared.title
      : said.waitsSummary(
          count(points.length),
          count(dayLines.centre),
          formatDay(lastOn, language),
          count(daysSinceLast),
        )
  return (
    <Section id="jarak" title={said.waits} note={said.waitsNote}>
      <div className="death-figures">
        {reported > registered && <Notice kind="info">{said.partial(count(registered), count(reported))}</Notice>}
        {points.length === 0 ? (
          <p>{said.waitsTitle.none}.</p>
        ) : (
          <TrendChart
            frame={{
              ...{ ...shared, id: 'grafik-jarak', unit: said.waitsUnit, summary },
              ...{ source: said.register, method: said.waitsMethod, fileName: `jarak-${kind}-${area.code}` },
            }}
            series={{
              format: countFormat,
              points: points.map((point, index) =>
                judged(
                  { ...barePoint(point.days, name(point, index)), ...limitsOf(dayLines) },
                  point.rules,
                  point.isLong,
                ),
              ),
            }}
          />
        )}
        {kind === 'MATERNAL' && points.some(({ births }) => births !== null) && (
          <TrendChart
            frame={{
              ...{ language, id: 'grafik-kelahiran', title: said.births, unit: said.birthsUnit },
              summary: birthLines === null ? said.births : said.birthsSummary(count(birthLines.centre)),
              ...{ source: said.birthsSource, method: said.birthsMethod, fileName: `kelahiran-antara-${area.code}` },
            }}
            series={{
              format: countFormat,
              points: points.map((point, index) =>
                judged(
                  { ...barePoint(point.births, name(point, index)), ...limitsOf(birthLines) },
                  point.birthRules,
                  point.isLong,
                ),
              ),
            }}
          />
        )}
      </div>
    </Section>
  )
}

const limitsOf = (lines: Lines) =>
  lines === null ? {} : { limits: { lower: lines.lower, centre: lines.centre, upper: lines.upper } }
