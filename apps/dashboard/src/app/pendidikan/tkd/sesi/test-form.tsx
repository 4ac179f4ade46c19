'use client'

import { useActionState } from 'react'
import { Button, InputField } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { sendTest } from './send-test.ts'

interface TestFormProps {
  readonly said: { readonly name: string; readonly rows: string; readonly submit: string; readonly failed: string }
  readonly example: string
}

/** A test with its rubric as lines, typed or pasted from a sheet; sends itself without JavaScript too. */
export const TestForm = ({ said, example }: TestFormProps) => {
  const [state, send, isSending] = useActionState(sendTest, { attempt: 0, name: 'TKD', rows: '', problem: null })
  return (
    <form action={send} className="entry-form" noValidate>
      {state.problem !== null && (
        <Notice kind="error" title={said.failed}>
          {state.problem}
        </Notice>
      )}
      <div key={state.attempt}>
        <InputField id="nama" name="nama" label={said.name} defaultValue={state.name} maxLength={100} />
        <div className="field">
          <label htmlFor="butir">{said.rows}</label>
          <textarea
            id="butir"
            name="butir"
            rows={10}
            className="control rubric-rows"
            placeholder={example}
            defaultValue={state.rows}
          />
        </div>
      </div>
      <div className="entry-send">
        <Button disabled={isSending}>{said.submit}</Button>
      </div>
    </form>
  )
}
