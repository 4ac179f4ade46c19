import { cookies } from 'next/headers'
import { isFromOwnPage, readText, seeOther } from '../../../../request/own-form.ts'
import { deviceCookie } from '../../../../request/read-request.ts'
import { cadreAgain } from '../cadre-again.ts'
import { signInWithPin } from '../sign-in-with-pin.ts'

export async function POST(request: Request): Promise<Response> {
  const [form, jar] = await Promise.all([request.formData(), cookies()])
  if (!isFromOwnPage(request)) return cadreAgain('FOREIGN')
  const sent = await signInWithPin(request, jar.get(deviceCookie)?.value ?? '', readText(form, 'pin'))
  if (sent === null) return cadreAgain('UNAVAILABLE')
  const { refusal } = sent.answer
  if (refusal) return cadreAgain(refusal.code === 'TOO_MANY_ATTEMPTS' ? refusal.code : 'WRONG_PIN')
  return seeOther('/lembar', sent.setCookies)
}
