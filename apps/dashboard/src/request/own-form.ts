/** A browser says where a form was sent from; another site's is refused, whatever cookies came along. */
export function isFromOwnPage(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || site === 'none'
  const origin = request.headers.get('origin')
  if (origin === null) return true
  return URL.canParse(origin) && new URL(origin).host === request.headers.get('host')
}

/** The next page after a form, by an address that works behind any proxy. */
export const seeOther = (path: string, setCookies: readonly string[] = []): Response => {
  const headers = new Headers({ location: path, 'cache-control': 'no-store' })
  for (const cookie of setCookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}

/** A text of a form, trimmed; empty when missing or a file. */
export const readText = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}
