'use server'

import { redirect } from 'next/navigation'
import { formatInstant } from '../../../charts/format/format-date.ts'
import { ask } from '../../../graphql/client.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { apiLanguage } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { readRequest } from '../../../request/read-request.ts'
import type { InvitationState } from './invitation-form.tsx'

const inviteCadreMutation = graphql(`
  mutation InviteCadre($cadre: ID!, $language: Language!) {
    inviteCadre(cadre: $cadre) {
      code
      expiresAt
      userErrors { message(language: $language) }
    }
  }
`)

const revokeDeviceMutation = graphql(`
  mutation RevokeDevice($id: ID!) {
    revokeDevice(id: $id)
  }
`)

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** A code for her telephone, shown this once. */
export async function inviteCadre(_: InvitationState, form: FormData): Promise<InvitationState> {
  const { language } = await readRequest()
  const { forms, registry: said } = words[language]
  const sent = ask(inviteCadreMutation, { cadre: textOf(form, 'kader'), language: apiLanguage(language) })
  const answer = await sent.catch(() => null)
  if (answer === null) return { problem: forms.away }
  if (answer.refusal) return { problem: answer.refusal.message }
  const { code, expiresAt, userErrors } = answer.data.inviteCadre
  if (code === null || expiresAt === null) return { problem: userErrors.map(({ message }) => message).join(' ') }
  return { code, until: said.invitedUntil(formatInstant(expiresAt, language)) }
}

/** A lost telephone: its sessions end at once. */
export async function revokeDevice(form: FormData): Promise<void> {
  const answer = await ask(revokeDeviceMutation, { id: textOf(form, 'hp') })
  const number = encodeURIComponent(textOf(form, 'kader'))
  redirect(`/catat/kader/${number}?hp=${answer.data?.revokeDevice ? 'dicabut' : 'gagal'}#hp`)
}
