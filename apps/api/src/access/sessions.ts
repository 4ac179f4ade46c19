import type postgres from 'postgres'
import { hashSecret, newSecret } from './secrets.ts'

export interface Session {
  readonly idHash: string
  readonly accountName: string
  readonly startedAt: string
  readonly lastUsedAt: string
  readonly expiresAt: string
  readonly userAgent: string | null
}

/** Ends after half a day without use, and after a week whatever happens. */
export const sessionLife = { idleHours: 12, absoluteDays: 7 }

/** Every process drops its cached identities when this channel speaks. */
export const sessionsChannel = 'pantau_sessions'

const columns = (sql: postgres.Sql) => sql`
  id_hash as "idHash", account_name as "accountName", started_at as "startedAt",
  date_trunc('minute', last_used_at) as "lastUsedAt", expires_at as "expiresAt", user_agent as "userAgent"`

/** A new session; `secret` goes into the cookie and is stored nowhere. */
export async function startSession(
  sql: postgres.Sql,
  {
    accountName,
    userAgent,
    deviceId = null,
  }: { accountName: string; userAgent: string | null; deviceId?: number | null },
): Promise<{ secret: string; idHash: string }> {
  const secret = newSecret()
  const idHash = hashSecret(secret)
  await sql`
    with ended as (delete from sessions where account_name = ${accountName} and expires_at <= now())
    insert into sessions (id_hash, account_name, expires_at, user_agent, device_id)
    values (${idHash}, ${accountName}, now() + make_interval(hours => ${sessionLife.idleHours}),
      ${userAgent?.slice(0, 300) ?? null}, ${deviceId})`
  return { secret, idHash }
}

export const listSessions = (sql: postgres.Sql, accountName: string): Promise<Session[]> => sql<Session[]>`
  select ${columns(sql)} from sessions
  where account_name = ${accountName} and expires_at > now() order by started_at desc`

export async function findOwnSession(sql: postgres.Sql, accountName: string, idHash: string): Promise<Session | null> {
  const [found] = await sql<Session[]>`
    select ${columns(sql)} from sessions
    where id_hash = ${idHash} and account_name = ${accountName} and expires_at > now()`
  return found ?? null
}

/** Ends a session everywhere at once; `accountName` null for anyone's. False when there is none. */
export async function endSession(sql: postgres.Sql, accountName: string | null, idHash: string): Promise<boolean> {
  const ended = await sql`
    with ended as (
      delete from sessions
      where id_hash = ${idHash} and (${accountName}::text is null or account_name = ${accountName}) returning 1
    )
    select pg_notify(${sessionsChannel}, '') from ended`
  return ended.length > 0
}
