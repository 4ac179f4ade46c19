import type { FastifyRequest } from 'fastify'
import type { IdentityCache } from '../access/identity-cache.ts'
import { requireAction } from '../access/requirements.ts'
import { hashSecret } from '../access/secrets.ts'
import { sessionCookie } from '../access/session-cookie.ts'
import { type Identity, publicIdentity } from '../access/viewer.ts'
import { unauthenticated } from '../errors.ts'
import { bearerToken } from './bearer-token.ts'
import { requireSameOrigin } from './same-origin.ts'

export interface Doorkeeper {
  readonly identities: IdentityCache
  readonly regencyCode: string
  readonly dashboardOrigin: string
}

/** Who sends this request: by its token, else by its cookie, else the public. */
export async function identify(request: FastifyRequest, door: Doorkeeper): Promise<Identity> {
  const token = bearerToken(request)
  if (token !== undefined) return identifyToken(token, door)
  const secret = request.cookies[sessionCookie]
  if (!secret) return publicIdentity(door.regencyCode)
  requireSameOrigin(request, door.dashboardOrigin)
  const found = await door.identities.find({ lane: 'dashboard', sessionIdHash: hashSecret(secret) })
  return found ?? publicIdentity(door.regencyCode)
}

async function identifyToken(token: string, { identities }: Doorkeeper): Promise<Identity> {
  const identity = await identities.find({ lane: 'analyst', tokenHash: hashSecret(token) })
  if (identity === null) throw endedToken
  requireAction(identity, 'QUERY_FREELY')
  return identity
}

const endedToken = unauthenticated(
  'Token tidak dikenal atau sudah berakhir. Buat token baru di halaman API.',
  'The token is unknown or has ended. Make a new one on the API page.',
)
