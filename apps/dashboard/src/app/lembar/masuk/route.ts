import { cookies } from 'next/headers'
import { isFromOwnPage } from '../../../request/own-form.ts'
import { deviceCookie } from '../../../request/read-request.ts'
import { signInWithPin } from '../../masuk/kader/sign-in-with-pin.ts'
import type { PinReply } from '../phone/phone-data.ts'

export const dynamic = 'force-dynamic'

const reply = (body: PinReply, setCookies: readonly string[] = []) => {
  const response = Response.json(body, { headers: { 'cache-control': 'no-store' } })
  for (const cookie of setCookies) response.headers.append('set-cookie', cookie)
  return response
}

/** Signs a known telephone in again by its PIN, without leaving the page. */
export async function POST(request: Request): Promise<Response> {
  const body: unknown = await request.json().catch(() => null)
  if (!isFromOwnPage(request) || !isPin(body)) return reply({ outcome: 'REFUSED' })
  const jar = await cookies()
  const sent = await signInWithPin(request, jar.get(deviceCookie)?.value ?? '', body.pin)
  if (sent === null) return reply({ outcome: 'AWAY' })
  const { data, refusal } = sent.answer
  if (refusal) return reply({ outcome: refusal.code === 'TOO_MANY_ATTEMPTS' ? 'WAIT' : 'REFUSED' })
  return reply({ outcome: 'IN', account: data.signInWithPin.name ?? '' }, sent.setCookies)
}

const isPin = (body: unknown): body is { readonly pin: string } =>
  typeof body === 'object' && body !== null && 'pin' in body && typeof body.pin === 'string'
