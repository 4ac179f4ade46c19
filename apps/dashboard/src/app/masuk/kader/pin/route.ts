import { cookies } from 'next/headers'
import { send } from '../../../../graphql/client.ts'
import { graphql } from '../../../../graphql/generated/index.ts'
import { isFromOwnPage, readText, seeOther } from '../../../../request/own-form.ts'
import { deviceCookie, readRequest } from '../../../../request/read-request.ts'
import { passOn } from '../../pass-on.ts'
import { cadreAgain } from '../cadre-again.ts'

const signInWithPinMutation = graphql(`
  mutation SignInWithPin($pin: String!) {
    signInWithPin(pin: $pin) { name }
  }
`)

export async function POST(request: Request): Promise<Response> {
  const [form, { language }, jar] = await Promise.all([request.formData(), readRequest(), cookies()])
  if (!isFromOwnPage(request)) return cadreAgain('FOREIGN')
  const headers = {
    ...passOn(request, ['user-agent', 'x-forwarded-for']),
    cookie: `${deviceCookie}=${jar.get(deviceCookie)?.value ?? ''}`,
  }
  const variables = { pin: readText(form, 'pin') }
  const sent = await send(signInWithPinMutation, variables, { session: null, language, headers }).catch(() => null)
  if (sent === null) return cadreAgain('UNAVAILABLE')
  const { refusal } = sent.answer
  if (refusal) return cadreAgain(refusal.code === 'TOO_MANY_ATTEMPTS' ? refusal.code : 'WRONG_PIN')
  return seeOther('/', sent.setCookies)
}
