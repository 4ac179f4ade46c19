import { formatInstant } from '../../charts/format/format-date.ts'
import type { DecisionFragment } from '../../graphql/generated/graphql.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { sayAbout, sayDue, sayHeld } from './decision.ts'
import { DecisionForms } from './decision-forms.tsx'

interface DecisionCardProps {
  readonly language: Language
  readonly decision: DecisionFragment
  readonly today: string
  /** Whether the viewer may change it. */
  readonly mayChange: boolean
}

/** A decision with its trail and, where it may be changed, the forms. Props: language, decision, today, mayChange. */
export const DecisionCard = ({ language, decision, today, mayChange }: DecisionCardProps) => {
  const said = words[language].decisions
  const isOpen = decision.state === 'OPEN'
  return (
    <article className="decision-card" id={`tindakan-${decision.id}`}>
      <h3>{decision.note}</h3>
      <p>
        {sayHeld(decision, language)}
        {isOpen && (
          <>
            {' '}
            (
            <span className={decision.isOverdue ? 'decision-due is-overdue' : 'decision-due'}>
              {sayDue(decision, today, language)}
            </span>
            )
          </>
        )}
      </p>
      <p className="hint">{sayAbout(decision, language)}</p>
      {!isOpen && (
        <p>
          <b>{said.states[decision.state]}.</b> {decision.outcome}
        </p>
      )}
      <details className="more">
        <summary>{said.trail}</summary>
        <ol className="decision-trail">
          {decision.steps.map((step) => (
            <li key={step.takenAt}>
              {said.step(formatInstant(step.takenAt, language), said.steps[step.kind], step.takenBy)}
              {step.owner !== null && step.dueOn !== null && (
                <>. {sayHeld({ owner: step.owner, dueOn: step.dueOn }, language)}</>
              )}
            </li>
          ))}
        </ol>
      </details>
      {isOpen && mayChange && <DecisionForms language={language} decision={decision} today={today} />}
    </article>
  )
}
