'use client'

import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { Language } from './format/format-number.ts'
import type { ComparisonSeries, TrendSeries } from './series.ts'

export type InteractiveChartProps = {
  language: Language
  /** On the button; as properties, so that the browser need not load all words. */
  words: { open: string; close: string }
  children: ReactNode
} & ({ kind: 'trend'; series: TrendSeries } | { kind: 'comparison'; series: ComparisonSeries })

/** Not rendered on the server: the chunk is asked for by the click alone. */
const Drawing = lazy(() => import('./interactive-drawing.tsx'))

/** Shows the drawing of the server (children) until the reader asks for the interactive one over the same series. */
export const InteractiveChart = ({ children, words, ...drawing }: InteractiveChartProps) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <div>
      {isOpen ? <Suspense fallback={children}>{<Drawing {...drawing} />}</Suspense> : children}
      <button
        type="button"
        className="button button-plain button-small interactive-button needs-script"
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? words.close : words.open}
      </button>
    </div>
  )
}
