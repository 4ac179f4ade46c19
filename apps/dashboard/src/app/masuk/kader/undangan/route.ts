import { send } from '../../../../graphql/client.ts'
import { graphql } from '../../../../graphql/generated/index.ts'
import { isFromOwnPage, readText, seeOther } from '../../../../request/own-form.ts'
import { readRequest } from '../../../../request/read-request.ts'
import { passOn } from '../../pass-on.ts'
import { cadreAgain } from '../cadre-again.ts'

const acceptInvitationMutation = graphql(`
  mutation AcceptInvitation($code: String!, $pin: String!, $label: String!) {
    acceptInvitation(code: $code, pin: $pin, label: $label) { name }
  }
`)

const failures = { BAD_USER_INPUT: 'BAD_PIN', TOO_MANY_ATTEMPTS: 'TOO_MANY_ATTEMPTS' } as const

export async function POST(request: Request): Promise<Response> {
  const [form, { language }] = await Promise.all([request.formData(), readRequest()])
  if (!isFromOwnPage(request)) return cadreAgain('FOREIGN')
  const variables = { code: readText(form, 'kode'), pin: readText(form, 'pin'), label: readText(form, 'hp') }
  if (Object.values(variables).includes('')) return cadreAgain('MISSING')
  const headers = passOn(request, ['user-agent', 'x-forwarded-for'])
  const sent = await send(acceptInvitationMutation, variables, { session: null, language, headers }).catch(() => null)
  if (sent === null) return cadreAgain('UNAVAILABLE')
  const { refusal } = sent.answer
  if (refusal) return cadreAgain(Object.entries(failures).find(([code]) => code === refusal.code)?.[1] ?? 'BAD_CODE')
  return seeOther('/lembar', sent.setCookies)
}
