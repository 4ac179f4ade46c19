import 'server-only'
import { isLasting } from './lasting-name.ts'

const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' }

/** A file of an offline page. Its worker may look after the page's address, which lies above its own. */
export function serveFile(files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>, name: string, scope: string): Response {
  const content = files.get(name)
  if (content === undefined) return new Response(null, { status: 404 })
  return new Response(content, {
    headers: {
      'content-type': `${types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'}; charset=utf-8`,
      'cache-control': isLasting(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
      'service-worker-allowed': scope,
    },
  })
}
