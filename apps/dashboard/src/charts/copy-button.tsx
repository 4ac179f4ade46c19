import { VisuallyHidden } from '../ui/navigation.tsx'
import type { Language } from './format/format-number.ts'
import { chartLabels } from './labels.ts'

/** Copies the `<pre>` of the `.copied-block` around it; ChartKeys listens. Hidden without scripts. */
export const CopyButton = ({ language, name }: { language: Language; name: string }) => (
  <button type="button" className="button-link needs-script" data-copy={chartLabels[language].copied}>
    {chartLabels[language].copy}
    <VisuallyHidden> {name}</VisuallyHidden>
  </button>
)
