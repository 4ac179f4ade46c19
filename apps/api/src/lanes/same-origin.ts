import type { FastifyRequest } from 'fastify'
import { forbidden } from '../errors.ts'

/**
 * Refuses what another site may have made the browser send along with its cookie. The dashboard's own server calls with
 * the cookie and without these headers; a browser leaves out at most one of them.
 */
export function requireSameOrigin({ headers, host }: FastifyRequest, dashboardOrigin: string): void {
  const site = headers['sec-fetch-site']
  if (site === 'same-origin') return
  if (site === undefined && isOurs(headers.origin, host, dashboardOrigin)) return
  throw foreign
}

/** Behind plain http on a network browsers send no Sec-Fetch-Site. */
const isOurs = (origin: string | undefined, host: string, dashboardOrigin: string) =>
  origin === undefined || origin === dashboardOrigin || (URL.canParse(origin) && new URL(origin).host === host)

/** A form of another site can post, but not JSON; a link of one can GET. */
export function requireJsonPost({ method, headers }: FastifyRequest): void {
  if (method === 'POST' && /^application\/json\b/i.test(headers['content-type'] ?? '')) return
  throw notJson
}

const foreign = forbidden(
  'Permintaan dari situs lain ditolak. Buka Pantau langsung di alamatnya.',
  'A request from another site was refused. Open Pantau at its own address.',
)

const notJson = forbidden(
  'Permintaan dengan sesi harus berupa POST dengan application/json.',
  'A request with a session must be a POST of application/json.',
)
