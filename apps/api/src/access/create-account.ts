import { randomInt } from 'node:crypto'
import type postgres from 'postgres'
import type { Sentence } from '../errors.ts'
import { hashPassword } from './passwords.ts'
import { permissions, type Role, roles } from './permissions.ts'
import { roleTitles } from './role-titles.ts'
import { plainName } from './sign-in.ts'

export interface AccountRequest {
  readonly name: string
  readonly role: string
  readonly areaCodes: readonly string[]
}

type AccountOutcome =
  | { readonly outcome: 'CREATED'; readonly name: string; readonly password: string }
  | { readonly outcome: 'REFUSED'; readonly reason: Sentence }

/** A real account with a password of its own, told this once. Roles of the office stand for the whole regency. */
export async function createAccount(
  sql: postgres.Sql,
  regencyCode: string,
  { name: typedName, role, areaCodes: given }: AccountRequest,
): Promise<AccountOutcome> {
  const name = plainName(typedName)
  const areaCodes = given.length === 0 ? [regencyCode] : given
  if (!/^[a-z0-9][a-z0-9._-]{1,62}$/.test(name)) return refuse(badName)
  if (!isRole(role) || role === 'PUBLIC') return refuse(unknownRole)
  const missing = await listUnknownAreas(sql, areaCodes)
  if (missing.length > 0) return refuse(unknownAreas(missing))
  const password = newPassword()
  const row = {
    name,
    role,
    regency_code: regencyCode,
    display_name_id: roleTitles[role].id,
    display_name_en: roleTitles[role].en,
    password_hash: await hashPassword(password),
    area_codes: [...areaCodes],
    domains: [...permissions[role].domains],
  }
  const added = await sql`insert into accounts ${sql(row)} on conflict (name) do nothing returning name`
  return added.length === 0 ? refuse(nameTaken(name)) : { outcome: 'CREATED', name, password }
}

const isRole = (text: string): text is Role => roles.some((role) => role === text)

/** 20 letters and digits that cannot be mistaken for each other, in groups: 97 bits. */
export function newPassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
  const letters = Array.from({ length: 20 }, () => alphabet[randomInt(alphabet.length)])
  return [0, 5, 10, 15].map((from) => letters.slice(from, from + 5).join('')).join('-')
}

async function listUnknownAreas(sql: postgres.Sql, codes: readonly string[]): Promise<string[]> {
  const rows = await sql<{ code: string }[]>`
    select code from unnest(${[...codes]}::text[]) as asked(code) where code not in (select code from areas)`
  return rows.map(({ code }) => code)
}

const refuse = (reason: Sentence) => ({ outcome: 'REFUSED', reason }) as const

const badName: Sentence = {
  id: 'Nama akun terdiri atas 2–63 huruf kecil, angka, titik, garis atau garis bawah, diawali huruf atau angka.',
  en: 'An account name has 2–63 lower-case letters, digits, dots, dashes or underscores and begins with a letter or digit.',
}

const offered = roles.filter((role) => role !== 'PUBLIC').join(', ')
const unknownRole: Sentence = { id: `Pilih satu peran: ${offered}.`, en: `Choose one role of: ${offered}.` }

const unknownAreas = (codes: string[]): Sentence => ({
  id: `Wilayah ${codes.join(', ')} tidak dikenal. Pakai kode seperti 33.04.15 atau NPSN; fasilitas harus diimpor lebih dahulu.`,
  en: `Unknown areas ${codes.join(', ')}. Use codes such as 33.04.15 or an NPSN; facilities must be imported first.`,
})

const nameTaken = (name: string): Sentence => ({
  id: `Nama ${name} sudah dipakai. Pilih nama lain.`,
  en: `The name ${name} is taken. Choose another one.`,
})
