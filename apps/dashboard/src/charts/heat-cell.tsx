import { VisuallyHidden } from '../ui/navigation.tsx'
import type { AreaLook } from './classify-areas.ts'
import { type FigureFormat, formatDenominator, formatRange, type Language } from './format/format-number.ts'
import type { HeatColumn } from './heat-series.ts'
import { chartLabels } from './labels.ts'
import { LOOK_SIGNS } from './map-legend.tsx'
import { type JudgedWords, sayCounts, sayJudgement, sayPoint } from './say-point.ts'
import type { SeriesPoint } from './series.ts'

interface HeatCellProps {
  point: SeriesPoint
  column: HeatColumn
  look: AreaLook
  language: Language
  judged: JudgedWords | undefined
  isDetailed: boolean
}

/** A number on its evidence, said in words too. */
export const HeatCell = ({ point, column, look, language, judged, isDetailed }: HeatCellProps) => {
  const sign = LOOK_SIGNS[look]
  const number = (
    <>
      {sign !== undefined && <span aria-hidden="true">{sign} </span>}
      {sayPoint(point, column.format, language)}
    </>
  )
  const isZero = point.state === 'available' && point.value === 0
  return (
    <td
      className={['heat-cell', `look-${look}`, isZero && 'is-zero', column.isAside && 'is-aside']
        .filter(Boolean)
        .join(' ')}
      {...(point.note !== undefined && { title: point.note })}
    >
      <div className="heat-words">
        <span>
          {point.href === undefined ? number : <a href={point.href}>{number}</a>}
          {sign !== undefined && (
            <VisuallyHidden>, {sayJudgement(point.judgement ?? 'none', language, judged)}</VisuallyHidden>
          )}
        </span>
        {isDetailed && <Details point={point} format={column.format} language={language} />}
      </div>
    </td>
  )
}

const Details = ({ point, format, language }: { point: SeriesPoint; format: FigureFormat; language: Language }) => {
  const { state, value, lower, upper, numerator, denominator } = point
  if (state === 'suppressed' || state === 'error') return null
  const interval = lower === null || upper === null ? null : formatRange(lower, upper, format, language)
  const counts = numerator === null && denominator === null ? null : sayCounts(numerator, denominator, language)
  const of = denominator === null ? null : `${chartLabels[language].outOf} ${formatDenominator(denominator, language)}`
  return (
    <span className="cell-note">
      {interval}
      {interval !== null && counts !== null && <br />}
      {value !== null && value === numerator ? of : counts}
    </span>
  )
}
