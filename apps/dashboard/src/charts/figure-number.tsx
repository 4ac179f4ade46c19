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

export interface FigureNumberProps {
  figure: Figure
  language: Language
  /** Counted cases, where they may be shown. */
  cases?: ReactNode
  isSmall?: boolean
}

/**
 * A number on its own, with unit, period, interval, counts, completeness and "Dari mana angka ini?" (opens without scripts).
 * Props: figure (every part required), language, cases, isSmall.
 */
export const FigureNumber = ({ figure, language, cases, isSmall }: FigureNumberProps) => (
  <div className={isSmall ? 'figure-number figure-small' : 'figure-number'} data-figure="">
    <p className="figure-value">
      <FigureValue figure={figure} language={language} />
      <span className="figure-unit">
        {figure.unit}
        <br />
        {figure.period}
      </span>
    </p>
    <p className="figure-evidence">
      {sayFigureInterval({ figure, language })}
      <br />
      {sayFigureCounts({ figure, language })}
    </p>
    <p className="figure-completeness">
      <CompletenessBar figure={figure} /> {sayCompleteness({ figure, language })}
    </p>
    <details className="origin">
      <summary>
        {chartLabels[language].origin}
        <VisuallyHidden> {figure.name}</VisuallyHidden>
      </summary>
      <FigureOriginFacts figure={figure} language={language} cases={cases} />
    </details>
  </div>
)
