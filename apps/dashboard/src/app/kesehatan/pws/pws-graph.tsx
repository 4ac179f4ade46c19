import type { FrameWords } from '../../../charts/chart-frame.tsx'
import { formatNumber, formatPercent } from '../../../charts/format/format-number.ts'
import { StateMark, ValueMark } from '../../../charts/marks.tsx'
import { Plot, percent, px } from '../../../charts/plot.tsx'
import { spreadLabels } from '../../../charts/spread-labels.ts'
import { valueScale } from '../../../charts/value-scale.ts'
import { words } from '../../../i18n/words.ts'
import { judgementOf, stateOf } from '../../figures/series-point.ts'
import { nameColumnPx } from './board-layout.ts'
import type { PwsBoard, PwsRow } from './read-pws.ts'

interface PwsGraphProps {
  readonly frame: FrameWords
  readonly board: Pick<PwsBoard, 'target' | 'runningTarget'>
  /** The parts in order and the area itself, last. */
  readonly rows: readonly PwsRow[]
}

const heightPx = 240
const topPx = 10
const labelGapPx = 30
const barShare = 0.62

/** Cumulative coverage of each area as a bar with its interval, under the lines of the annual and the running target. */
export const PwsGraph = ({ frame, board: { target, runningTarget }, rows }: PwsGraphProps) => {
  const { language } = frame
  const values = rows.flatMap(({ cumulative: { value } }) => value ?? [])
  const scale = valueScale([0, 100, ...values])
  const y = (value: number) => px(topPx + (1 - Math.min(1, scale.share(value))) * (heightPx - topPx))
  const said = words[language].pws
  const lines = [
    ...(target === null
      ? []
      : [
          {
            key: 'annual',
            at: y(target.value),
            y: y(target.value),
            text: said.annual(formatPercent(target.value, language)),
          },
        ]),
    ...(runningTarget === null
      ? []
      : [
          {
            ...{ key: 'running', at: y(runningTarget), y: y(runningTarget) },
            text: said.running(formatPercent(runningTarget, language, 1)),
          },
        ]),
  ]
  const column = 1 / Math.max(1, rows.length)
  return (
    <Plot frame={frame} heightPx={heightPx} gutterPx={{ start: nameColumnPx, end: 0 }} className="pws-graph">
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line className={tick === 0 ? 'axis-line' : 'grid-line'} x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
          <text className="pws-tick" x="-6" y={y(tick) + 4} textAnchor="end">
            {formatNumber(tick, language)}
          </text>
        </g>
      ))}
      {rows.map((row, index) => (
        <Bar key={row.area.code} row={row} index={index} column={column} y={y} isWhole={index === rows.length - 1} />
      ))}
      {lines.map(({ key, at }) => (
        <line key={key} className={`pws-line pws-line-${key}`} x1="0" x2="100%" y1={at} y2={at} />
      ))}
      {spreadLabels(lines, labelGapPx, heightPx - 4).map(({ key, y: top, text }) => (
        <LineName key={key} text={text} y={top} />
      ))}
    </Plot>
  )
}

/** The name in one line and its value in a second, left of the drawing. */
const LineName = ({ text, y }: { text: string; y: number }) => {
  const cut = text.lastIndexOf(' ', text.length - 4)
  return (
    <text className="strong pws-line-name" y={y}>
      <tspan x={-nameColumnPx}>{text.slice(0, cut)}</tspan>
      <tspan x={-nameColumnPx} dy="13">
        {text.slice(cut + 1)}
      </tspan>
    </text>
  )
}

interface BarProps {
  readonly row: PwsRow
  readonly index: number
  /** Width of a column as a share. */
  readonly column: number
  readonly y: (value: number) => number
  readonly isWhole: boolean
}

const Bar = ({ row: { cumulative }, index, column, y, isWhole }: BarProps) => {
  const { value, lower, upper, status, availability } = cumulative
  const middle = percent((index + 0.5) * column)
  if (value === null) {
    const state = stateOf(availability)
    return <StateMark state={state === 'available' ? 'not-applicable' : state} x={middle} y={y(0)} row={index} />
  }
  const judgement = judgementOf(status)
  return (
    <>
      {isWhole && (
        <line className="axis-line" x1={percent(index * column)} x2={percent(index * column)} y1="0" y2={y(0)} />
      )}
      <rect
        className={`pws-bar look-${judgement}`}
        x={percent((index + (1 - barShare) / 2) * column)}
        width={percent(column * barShare)}
        y={y(value)}
        height={Math.max(0.5, y(0) - y(value))}
        data-row={index}
      />
      {lower !== null && upper !== null && (
        <line className="whisker" x1={middle} x2={middle} y1={y(upper)} y2={y(lower)} />
      )}
      {(judgement === 'worse' || judgement === 'better') && <ValueMark x={middle} y={y(value)} judgement={judgement} />}
    </>
  )
}
