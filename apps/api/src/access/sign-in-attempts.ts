import { createHash } from 'node:crypto'
import type postgres from 'postgres'

const windowMinutes = 15

export interface SignInAttempts {
  /** Counts an attempt; says how many seconds to wait when there were too many, else 0. */
  count(name: string, address: string): Promise<number>
  forgive(name: string, address: string): Promise<void>
}

/** Attempts within a quarter of an hour. */
const most = { pair: 5, name: 50, address: 100 } as const

type Counted = keyof typeof most

const keyOf = (counted: Counted, ...about: string[]) =>
  createHash('sha256')
    .update(JSON.stringify([counted, ...about]))
    .digest('hex')

const keysOf = (name: string, address: string): Record<Counted, string> => ({
  pair: keyOf('pair', name, address),
  name: keyOf('name', name),
  address: keyOf('address', address),
})

/**
 * For all processes on a database together. Five a name and address stop guessing; the wider bounds stop many addresses
 * against one name and one address against many names, yet are too wide to lock an office out by accident.
 */
export const createSignInAttempts = (sql: postgres.Sql): SignInAttempts => ({
  count: async (name, address) => {
    const keys = keysOf(name, address)
    const rows = await sql<{ key: string; attempts: number; seconds: number }[]>`
      insert into sign_in_attempts as a (key, attempts, ends_at)
      select key, 1, now() + make_interval(mins => ${windowMinutes})
      from unnest(${Object.values(keys).sort()}::text[]) as asked(key)
      on conflict (key) do update set
        attempts = case when a.ends_at <= now() then 1 else a.attempts + 1 end,
        ends_at = case when a.ends_at <= now() then excluded.ends_at else a.ends_at end
      returning key, attempts, ceil(extract(epoch from ends_at - now()))::integer as seconds`
    const waits = (Object.keys(most) as Counted[]).map((counted) => {
      const row = rows.find(({ key }) => key === keys[counted])
      return row !== undefined && row.attempts > most[counted] ? row.seconds : 0
    })
    return Math.max(...waits)
  },
  forgive: async (name, address) => {
    const { pair, ...wider } = keysOf(name, address)
    await sql`
      update sign_in_attempts set attempts = greatest(attempts - 1, 0)
      where key in (select key from sign_in_attempts where key = any(${Object.values(wider)}) order by key for update)`
    await sql`
      delete from sign_in_attempts where key in (
        select key from sign_in_attempts where key = ${pair} or ends_at <= now() for update skip locked)`
  },
})
