import { LRUCache } from 'lru-cache'
import type postgres from 'postgres'

export interface DataVersion {
  find(): Promise<number>
  /** After a change made by this process, whose notification may still be under way. */
  forget(): void
  close(): Promise<void>
}

/** An import notifies this channel in its transaction. */
export const dataVersionChannel = 'pantau_data_version'

/** Bounds how old the number is where the notification does not arrive. */
const staleMs = 5000

/** How often the figures have changed, as every answer says, without a query for each. */
export async function openDataVersion(sql: postgres.Sql, regencyCode: string): Promise<DataVersion> {
  const cache = new LRUCache<string, number>({ max: 1, ttl: staleMs })
  const forget = () => cache.clear()
  const { unlisten } = await sql.listen(dataVersionChannel, forget, forget)
  return {
    find: async () => {
      const known = cache.get(regencyCode)
      if (known !== undefined) return known
      const [row] = await sql<{ version: number }[]>`
        select /* bookkeeping */ data_version as version from installations where regency_code = ${regencyCode}`
      const version = row?.version ?? 0
      cache.set(regencyCode, version)
      return version
    },
    forget,
    close: unlisten,
  }
}
