import { type NextRequest, NextResponse } from 'next/server'
import { contentPolicy } from './content-policy.ts'
import { languageCookie, languageHeader, languageParameter, languages, readLanguage } from './i18n/language.ts'
import { addressHeader } from './request/address.ts'

const yearInSeconds = 31_536_000

/** Tells the page its language and own address, and the browser what it may load. */
export function proxy(request: NextRequest): NextResponse {
  const asked = languages.find((language) => language === request.nextUrl.searchParams.get(languageParameter))
  const language = asked ?? readLanguage(request.cookies.get(languageCookie)?.value)
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64')
  const policy = contentPolicy(nonce, process.env.NODE_ENV === 'development')

  const headers = new Headers(request.headers)
  headers.set(languageHeader, language)
  headers.set(addressHeader, request.nextUrl.pathname + request.nextUrl.search)
  headers.set('content-security-policy', policy)

  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('content-language', language)
  if (asked)
    response.cookies.set(languageCookie, asked, { path: '/', sameSite: 'lax', maxAge: yearInSeconds, httpOnly: true })
  return response
}

/** What streams to the API stays out: the framework would hold its body in memory. */
export const config = {
  matcher: [
    '/((?!graphql|graphiql|q/|uploads|exchange/|data/unggah|catat/register/unggah|pendidikan/sekolah/unggah|_next/static|_next/image|ikon.svg).*)',
  ],
}
