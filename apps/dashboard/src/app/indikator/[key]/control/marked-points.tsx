import { formatMonth } from '../../../../charts/format/format-date.ts'
import { formatList } from '../../../../charts/format/format-list.ts'
import type { ControlChartFragment, RunRule } from '../../../../graphql/generated/graphql.ts'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'

const order: readonly RunRule[] = ['OUTSIDE_LIMITS', 'TREND_OF_SEVEN', 'TWO_OF_THREE', 'SEVEN_ON_ONE_SIDE']

interface MarkedPointsProps {
  readonly language: Language
  readonly points: ControlChartFragment['points']
}

/** For each rule that marks points: which, and why that is no chance. Props: language, points. */
export const MarkedPoints = ({ language, points }: MarkedPointsProps) => {
  const said = words[language].control
  const found = order.flatMap((rule) => {
    const months = points.filter(({ rules }) => rules.includes(rule)).map(({ month }) => formatMonth(month, language))
    return months.length === 0 ? [] : [{ rule, months: formatList([...new Set(months)], language) }]
  })
  return found.length === 0 ? null : (
    <details className="more">
      <summary>{said.why}</summary>
      <ul>
        {found.map(({ rule, months }) => (
          <li key={rule}>
            <b>{said.marked(capital(said.rules[rule]), months)}</b> {said.explained[rule]}
          </li>
        ))}
      </ul>
    </details>
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
