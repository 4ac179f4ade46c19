import { ChartFrame, type FrameWords } from './chart-frame.tsx'
import { formatNumber } from './format/format-number.ts'
import { Plot, percent, px, Stretched } from './plot.tsx'
import { spreadLabels } from './spread-labels.ts'

/** An option of an item: how often each fifth of the pupils chose it, the weakest first. */
export interface OptionCurve {
  readonly key: string
  readonly name: string
  /** Shares, 0 to 1. */
  readonly shares: readonly number[]
  readonly look: 'key' | 'suspected' | 'plain'
}

export interface OptionCurvesProps {
  readonly frame: FrameWords
  readonly curves: readonly OptionCurve[]
  /** Head of the table's first column. */
  readonly option: string
  /** Names of the groups, the weakest first. */
  readonly groups: readonly string[]
}

const HEIGHT_PX = 240
const TOP_PX = 14
const BOTTOM_PX = 26
const LINE_PX = 14

/**
 * How options are chosen from the weakest to the ablest. Props: frame (FrameWords), curves {key, name, shares, look}, option, groups.
 */
export const OptionCurves = ({ frame, curves, option, groups }: OptionCurvesProps) => {
  const { language } = frame
  const base = HEIGHT_PX - BOTTOM_PX
  const y = (share: number) => px(base - share * (base - TOP_PX))
  const x = (at: number) => (groups.length < 2 ? 0.5 : at / (groups.length - 1))
  const ends = spreadLabels(
    curves.map((curve) => ({ ...curve, y: y(curve.shares.at(-1) ?? 0) })),
    LINE_PX,
    base,
  )
  const say = (share: number) => formatNumber(share * 100, language, 0)
  return (
    <ChartFrame
      frame={frame}
      table={{
        columns: [{ header: option }, ...groups.map((header) => ({ header, isNumber: true }))],
        rows: curves.map(({ key, name, shares }) => ({
          key,
          cells: [
            { text: name },
            ...groups.map((_, at) => ({ text: `${say(shares[at] ?? 0)} %`, raw: shares[at] ?? 0 })),
          ],
        })),
      }}
    >
      <Plot frame={frame} heightPx={HEIGHT_PX} gutterPx={{ start: 44, end: 64 }}>
        {[0, 0.5, 1].map((tick) => (
          <g key={tick}>
            <line className="grid-line" x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
            <text x="-8" y={y(tick) + 4} textAnchor="end">
              {say(tick)} %
            </text>
          </g>
        ))}
        <Stretched heightPx={HEIGHT_PX}>
          {curves.map(({ key, shares, look }) => (
            <polyline
              key={key}
              className={`option-line option-${look}`}
              points={shares.map((share, at) => `${px(x(at) * 100)},${y(share)}`).join(' ')}
            />
          ))}
        </Stretched>
        {curves.map(({ key, shares, look }, row) =>
          groups.map((group, at) => (
            <circle
              key={`${key} ${group}`}
              className={`option-dot option-${look}`}
              cx={percent(x(at))}
              cy={y(shares[at] ?? 0)}
              r={3}
              data-row={row}
              data-column={at + 1}
            />
          )),
        )}
        {ends.map(({ key, name, look, y: end }) => (
          <text key={key} className={look === 'plain' ? undefined : 'strong'} x="100%" dx={8} y={end + 4}>
            {name}
          </text>
        ))}
        {groups.map((group, at) => (
          <text
            key={group}
            className={at > 0 && at < groups.length - 1 ? 'wide-only' : undefined}
            x={percent(x(at))}
            y={base + 18}
            textAnchor={at === 0 ? 'start' : at === groups.length - 1 ? 'end' : 'middle'}
          >
            {group}
          </text>
        ))}
      </Plot>
    </ChartFrame>
  )
}
