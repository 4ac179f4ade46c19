import type { ReactNode } from 'react'
import { VisuallyHidden } from '../ui/navigation.tsx'
import type { Figure } from './figure.ts'
import {
  CompletenessBar,
  FigureOriginFacts,
  FigureValue,
  sayCompleteness,
  sayFigureCounts,
  sayFigureInterval,
} from './figure-parts.tsx'
import type { Language } from './format/format-number.ts'
import { chartLabels } from './labels.ts'
import { Sparkline, type SparklineProps } from './sparkline.tsx'
import { StatusIcon, type StatusIconProps } from './status-icon.tsx'

export interface TileStatus extends StatusIconProps {
  words: ReactNode
}

export interface NumberTileProps {
  figure: Figure
  language: Language
  /** Where the name leads. */
  href?: string
  /** A line with the words at its two ends (and in the middle). */
  trend?: SparklineProps & { first: string; last: string; middle?: string }
  /** In place of a line that cannot be drawn: why. */
  trendAbsent?: string
  /** What the evidence says of a change; bold, first. */
  signal?: TileStatus
  /** Where it stands against its target. */
  target?: TileStatus
  /** Counted cases, where they may be shown. */
  cases?: ReactNode
  headingLevel?: 3 | 4
}

const InfoSign = () => (
  <svg viewBox="0 0 16 16" aria-hidden="true">
    <circle className="icon-line" cx="8" cy="8" r="7" />
    <path className="icon-line" d="M8 7v4.5M8 4.3v1" />
  </svg>
)

const TileHead = ({ figure, language, href, cases, headingLevel = 3 }: NumberTileProps) => {
  const Heading = `h${headingLevel}` as const
  return (
    <div className="tile-head">
      <Heading>{href === undefined ? figure.name : <a href={href}>{figure.name}</a>}</Heading>
      <details className="origin origin-pane">
        <summary>
          <InfoSign />
          <VisuallyHidden>
            {chartLabels[language].origin} {figure.name}
          </VisuallyHidden>
        </summary>
        <div>
          <FigureOriginFacts figure={figure} language={language} cases={cases} />
        </div>
      </details>
    </div>
  )
}

const TileTrend = ({ trend, trendAbsent }: Pick<NumberTileProps, 'trend' | 'trendAbsent'>) => {
  if (!trend) return <p className="tile-trend tile-note">{trendAbsent}</p>
  const { first, middle, last, ...line } = trend
  return (
    <div className="tile-trend">
      <Sparkline {...line} />
      <p className="tile-ends">
        <span>{first}</span>
        {middle !== undefined && <span>{middle}</span>}
        <span>{last}</span>
      </p>
    </div>
  )
}

const StatusLine = ({ status: { words, ...icon }, isStrong }: { status: TileStatus; isStrong?: boolean }) => (
  <li {...(isStrong && { className: 'is-strong' })}>
    <StatusIcon {...icon} />
    <span>{words}</span>
  </li>
)

/**
 * A headline number: name, value, interval, counts, line, then signal, target and completeness in fixed order. Put tiles into
 * NumberTiles so that their rows align. Props: figure, language, href, trend {values, first, last …}, trendAbsent, signal, target, cases, headingLevel.
 */
export const NumberTile = (props: NumberTileProps) => {
  const { figure, language, signal, target } = props
  const look = signal?.kind === 'worse' || signal?.kind === 'better' ? ` tile-${signal.kind}` : ''
  return (
    <article className={`tile${look}`} data-figure="">
      <TileHead {...props} />
      <p className="figure-value">
        <FigureValue figure={figure} language={language} />
        <span className="figure-unit">
          {figure.unit}, <span>{figure.period}</span>
        </span>
      </p>
      <p className="figure-evidence">
        {sayFigureInterval({ figure, language })}
        <br />
        {sayFigureCounts({ figure, language })}
      </p>
      <TileTrend {...props} />
      <ul className="tile-status">
        {signal && <StatusLine status={signal} isStrong />}
        {target && <StatusLine status={target} />}
        <li className="tile-completeness">
          <CompletenessBar figure={figure} />
          <span>{sayCompleteness({ figure, language })}</span>
        </li>
      </ul>
    </article>
  )
}

/** Tiles side by side with aligned rows: four, two, then one in a row. Props: children (NumberTile). */
export const NumberTiles = ({ children }: { children: ReactNode }) => <div className="tiles">{children}</div>
