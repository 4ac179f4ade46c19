import { ChartFrame } from '../../../../charts/chart-frame.tsx'
import { formatNumber } from '../../../../charts/format/format-number.ts'
import { Plot, percent } from '../../../../charts/plot.tsx'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import type { Measure } from './read-flag.ts'

interface ExpectedChartProps {
  readonly language: Language
  readonly measures: readonly Measure[]
}

const TWO_SIDED_95 = 1.96 // of a normal distribution
const ROW_PX = 56
const TOP_PX = 8
const AXIS_PX = 24
const TICKS = 4

interface Drawn {
  readonly label: string
  readonly observed: number
  readonly expected: number
  readonly lower: number
  readonly upper: number
}

/** Counts that were observed beside the range in which they usually lie. Props: language, measures. */
export const ExpectedChart = ({ language, measures }: ExpectedChartProps) => {
  const { page: said, source } = words[language].flags
  const drawn = measures.flatMap((measure) => readRange(measure, said))
  const [first] = drawn
  if (first === undefined) return null
  const most = Math.max(...drawn.flatMap(({ observed, upper }) => [observed, upper]))
  const reach = Math.max(TICKS, Math.ceil((most * 1.08) / TICKS) * TICKS)
  const x = (value: number) => percent(Math.max(0, value) / reach)
  const count = (value: number) => formatNumber(value, language, Number.isInteger(value) ? 0 : 1)
  const heightPx = TOP_PX + drawn.length * ROW_PX + AXIS_PX
  const base = heightPx - AXIS_PX
  const frame = {
    ...{ id: 'harapan', language, source, method: said.chartMethod, fileName: 'diamati-diperkirakan' },
    title: said.chartTitle(count(first.observed), count(first.expected), first.label),
    unit: said.chartUnit,
    summary: said.chartSummary(count(first.observed), count(first.lower), count(first.upper)),
  }
  return (
    <ChartFrame
      frame={frame}
      table={{
        columns: [
          { header: said.measure },
          { header: said.observed, isNumber: true },
          { header: said.expected, isNumber: true },
          { header: '95 %', isNumber: true },
        ],
        rows: drawn.map(({ label, observed, expected, lower, upper }) => ({
          key: label,
          cells: [
            { text: label },
            { text: count(observed), raw: observed },
            { text: count(expected), raw: expected },
            { text: `${count(lower)}–${count(upper)}` },
          ],
        })),
      }}
    >
      <Plot frame={frame} heightPx={heightPx} gutterPx={{ start: 8, end: 24 }}>
        {Array.from({ length: TICKS + 1 }, (_, at) => (reach / TICKS) * at).map((tick) => (
          <g key={tick}>
            <line className="grid-line" x1={x(tick)} x2={x(tick)} y1={TOP_PX} y2={base} />
            <text x={x(tick)} y={base + 17} textAnchor="middle">
              {formatNumber(tick, language)}
            </text>
          </g>
        ))}
        {drawn.map(({ label, observed, expected, lower, upper }, row) => {
          const y = TOP_PX + row * ROW_PX + 38
          return (
            <g key={label} data-row={row}>
              <text className="strong" x={x(0)} y={y - 20}>
                {label}
              </text>
              <rect
                className="expected-range"
                x={x(lower)}
                y={y - 10}
                width={percent((upper - Math.max(0, lower)) / reach)}
                height={20}
              />
              <line className="target-line" x1={x(expected)} x2={x(expected)} y1={y - 12} y2={y + 12} />
              <circle className="expected-observed" cx={x(observed)} cy={y} r={6} />
              <text className="strong haloed" x={x(observed)} dx={10} y={y + 4}>
                {count(observed)}
              </text>
            </g>
          )
        })}
      </Plot>
    </ChartFrame>
  )
}

type Said = (typeof words)['id']['flags']['page']

function readRange({ measure, subject, observed, expected, sd: told, z }: Measure, said: Said): Drawn[] {
  if (observed === null || expected === null) return []
  const sd = told ?? (z === null || z === 0 ? null : (observed - expected) / z) // z is that distance in sd
  if (sd === null) return []
  const half = TWO_SIDED_95 * sd
  return [
    {
      label: `${subject ?? said.allSubjects}: ${measure === 'wrong_match' ? said.chartWrong : said.chartAll}`,
      ...{ observed, expected },
      lower: Math.max(0, expected - half),
      upper: expected + half,
    },
  ]
}
