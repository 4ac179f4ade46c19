import { OriginCode } from '../../charts/figure-parts.tsx'
import { formatMonth } from '../../charts/format/format-date.ts'
import { formatNumber } from '../../charts/format/format-number.ts'
import { chartLabels } from '../../charts/labels.ts'
import type { ChangeFragment } from '../../graphql/generated/graphql.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { VisuallyHidden } from '../../ui/navigation.tsx'
import { curlOf } from '../figures/figure-query.ts'
import { sayChange, saySide, saySize } from './say-change.ts'

interface ChangeOriginProps {
  readonly language: Language
  readonly change: ChangeFragment
  readonly month: string
}

/** What stands behind a change: both sides, its size, how sure it is, and the query. Props: language, change, month. */
export const ChangeOrigin = ({ language, change, month }: ChangeOriginProps) => (
  <details className="origin">
    <summary>
      {chartLabels[language].origin}
      <VisuallyHidden> {sayChange(change, language)}</VisuallyHidden>
    </summary>
    <dl className="origin-facts">
      {listFacts(change, language).map(([term, description]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{description}</dd>
        </div>
      ))}
    </dl>
    <OriginCode words={chartLabels[language].query} code={changeQuery(change, month)} language={language} />
    <OriginCode words="curl" code={curlOf(changeQuery(change, month))} language={language} />
  </details>
)

function listFacts(change: ChangeFragment, language: Language): readonly (readonly [string, string])[] {
  const said = words[language].changes
  const { facts } = said
  const since = formatMonth(change.since, language)
  return [
    [facts.now(since), saySide(change, change.now, language)],
    [facts.before(since), saySide(change, change.before, language)],
    [facts.size, saySize(change, language) ?? facts.noSize],
    [facts.rule, said.rules[change.rule ?? 'none']],
    [facts.dispersion, facts.times(formatNumber(change.dispersion, language, 2))],
    [facts.chance, facts.adjusted(saySmall(change.pValue, language), saySmall(change.qValue, language))],
    [facts.method, facts.methodWords],
  ]
}

const smallest = 0.0001

const saySmall = (p: number, language: Language): string =>
  p < smallest ? `< ${formatNumber(smallest, language, 4)}` : formatNumber(p, language, 4)

const changeQuery = ({ indicator, area }: ChangeFragment, month: string): string => `{
  signals(month: "${month}", within: "${area.code}", indicators: ["${indicator.key}"]) {
    signals {
      area { code } since months before { value numerator denominator } now { value numerator denominator }
      effect change lower upper rule dispersion pValue qValue
    }
  }
}`
