import { randomInt } from 'node:crypto'
import type postgres from 'postgres'
import { newPassword } from './create-account.ts'
import { hashPassword } from './passwords.ts'
import { permissions } from './permissions.ts'
import { roleTitles } from './role-titles.ts'
import { hashSecret } from './secrets.ts'

const validDays = 3
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 30^8 codes, read over the telephone without mistaking; guessing is throttled and a code ends after three days. */
const newCode = () => Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('')

/** As typed on a telephone: in small letters, with blanks or dashes. */
export const plainCode = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '')

export interface InvitationRequest {
  readonly accountName: string
  readonly regencyCode: string
  readonly areaCode: string
  readonly invitedBy: string
}

/** A code for a telephone of this account; earlier codes of the account end. The account is made where it is missing. */
export async function createInvitation(
  sql: postgres.Sql | postgres.TransactionSql,
  { accountName, regencyCode, areaCode, invitedBy }: InvitationRequest,
): Promise<{ code: string; expiresAt: string }> {
  const account = {
    name: accountName,
    role: 'CADRE',
    regency_code: regencyCode,
    display_name_id: roleTitles.CADRE.id,
    display_name_en: roleTitles.CADRE.en,
    password_hash: await hashPassword(newPassword()), // told to nobody: she signs in with her telephone
    area_codes: [areaCode],
    domains: [...permissions.CADRE.domains],
  }
  await sql`insert into accounts ${sql(account)} on conflict (name) do nothing`
  await sql`delete from cadre_invitations where account_name = ${accountName} and used_at is null`
  const code = newCode()
  const [made] = await sql<{ expiresAt: string }[]>`
    insert into cadre_invitations (code_hash, regency_code, account_name, invited_by, expires_at)
    values (${hashSecret(code)}, ${regencyCode}, ${accountName}, ${invitedBy}, now() + make_interval(days => ${validDays}))
    returning expires_at as "expiresAt"`
  if (made === undefined) throw new Error('an invitation was not written')
  return { code: `${code.slice(0, 4)}-${code.slice(4)}`, expiresAt: made.expiresAt }
}
