import type { ReactNode } from 'react'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { Button, InputField } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { flagAddress } from '../name-flag.ts'
import { FindingFields } from './finding-fields.tsx'
import type { Flag } from './read-flag.ts'
import { decisionChoices, leastNote, type ReviewStep } from './review-step.ts'

interface ReviewPanelProps {
  readonly language: Language
  readonly flag: Flag
  readonly steps: readonly ReviewStep[]
  /** What the address says of the form sent last. */
  readonly done: string | undefined
  readonly failure: string | undefined
  /** Why the API refused it. */
  readonly reason: string | undefined
  /** Reads what was typed from the address. */
  readonly read: (field: string) => string | undefined
}

/** What the viewer may do about a flag now, as plain forms. Props: language, flag, steps, done, failure, reason, read. */
export const ReviewPanel = ({ language, flag, steps, done, failure, reason: told, read }: ReviewPanelProps) => {
  const { review: said } = words[language].flags
  const success = Object.entries(said.done).find(([step]) => step === done)?.[1]
  const reason = Object.entries(said.failures).find(([code]) => code === failure)?.[1]
  const form = { language, flag, read }
  return (
    <div className="review-panel">
      {success !== undefined && failure === undefined && (
        <Notice kind="info">
          <p role="status">{success}</p>
        </Notice>
      )}
      {reason !== undefined && (
        <Notice kind="error" title={said.failed}>
          <p>{failure === 'REFUSED' && told !== undefined ? told : reason}</p>
        </Notice>
      )}
      {steps.length === 0 && <p className="hint">{flag.review.state === 'NEW' ? said.waiting : said.readOnly}</p>}
      {steps.map((step) => (
        <StepForm key={step} {...form} step={step} />
      ))}
    </div>
  )
}

interface StepFormProps extends Pick<ReviewPanelProps, 'language' | 'flag' | 'read'> {
  readonly step: ReviewStep
}

const StepForm = ({ language, flag, step, read }: StepFormProps) => {
  const { review: said, decisions } = words[language].flags
  const text = {
    buka: { field: said.openField, hint: said.openNote, send: said.open },
    catat: { field: said.noteField, hint: undefined, send: said.note },
    jawab: { field: said.replyField, hint: said.replyHint, send: said.reply },
    usul: { field: said.reason, hint: said.proposeNote, send: said.propose },
    putus: { field: said.reason, hint: said.decideNote, send: said.decide },
  }[step]
  const isAgain = read('langkah') === step
  const note = isAgain ? (read('catatan') ?? '') : ''
  const chosen = isAgain ? read('keputusan') : undefined
  const id = `catatan-${step}`
  return (
    <form
      method="post"
      action={`${flagAddress(flag.id)}/langkah`}
      encType="multipart/form-data"
      className="review-form"
      id={`langkah-${step}`}
    >
      <input type="hidden" name="langkah" value={step} />
      {step === 'usul' && (
        <>
          <h3>{said.proposeTitle}</h3>
          <FindingFields {...{ language, read }} explanations={flag.explanations} />
          <DecisionFields language={language} decision={chosen} />
        </>
      )}
      {step === 'putus' && (
        <>
          <h3>{said.decideTitle}</h3>
          {flag.review.proposal !== null && <p>{said.proposed(decisions[flag.review.proposal])}</p>}
          <DecisionFields language={language} decision={chosen} />
        </>
      )}
      <NoteField id={id} label={text.field} hint={text.hint} value={note} />
      <InputField id={`lampiran-${step}`} name="berkas" type="file" label={said.file} />
      <div>
        <Button isPlain={step === 'catat'}>{text.send}</Button>
      </div>
    </form>
  )
}

interface NoteFieldProps {
  readonly id: string
  readonly label: ReactNode
  readonly hint: string | undefined
  readonly value: string
}

const LONGEST_NOTE = 2000

const NoteField = ({ id, label, hint, value }: NoteFieldProps) => (
  <div className="field">
    <label htmlFor={id}>{label}</label>
    {hint !== undefined && (
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    <textarea
      id={id}
      name="catatan"
      className="control"
      rows={4}
      defaultValue={value}
      required
      minLength={leastNote}
      maxLength={LONGEST_NOTE}
      {...(hint !== undefined && { 'aria-describedby': `${id}-hint` })}
    />
  </div>
)

interface DecisionFieldsProps {
  readonly language: Language
  readonly decision: string | undefined
}

const DecisionFields = ({ language, decision }: DecisionFieldsProps) => {
  const { review: said, decisions, page } = words[language].flags
  return (
    <fieldset className="review-choices">
      <legend>{page.blocked}</legend>
      {decisionChoices.map((choice) => (
        <label key={choice}>
          <input type="radio" name="keputusan" value={choice} defaultChecked={choice === decision} required />
          <span>
            <b>{decisions[choice]}</b>
            <span className="hint">{said.decisionNotes[choice]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
