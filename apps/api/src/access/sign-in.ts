import type postgres from 'postgres'
import { verifyPassword } from './passwords.ts'
import { startSession } from './sessions.ts'
import type { SignInAttempts } from './sign-in-attempts.ts'
import { type Account, type Identity, identityOf } from './viewer.ts'

export interface SignInRequest {
  readonly name: string
  readonly password: string
  readonly address: string
  readonly userAgent: string | null
  readonly regencyCode: string
}

type SignInOutcome =
  | { readonly outcome: 'SIGNED_IN'; readonly secret: string; readonly identity: Identity }
  | { readonly outcome: 'REFUSED' }
  | { readonly outcome: 'WAIT'; readonly seconds: number }

/** Telephones begin names with a capital and end them with a space. */
export const plainName = (name: string): string => name.trim().toLowerCase()

export async function signIn(
  sql: postgres.Sql,
  attempts: SignInAttempts,
  { name: typedName, password, address, userAgent, regencyCode }: SignInRequest,
): Promise<SignInOutcome> {
  const name = plainName(typedName)
  const seconds = await attempts.count(name, address)
  if (seconds > 0) return { outcome: 'WAIT', seconds }
  const [account] = await sql<(Account & { passwordHash: string })[]>`
    select name, role, display_name_id as "displayNameId", display_name_en as "displayNameEn",
      area_codes as "areaCodes", domains, password_hash as "passwordHash"
    from accounts where name = ${name} and regency_code = ${regencyCode}`
  const isRight = await verifyPassword(password, account?.passwordHash ?? null)
  if (account === undefined || !isRight) return { outcome: 'REFUSED' }
  await attempts.forgive(name, address)
  const { secret, idHash } = await startSession(sql, { accountName: name, userAgent })
  const identity = identityOf(account, regencyCode, { lane: 'dashboard', sessionIdHash: idHash })
  return { outcome: 'SIGNED_IN', secret, identity }
}
