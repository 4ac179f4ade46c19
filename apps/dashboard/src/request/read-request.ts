import 'server-only'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { type Language, languageCookie, languageHeader, readLanguage } from '../i18n/language.ts'
import { addressHeader } from './address.ts'

export const sessionCookie = 'pantau_session'
/** Tells a cadre's telephone apart; of no use without her PIN. */
export const deviceCookie = 'pantau_device'

export interface PageRequest {
  readonly language: Language
  /** Path and query of the page. */
  readonly address: string
  /** The viewer's session; null when nobody is signed in. */
  readonly session: string | null
}

export const readRequest = cache(async (): Promise<PageRequest> => {
  const [sent, jar] = await Promise.all([headers(), cookies()])
  return {
    language: readLanguage(sent.get(languageHeader) ?? jar.get(languageCookie)?.value),
    address: sent.get(addressHeader) ?? '/',
    session: jar.get(sessionCookie)?.value ?? null,
  }
})
