'use client'

import { useActionState } from 'react'
import { Button } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'

export interface InvitationState {
  readonly code?: string
  readonly until?: string
  readonly problem?: string
}

interface InvitationFormProps {
  readonly action: (state: InvitationState, form: FormData) => Promise<InvitationState>
  readonly cadre: string
  readonly said: { readonly invite: string; readonly invited: string; readonly inviting: string }
}

/** Makes an invitation and shows its code this once. */
export const InvitationForm = ({ action, cadre, said }: InvitationFormProps) => {
  const [{ code, until, problem }, send, isSending] = useActionState(action, {})
  return (
    <form action={send} className="stack">
      <input type="hidden" name="kader" value={cadre} />
      {problem !== undefined && <Notice kind="error" title={problem} />}
      {code !== undefined && (
        <div role="status">
          <Notice kind="info" title={said.invited}>
            <p className="invitation-code">{code}</p>
            <p>{until}</p>
          </Notice>
        </div>
      )}
      <Button isPlain disabled={isSending}>
        {isSending ? said.inviting : said.invite}
      </Button>
    </form>
  )
}
