import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { Section } from '../../../../ui/page.tsx'
import { EntryForm } from '../../../catat/form/entry-form.tsx'
import { freshState } from '../../../catat/form/form-state.ts'
import { readDecisions } from '../../../tindakan/decision.ts'
import { DecisionCard } from '../../../tindakan/decision-card.tsx'
import type { DeathCase } from './find-death.ts'
import { sendFollowUp } from './send-follow-up.ts'

interface FollowUpsProps {
  readonly language: Language
  readonly death: DeathCase
  readonly today: string
  /** Whether the viewer may decide. */
  readonly mayDecide: boolean
}

/** Who does what by when because of a death, and the form for one more. Props: language, death, today, mayDecide. */
export const FollowUps = ({ language, death, today, mayDecide }: FollowUpsProps) => {
  const { deaths: said, forms } = words[language]
  const decisions = readDecisions(death.followUps)
  return (
    <Section id="tindak-lanjut" title={said.followUps}>
      {decisions.length === 0 && <p>{said.noneDecided}</p>}
      {decisions.map((decision) => (
        <DecisionCard key={decision.id} language={language} decision={decision} today={today} mayChange={mayDecide} />
      ))}
      {mayDecide && (
        <>
          <h3>{said.addFollowUp}</h3>
          <EntryForm
            id="lanjut"
            action={sendFollowUp}
            initial={freshState()}
            parts={[
              { kind: 'text', name: 'note', label: said.form.note, hint: said.form.noteHint, maxLength: 500 },
              { kind: 'text', name: 'owner', label: said.form.owner, hint: said.form.ownerHint, maxLength: 120 },
              { kind: 'date', name: 'dueOn', label: said.form.dueOn },
            ]}
            hidden={{ kematian: death.id }}
            submit={said.form.sendFollowUp}
            said={forms.plain}
          />
        </>
      )}
    </Section>
  )
}
