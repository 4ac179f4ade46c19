import type { AreaClass, AreaLook } from './classify-areas.ts'
import { formatNumber, type Language } from './format/format-number.ts'

export const LOOK_SIGNS: Partial<Record<AreaLook, string>> = { worse: '◆', better: '●' }

/** Swatches with words and the number of areas, as on the map. */
export const MapLegend = ({ legend, language }: { legend: readonly AreaClass[]; language: Language }) => (
  <ul className="legend">
    {legend.map(({ look, words, count }) => (
      <li key={look}>
        <span className={`swatch look-${look}`} aria-hidden="true">
          {LOOK_SIGNS[look]}
        </span>
        <span>
          {words} ({formatNumber(count, language)})
        </span>
      </li>
    ))}
  </ul>
)
