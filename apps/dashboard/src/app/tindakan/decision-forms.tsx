import type { DecisionFragment } from '../../graphql/generated/graphql.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { Button, InputField, SelectField } from '../../ui/form.tsx'
import { decisionAction } from './decision-action.ts'

interface DecisionFormsProps {
  readonly language: Language
  readonly decision: DecisionFragment
  readonly today: string
}

/** Acknowledge, reassign or close an open decision. Props: language, decision, today. */
export const DecisionForms = ({ language, decision: { id, owner, dueOn, steps }, today }: DecisionFormsProps) => {
  const said = words[language].decisions
  const isKnown = steps.some(({ kind }) => kind === 'ACKNOWLEDGED')
  return (
    <details className="more">
      <summary>{said.change}</summary>
      <div className="decision-forms">
        {!isKnown && (
          <form method="post" action={decisionAction}>
            <StepFields step="terima" id={id} />
            <Button isPlain>{said.acknowledge}</Button>
          </form>
        )}
        <form method="post" action={decisionAction}>
          <StepFields step="alihkan" id={id} />
          <InputField
            id={`pelaksana-${id}`}
            name="pelaksana"
            label={said.form.owner}
            defaultValue={owner}
            required
            maxLength={120}
          />
          <InputField
            id={`tenggat-${id}`}
            name="tenggat"
            type="date"
            label={said.form.dueOn}
            defaultValue={dueOn}
            min={today}
            required
          />
          <Button isPlain>{said.assign}</Button>
        </form>
        <form method="post" action={decisionAction}>
          <StepFields step="tutup" id={id} />
          <SelectField
            id={`keadaan-${id}`}
            name="keadaan"
            label={said.form.isDone}
            options={[
              { value: 'selesai', words: said.form.done },
              { value: 'batal', words: said.form.dropped },
            ]}
          />
          <InputField
            id={`hasil-${id}`}
            name="hasil"
            label={said.form.outcome}
            required
            minLength={5}
            maxLength={500}
          />
          <Button isPlain>{said.close}</Button>
        </form>
      </div>
    </details>
  )
}

const StepFields = ({ step, id }: { step: string; id: string }) => (
  <>
    <input type="hidden" name="langkah" value={step} />
    <input type="hidden" name="id" value={id} />
  </>
)
