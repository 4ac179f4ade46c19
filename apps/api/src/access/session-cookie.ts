import cookie from '@fastify/cookie'
import { sessionLife } from './sessions.ts'

export const sessionCookie = 'pantau_session'

const attributes = (isSecure: boolean) => ({ path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure }) as const

export const sessionCookieOf = (secret: string, isSecure: boolean): string =>
  cookie.serialize(sessionCookie, secret, { ...attributes(isSecure), maxAge: sessionLife.absoluteDays * 24 * 3600 })

export const clearedSessionCookie = (isSecure: boolean): string =>
  cookie.serialize(sessionCookie, '', { ...attributes(isSecure), maxAge: 0 })
