import type { ReactNode } from 'react'
import type { FrameWords } from './chart-frame.tsx'
import { chartLabels } from './labels.ts'

export interface PlotProps {
  frame: FrameWords
  heightPx?: number
  /** Width over height, for drawings that grow with their width. */
  ratio?: number
  /** Number of rows of tiles; their height is set by the style sheet. */
  rows?: number
  /** Room for labels at the sides; marks use x in per cent of what lies between. */
  gutterPx: { start: number; end: number }
  children: ReactNode
  /** Whether marks are links. */
  isLinked?: boolean
  className?: string
}

/** One tab stop for each chart; the script that walks its points listens there. */
const walkable = (label: string) => ({ tabIndex: 0, role: 'group', 'aria-label': label })

/**
 * The drawing surface: full width without distortion, x in per cent, y and text in px.
 * A mark with `data-row` belongs to that row of the chart's table (`data-column` to that column).
 */
export const Plot = ({ frame, heightPx, ratio, rows, gutterPx, children, isLinked = false, className }: PlotProps) => (
  <div
    {...walkable(chartLabels[frame.language].plot)}
    className={className === undefined ? 'plot' : `plot ${className}`}
    data-plot=""
    style={{ paddingInline: `${gutterPx.start}px ${gutterPx.end}px`, ...(rows !== undefined && { '--rows': rows }) }}
  >
    <svg
      className="chart"
      width="100%"
      {...(heightPx !== undefined && { height: heightPx })}
      {...(ratio !== undefined && { style: { aspectRatio: ratio, height: 'auto' } })}
      role={isLinked ? 'group' : 'img'}
      aria-labelledby={`${frame.id}-name`}
      aria-describedby={`${frame.id}-description`}
    >
      <title id={`${frame.id}-name`}>{frame.title}</title>
      <desc id={`${frame.id}-description`}>{`${frame.unit} ${frame.summary}`}</desc>
      {children}
    </svg>
  </div>
)

/** Several small drawings that share one tab stop; each brings its own SVG of class `chart`. */
export const PlotPanels = ({ frame, children }: Pick<PlotProps, 'frame' | 'children'>) => (
  <div {...walkable(chartLabels[frame.language].plot)} className="plot plot-panels" data-plot="">
    {children}
  </div>
)

/** A stretched layer for lines and areas: x from 0 to 100, y in px; strokes keep their width. */
export const Stretched = ({ heightPx, children }: { heightPx: number; children: ReactNode }) => (
  <svg width="100%" height={heightPx} viewBox={`0 0 100 ${heightPx}`} preserveAspectRatio="none" aria-hidden="true">
    {children}
  </svg>
)

const GLYPH_PX = 6.7

/** Width that a text needs at 12 px, a little generously, as the server has no fonts to measure with. */
export const textWidthPx = (text: string): number => Math.ceil(text.length * GLYPH_PX)

export const percent = (share: number): string => `${Math.round(share * 1e4) / 100}%`
export const px = (value: number): number => Math.round(value * 10) / 10
