import type postgres from 'postgres'
import { sessionLife } from './sessions.ts'
import { type Account, type Identity, identityOf, type Proof } from './viewer.ts'

const accountColumns = (sql: postgres.Sql) => sql`
  a.name, a.role, a.display_name_id as "displayNameId", a.display_name_en as "displayNameEn",
  a.area_codes as "areaCodes", a.domains`

/** Who the proof stands for; null when it has ended. Notes the use, at most once a minute. */
export async function findIdentity(sql: postgres.Sql, regencyCode: string, proof: Proof): Promise<Identity | null> {
  const [account] =
    proof.lane === 'dashboard'
      ? await findBySession(sql, regencyCode, proof.sessionIdHash)
      : await findByToken(sql, regencyCode, proof.tokenHash)
  return account === undefined ? null : identityOf(account, regencyCode, proof)
}

const findBySession = (sql: postgres.Sql, regencyCode: string, idHash: string) => sql<Account[]>`
  with used as (
    update /* bookkeeping */ sessions
    set last_used_at = now(),
      expires_at = least(
        now() + make_interval(hours => ${sessionLife.idleHours}),
        started_at + make_interval(days => ${sessionLife.absoluteDays})
      )
    where id_hash = ${idHash} and expires_at > now() and last_used_at < now() - interval '1 minute'
  )
  select ${accountColumns(sql)} from sessions s join accounts a on a.name = s.account_name
  where s.id_hash = ${idHash} and s.expires_at > now() and a.regency_code = ${regencyCode}`

const findByToken = (sql: postgres.Sql, regencyCode: string, secretHash: string) => sql<Account[]>`
  with used as (
    update /* bookkeeping */ api_tokens set last_used_at = now()
    where secret_hash = ${secretHash} and expires_at > now()
      and (last_used_at is null or last_used_at < now() - interval '1 minute')
  )
  select ${accountColumns(sql)} from api_tokens t join accounts a on a.name = t.account_name
  where t.secret_hash = ${secretHash} and t.expires_at > now() and a.regency_code = ${regencyCode}`
