'use client'

import { type ReactNode, useActionState, useRef } from 'react'
import { Button } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { RiskPanel } from '../risk/risk-panel.tsx'
import type { RiskWords } from '../risk/risk-preview.ts'
import { useRiskPreview } from '../risk/use-risk-preview.ts'
import { EntryField } from './entry-field.tsx'
import { type Field, type FormPart, type FormValues, fieldId, isShort, listFields } from './field.ts'
import type { FormState } from './form-state.ts'
import { PersonMatches } from './person-matches.tsx'

export interface EntryFormProps {
  readonly id: string
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly initial: FormState
  readonly parts: readonly FormPart[]
  readonly hidden: Readonly<Record<string, string>>
  /** Known already and sent along for the risk card. */
  readonly known?: FormValues
  readonly submit: string
  readonly said: FormWords
  /** Score the KSPR card while typing. */
  readonly risk?: RiskWords
}

/** What a form says by itself; sentences only, so that it can travel to the browser. */
export interface FormWords {
  readonly problemsTitle: string
  readonly notChosen: string
  readonly sending: string
  readonly matchesTitle: string
  readonly matchesNote: string
  readonly someoneElse: string
}

/** Sends itself without JavaScript too. Nothing typed is lost, and the first thing to mend takes the focus. */
export const EntryForm = ({ id, action, initial, parts, hidden, known = {}, submit, said, risk }: EntryFormProps) => {
  const [state, send, isSending] = useActionState(action, initial)
  const form = useRef<HTMLFormElement>(null)
  const typed = useRiskPreview(form, risk !== undefined, state.preview)
  const fields = listFields(parts)
  const matches = typed?.matches ?? state.matches ?? []
  const firstFault = fields.find(({ name }) => state.problems.some(({ field }) => field === name))?.name
  const problemOf = (name: string) =>
    [...state.problems, ...(typed?.problems ?? [])].find(({ field }) => field === name)?.message
  const draw = (field: Field): ReactNode => (
    <div key={field.name} className={isShort(field) ? 'entry-short' : 'entry-whole'}>
      <EntryField
        id={fieldId(id, field.name)}
        field={field}
        values={state.values[field.name] ?? []}
        problem={problemOf(field.name)}
        isFocused={field.name === firstFault}
        notChosen={said.notChosen}
      />
    </div>
  )
  return (
    <form ref={form} action={send} noValidate className="entry-form">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {Object.entries(known).flatMap(([name, values]) =>
        values.map((value) => <input key={name + value} type="hidden" name={name} value={value} />),
      )}
      <Problems id={id} state={state} fields={fields} title={said.problemsTitle} />
      <div key={state.attempt} className="entry-parts entry-grid" inert={isSending}>
        {parts.map((part) =>
          part.kind === 'group' ? <Group key={part.name} group={part} state={state} draw={draw} /> : draw(part),
        )}
        {matches.length > 0 && (
          <PersonMatches
            matches={matches}
            said={said}
            isFocused={state.matches !== undefined}
            isTicked={state.values.isSomeoneElse !== undefined}
          />
        )}
      </div>
      {risk && <RiskPanel preview={typed} words={risk} />}
      <div className="entry-send">
        <Button disabled={isSending}>{isSending ? said.sending : submit}</Button>
      </div>
    </form>
  )
}

interface GroupProps {
  readonly group: Extract<FormPart, { kind: 'group' }>
  readonly state: FormState
  readonly draw: (field: Field) => ReactNode
}

const Group = ({ group, state, draw }: GroupProps) => {
  const inside = (
    <>
      {group.note !== undefined && <p className="hint">{group.note}</p>}
      <div className="entry-grid">{group.fields.map(draw)}</div>
    </>
  )
  if (!group.isFolded)
    return (
      <fieldset className="entry-group">
        <legend>{group.legend}</legend>
        {inside}
      </fieldset>
    )
  const isOpen = group.fields.some(
    ({ name }) =>
      state.values[name]?.some((value) => value !== '') || state.problems.some(({ field }) => field === name),
  )
  return (
    <details className="entry-group" open={isOpen}>
      <summary>{group.legend}</summary>
      {inside}
    </details>
  )
}

interface ProblemsProps {
  readonly id: string
  readonly state: FormState
  readonly fields: readonly Field[]
  readonly title: string
}

const Problems = ({ id, state, fields, title }: ProblemsProps) => {
  if (state.problems.length === 0) return null
  return (
    <Notice kind="error" title={title}>
      <ul className="problem-list">
        {state.problems.map(({ field, message }) => {
          const label = fields.find(({ name }) => name === field)?.label
          return (
            <li key={field + message}>
              {label === undefined ? message : <a href={`#${fieldId(id, field)}`}>{`${label}: ${message}`}</a>}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
