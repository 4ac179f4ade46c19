import type postgres from 'postgres'
import { hashSecret, newSecret } from './secrets.ts'
import { sessionsChannel } from './sessions.ts'

export interface ApiToken {
  readonly secretHash: string
  readonly label: string
  readonly createdAt: string
  readonly expiresAt: string
  readonly lastUsedAt: string | null
}

export const tokenPrefix = 'ptk_'

const columns = (sql: postgres.Sql) => sql`
  secret_hash as "secretHash", label, created_at as "createdAt", expires_at as "expiresAt",
  date_trunc('minute', last_used_at) as "lastUsedAt"`

/** A token with the account's areas, domains and tier, whatever they are when it is used. */
export async function createToken(
  sql: postgres.Sql,
  { accountName, label, hours }: { accountName: string; label: string; hours: number },
): Promise<{ secret: string; token: ApiToken }> {
  const secret = newSecret(tokenPrefix)
  const [token] = await sql<[ApiToken]>`
    with ended as (delete from api_tokens where account_name = ${accountName} and expires_at <= now())
    insert into api_tokens (secret_hash, account_name, label, expires_at)
    values (${hashSecret(secret)}, ${accountName}, ${label}, now() + make_interval(hours => ${hours}))
    returning ${columns(sql)}`
  return { secret, token }
}

export const listTokens = (sql: postgres.Sql, accountName: string): Promise<ApiToken[]> => sql<ApiToken[]>`
  select ${columns(sql)} from api_tokens
  where account_name = ${accountName} and expires_at > now() order by created_at desc`

export async function findOwnToken(
  sql: postgres.Sql,
  accountName: string,
  secretHash: string,
): Promise<ApiToken | null> {
  const [found] = await sql<ApiToken[]>`
    select ${columns(sql)} from api_tokens
    where secret_hash = ${secretHash} and account_name = ${accountName} and expires_at > now()`
  return found ?? null
}

/** Ends a token everywhere at once; `accountName` null for anyone's. False when there is none. */
export async function endToken(sql: postgres.Sql, accountName: string | null, secretHash: string): Promise<boolean> {
  const ended = await sql`
    with ended as (
      delete from api_tokens
      where secret_hash = ${secretHash} and (${accountName}::text is null or account_name = ${accountName}) returning 1
    )
    select pg_notify(${sessionsChannel}, '') from ended`
  return ended.length > 0
}
