export const addressHeader = 'x-pantau-alamat'

/** Only a path of our own: `https://elsewhere`, `//elsewhere` and `/\elsewhere` all become the start page. */
export function readOwnPath(text: string | null | undefined): string {
  if (!text?.startsWith('/')) return '/'
  const base = 'http://pantau.invalid'
  if (!URL.canParse(text, base)) return '/'
  const url = new URL(text, base)
  if (url.origin !== base || /^\/[/\\]/.test(url.pathname)) return '/'
  return url.pathname + url.search + url.hash
}

/** The same address with parameters changed; undefined takes one away. */
export function withParameters(address: string, changes: Readonly<Record<string, string | undefined>>): string {
  const url = new URL(address, 'http://pantau.invalid')
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) url.searchParams.delete(name)
    else url.searchParams.set(name, value)
  }
  return url.pathname + url.search + url.hash
}
