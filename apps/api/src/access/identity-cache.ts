import { LRUCache } from 'lru-cache'
import type postgres from 'postgres'
import { findIdentity } from './find-identity.ts'
import { sessionsChannel } from './sessions.ts'
import type { Identity, Proof } from './viewer.ts'

export interface IdentityCache {
  find(proof: Proof): Promise<Identity | null>
  close(): Promise<void>
}

/** Bounds how long an ended session still works where the notification does not arrive. */
const staleMs = 5000

/** Who is behind a cookie or token, without a query for each request. Unknown ones are looked up every time. */
export async function openIdentityCache(sql: postgres.Sql, regencyCode: string): Promise<IdentityCache> {
  const cache = new LRUCache<string, Identity>({ max: 10_000, ttl: staleMs })
  const forget = () => cache.clear()
  const { unlisten } = await sql.listen(sessionsChannel, forget, forget)
  return {
    find: async (proof) => {
      const key = proof.lane === 'dashboard' ? proof.sessionIdHash : proof.tokenHash
      const known = cache.get(key)
      if (known !== undefined) return known
      const identity = await findIdentity(sql, regencyCode, proof)
      if (identity !== null) cache.set(key, identity)
      return identity
    },
    close: unlisten,
  }
}
