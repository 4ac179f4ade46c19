import 'server-only'
import { apiUrl } from '../graphql/api-url.ts'

const ofThisHopOnly = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/** What fetch has undone while reading the answer. */
const alreadyDecoded = new Set(['content-encoding', 'content-length'])

/** Hands a request to the API and its answer back, both as streams: neither body is held in memory. */
export async function forwardToApi(request: Request): Promise<Response> {
  const { pathname, search, protocol, host } = new URL(request.url)
  const headers = withoutNames(request.headers, ofThisHopOnly)
  headers.set('x-forwarded-host', request.headers.get('host') ?? host)
  headers.set('x-forwarded-proto', request.headers.get('x-forwarded-proto') ?? protocol.replace(':', ''))
  const answer = await fetch(apiUrl() + pathname + search, {
    method: request.method,
    headers,
    redirect: 'manual',
    cache: 'no-store',
    signal: request.signal,
    ...(request.body && { body: request.body, duplex: 'half' }),
  }).catch((error: unknown) => {
    if (request.signal.aborted) throw error
    return undefined
  })
  if (answer === undefined) return apiIsAway()
  return new Response(answer.body, {
    status: answer.status,
    statusText: answer.statusText,
    headers: withoutNames(withoutNames(answer.headers, ofThisHopOnly), alreadyDecoded),
  })
}

function withoutNames(headers: Headers, names: ReadonlySet<string>): Headers {
  const kept = new Headers()
  for (const [name, value] of headers) if (!names.has(name)) kept.append(name, value)
  return kept
}

const apiIsAway = (): Response =>
  Response.json(
    {
      errors: [{ message: 'API tidak menjawab; coba lagi sebentar lagi. The API does not answer; try again shortly.' }],
    },
    { status: 502, headers: { 'retry-after': '5' } },
  )
