import type postgres from 'postgres'
import { badInput, notFound } from '../errors.ts'
import { permissions, type Role } from './permissions.ts'
import { type ApiToken, createToken } from './tokens.ts'

export interface TokenRequest {
  readonly name: string
  readonly label: string
  readonly days: number
}

/** A token for somebody's account, made by whoever keeps the installation; the account must be one that may query freely. */
export async function issueToken(
  sql: postgres.Sql,
  regencyCode: string,
  { name, label, days }: TokenRequest,
): Promise<{ secret: string; token: ApiToken }> {
  if (!Number.isInteger(days) || days < 1 || days > 365) throw badDays
  const [account] = await sql<{ role: Role }[]>`
    select role from accounts where name = ${name} and regency_code = ${regencyCode}`
  if (account === undefined) throw noAccount(name)
  if (!permissions[account.role].actions.includes('QUERY_FREELY')) throw mayNotQuery(account.role)
  return createToken(sql, { accountName: name, label, hours: days * 24 })
}

const badDays = badInput(
  'Masa berlaku 1 sampai 365 hari, bilangan bulat.',
  'A token holds 1 to 365 days, a whole number.',
)

const noAccount = (name: string) =>
  notFound(
    `Tidak ada akun ${name}. Buat dahulu: pantau account add ${name} --role ANALYST`,
    `There is no account ${name}. Make it first: pantau account add ${name} --role ANALYST`,
  )

const mayNotQuery = (role: Role) =>
  badInput(
    `Peran ${role} tidak boleh mengirim kueri bebas, jadi tidak memerlukan token.`,
    `The role ${role} may not send free queries and needs no token.`,
  )
