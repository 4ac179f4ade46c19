import cookie from '@fastify/cookie'
import { sessionLife } from './sessions.ts'

export const sessionCookie = 'pantau_session'

const attributes = (isSecure: boolean) => ({ path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure }) as const

export const sessionCookieOf = (secret: string, isSecure: boolean): string =>
  cookie.serialize(sessionCookie, secret, { ...attributes(isSecure), maxAge: sessionLife.absoluteDays * 24 * 3600 })

export const clearedSessionCookie = (isSecure: boolean): string =>
  cookie.serialize(sessionCookie, '', { ...attributes(isSecure), maxAge: 0 })

export const deviceCookie = 'pantau_device'

const deviceDays = 365

/** Stays on a cadre's telephone, which signs in with a PIN. */
export const deviceCookieOf = (secret: string, isSecure: boolean): string =>
  cookie.serialize(deviceCookie, secret, { ...attributes(isSecure), maxAge: deviceDays * 24 * 3600 })
