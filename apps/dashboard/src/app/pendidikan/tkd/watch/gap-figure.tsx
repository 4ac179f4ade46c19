import { ComparisonChart } from '../../../../charts/comparison-chart.tsx'
import { formatChange } from '../../../../charts/format/format-number.ts'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { summariseComparison } from '../../../figures/chart-words.ts'
import type { TkdSession } from '../read-sessions.ts'
import { type Estimated, estimatePoint, judgeGap, pointFormat } from './estimates.ts'

export interface GapOf {
  readonly key: string
  readonly label: string
  readonly tick: string
  readonly href?: string
  readonly gap: Estimated
}

interface GapFigureProps {
  readonly language: Language
  readonly session: TkdSession
  readonly gaps: readonly GapOf[]
  /** The area they lie in. */
  readonly whole?: GapOf
  readonly fileName: string
}

/** Marks of class teachers beside scores of examiners, side by side; those of too few children are said in words. */
export const GapFigure = ({ language, session, gaps, whole, fileName }: GapFigureProps) => {
  const said = words[language].tkd.gaps
  const pointOf = ({ gap, ...name }: GapOf) => estimatePoint(gap, name, judgeGap(gap))
  const known = gaps.filter(({ gap }) => gap.value !== null).map(pointOf)
  const [first] = known.toSorted((one, other) => Math.abs(other.value ?? 0) - Math.abs(one.value ?? 0))
  if (first === undefined) return <p className="hint">{`${said.titleNone}. ${said.none}`}</p>
  return (
    <ComparisonChart
      frame={{
        ...{ id: 'selisih-guru', language, judged: said.judged, method: said.method, fileName },
        title: said.title(first.label, formatChange(first.value ?? 0, language, pointFormat.decimals)),
        unit: said.unit(session.schoolYear),
        summary: summariseComparison(known, pointFormat, language),
        source: words[language].tkd.schools.source,
      }}
      series={{
        format: pointFormat,
        points: known,
        ...(whole && whole.gap.value !== null && { parent: pointOf(whole) }),
      }}
    />
  )
}
