import type { Judgement } from './figure-state.ts'
import { ValueMark } from './marks.tsx'
import { percent, px, Stretched } from './plot.tsx'
import type { Limits } from './series.ts'
import { splitRuns } from './split-runs.ts'
import { valueScale } from './value-scale.ts'

export interface SparklineProps {
  /** What the line shows, for readers. */
  name: string
  /** null where there is no value: the line breaks. */
  values: readonly (number | null)[]
  limits?: Limits
  target?: number
  /** What the evidence says of the last value. */
  judgement?: Judgement
  heightPx?: number
}

const INSET_PX = 7
/** A target farther from the values than this many times their own range would flatten them. */
const TARGET_REACH = 1.5

const isNear = (target: number, values: readonly number[]): boolean => {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return target >= low - (high - low) * TARGET_REACH && target <= high + (high - low) * TARGET_REACH
}

/**
 * A line without axes: natural limits, target, the last value marked.
 * Props: name, values (null breaks the line), limits, target, judgement, heightPx (default 60).
 */
export const Sparkline = ({ name, values, limits, target, judgement = 'none', heightPx = 60 }: SparklineProps) => {
  const known = values.flatMap((value) => (value === null ? [] : [value]))
  const firm = [...known, ...(limits ? [limits.lower, limits.upper] : [])]
  const isTargetDrawn = target !== undefined && isNear(target, firm)
  const [low, high] = [
    Math.min(...firm, ...(isTargetDrawn ? [target] : [])),
    Math.max(...firm, ...(isTargetDrawn ? [target] : [])),
  ]
  const scale = valueScale(firm.length === 0 ? [0, 1] : [low, high])
  const share = low === high ? () => 0.5 : (value: number) => (value - low) / (high - low)
  const y = (value: number) =>
    px(heightPx - INSET_PX - (firm.length === 0 ? scale.share(value) : share(value)) * (heightPx - 2 * INSET_PX))
  const x = (index: number) => (index + 0.5) / values.length
  const last = values.findLastIndex((value) => value !== null)
  return (
    <svg className="sparkline" width="100%" height={heightPx} role="img" aria-label={name}>
      {limits && (
        <rect className="band" width="100%" y={y(limits.upper)} height={px(y(limits.lower) - y(limits.upper))} />
      )}
      <Stretched heightPx={heightPx}>
        {limits && <path className="mean-line" d={`M0 ${y(limits.centre)}H100`} />}
        {isTargetDrawn && <path className="target-line" d={`M0 ${y(target)}H100`} />}
        {splitRuns(values).map((run) => (
          <path
            key={run[0]?.index}
            className="value-line"
            d={`M${run.map(({ index, value }) => `${px(x(index) * 100)} ${y(value)}`).join('L')}`}
          />
        ))}
      </Stretched>
      {values.map((value, index) =>
        value === null || index === last ? null : (
          <circle key={index} className="mark-dot" cx={percent(x(index))} cy={y(value)} r="1.8" />
        ),
      )}
      {last >= 0 && <ValueMark x={percent(x(last))} y={y(values[last] ?? 0)} judgement={judgement} size={4} isNewest />}
    </svg>
  )
}
