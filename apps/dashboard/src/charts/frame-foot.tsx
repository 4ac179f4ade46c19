import { VisuallyHidden } from '../ui/navigation.tsx'
import type { ChartTable } from './chart-table.ts'
import { csvHref } from './csv.ts'
import type { Language } from './format/format-number.ts'
import { chartLabels } from './labels.ts'

interface FrameFootProps {
  frame: { language: Language; source: string; method: string; fileName: string; fileAddress?: string }
  /** What the file holds; null where `fileAddress` gives it. */
  table: ChartTable | null
  /** Whether there is a drawing to save. */
  isDrawn: boolean
}

/** Where the figures of a frame come from, how they were computed, and its files. */
export const FrameFoot = ({ frame, table, isDrawn }: FrameFootProps) => {
  const labels = chartLabels[frame.language]
  const fileHref = frame.fileAddress ?? (table === null ? undefined : csvHref(table, frame.language))
  return (
    <>
      <p className="frame-source">
        {labels.source}: {frame.source} {labels.method}: {frame.method}
      </p>
      <ul className="frame-tools" aria-label={labels.download}>
        {isDrawn &&
          (['png', 'svg'] as const).map((kind) => (
            <li key={kind} className="needs-script">
              <button type="button" className="button-link" data-export={kind} data-name={frame.fileName}>
                <VisuallyHidden>{labels.download} </VisuallyHidden>
                {kind.toUpperCase()}
              </button>
            </li>
          ))}
        <li>
          <a href={fileHref} download={`${frame.fileName}.csv`}>
            <VisuallyHidden>{labels.download} </VisuallyHidden>CSV
          </a>
        </li>
      </ul>
    </>
  )
}
