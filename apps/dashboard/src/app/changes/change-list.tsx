import { formatMonth } from '../../charts/format/format-date.ts'
import { formatNumber } from '../../charts/format/format-number.ts'
import { StatusIcon } from '../../charts/status-icon.tsx'
import type { ChangeFragment, SignalStrength } from '../../graphql/generated/graphql.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { VisuallyHidden } from '../../ui/navigation.tsx'
import { figureAddress } from '../figures/figure-address.ts'
import { newDecisionAddress } from '../tindakan/decision.ts'
import { ChangeOrigin } from './change-origin.tsx'
import { sayChange, sayCounts, saySize } from './say-change.ts'

interface ChangeListProps {
  readonly language: Language
  readonly changes: readonly ChangeFragment[]
  /** The month asked for, `YYYY-MM`. */
  readonly month: string
  /** Whether the viewer may record an action about a change. */
  readonly mayDecide: boolean
  readonly start?: number
}

/** Changes, the surest first; each leads to the figure behind it. Props: language, changes, month, mayDecide, start. */
export const ChangeList = ({ language, changes, month, mayDecide, start = 1 }: ChangeListProps) => (
  <ol className="changes" start={start}>
    {changes.map((change) => (
      <li key={`${change.indicator.key} ${change.area.code}`} data-figure="">
        <ChangeMark language={language} change={change} />
        <div className="change-words">
          <a href={figureAddress(change.indicator.key, change.area.code, `${month}-bulan`)}>
            <b>{sayChange(change, language)}</b>
          </a>
          <span className="hint">{sayEvidence(change, language)}</span>
          <ChangeOrigin language={language} change={change} month={month} />
          {mayDecide && (
            <a className="change-decide" href={newDecisionAddress(subjectOf(change, month))}>
              {words[language].decisions.record}
              <VisuallyHidden>: {sayChange(change, language)}</VisuallyHidden>
            </a>
          )}
        </div>
        <ChangeStrength language={language} change={change} />
      </li>
    ))}
  </ol>
)

const subjectOf = ({ indicator, area }: ChangeFragment, month: string) => ({
  indicator: indicator.key,
  area: area.code,
  month,
})

interface ChangeProps {
  readonly language: Language
  readonly change: ChangeFragment
}

const kinds = { IMPROVEMENT: 'better', CONCERN: 'worse', NEUTRAL: 'calm' } as const

const ChangeMark = ({ language, change: { variation, isRise } }: ChangeProps) => (
  <span>
    <StatusIcon kind={kinds[variation]} direction={isRise ? 'up' : 'down'} />
    <VisuallyHidden>{words[language].changes.variation[variation]}</VisuallyHidden>
  </span>
)

function sayEvidence(change: ChangeFragment, language: Language): string {
  const said = words[language].changes
  const since = said.since(formatMonth(change.since, language))
  const span = change.months > 1 ? `${since} (${said.months(formatNumber(change.months, language))})` : since
  const size = saySize(change, language)
  return `${span}: ${sayCounts(change, language)}.${size === null ? '' : ` ${size}.`}`
}

const blocks: Record<SignalStrength, string> = { VERY_STRONG: '■■■', STRONG: '■■□', FAIR: '■□□' }

const ChangeStrength = ({ language, change: { strength, rule } }: ChangeProps) => {
  const said = words[language].changes
  return (
    <p className="change-strength">
      <VisuallyHidden>{said.evidence}: </VisuallyHidden>
      <b>{said.strength[strength]}</b> <span aria-hidden="true">{blocks[strength]}</span>
      <span className="hint">{said.rules[rule ?? 'none']}</span>
    </p>
  )
}
