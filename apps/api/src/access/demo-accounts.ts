import type postgres from 'postgres'
import { hashPassword } from './passwords.ts'
import { permissions, type Role } from './permissions.ts'
import { roleTitles } from './role-titles.ts'

export interface DemoAccount {
  readonly name: string
  readonly password: string
  readonly role: Role
  readonly displayNameId: string
  readonly displayNameEn: string
}

/** Printed at the start and on the sign-in page: a demo holds simulated data only. */
export const demoPassword = 'pantau-demo'

type Place = 'regency' | 'province' | 'healthCentre' | 'village' | 'school'

const demoRoles: { name: string; role: Role; place: Place }[] = [
  { name: 'bupati', role: 'REGENT', place: 'regency' },
  { name: 'kadinkes', role: 'HEALTH_HEAD', place: 'regency' },
  { name: 'kadisdik', role: 'EDUCATION_HEAD', place: 'regency' },
  { name: 'analis', role: 'ANALYST', place: 'regency' },
  { name: 'provinsi', role: 'PROVINCE', place: 'province' },
  { name: 'kapus', role: 'HEALTH_CENTRE_HEAD', place: 'healthCentre' },
  { name: 'bidan', role: 'MIDWIFE', place: 'village' },
  { name: 'kader', role: 'CADRE', place: 'village' },
  { name: 'kepsek', role: 'SCHOOL_HEAD', place: 'school' },
  { name: 'penguji', role: 'EXAMINER', place: 'school' },
  { name: 'penelaah', role: 'REVIEWER', place: 'regency' },
  { name: 'penerbit', role: 'PUBLISHER', place: 'regency' },
  { name: 'pengelola', role: 'ADMIN', place: 'regency' },
]

/** One account for each role. Run it again when facilities have been loaded: those bound to one move there. */
export async function ensureDemoAccounts(sql: postgres.Sql, regencyCode: string): Promise<void> {
  const places = await findPlaces(sql, regencyCode)
  const passwordHash = await hashPassword(demoPassword)
  for (const { name, role, place } of demoRoles) {
    const row = {
      name,
      role,
      regency_code: regencyCode,
      display_name_id: roleTitles[role].id,
      display_name_en: roleTitles[role].en,
      password_hash: passwordHash,
      area_codes: [places[place]],
      domains: [...permissions[role].domains],
      is_demo: true,
    }
    await sql`
      insert into accounts ${sql(row)}
      on conflict (name) do update set role = excluded.role, area_codes = excluded.area_codes,
        domains = excluded.domains, password_hash = excluded.password_hash
      where accounts.is_demo`
  }
}

/** The facilities and the village of kecamatan Pejawaran, else of the first one; the kecamatan while they are not loaded. */
async function findPlaces(sql: postgres.Sql, regencyCode: string): Promise<Record<Place, string>> {
  const [found] = await sql<{ subdistrict: string; healthCentre: string; village: string; school: string }[]>`
    select k.code as subdistrict,
      coalesce(${firstBelow(sql, 'HEALTH_CENTRE')}, k.code) as "healthCentre",
      coalesce(${firstBelow(sql, 'VILLAGE')}, k.code) as village,
      coalesce(${firstBelow(sql, 'SCHOOL')}, k.code) as school
    from areas k where k.regency_code = ${regencyCode} and k.level = 'SUBDISTRICT'
    order by k.name = 'Pejawaran' desc, k.code limit 1`
  const [province = regencyCode] = regencyCode.split('.')
  if (found === undefined) {
    return { regency: regencyCode, province, healthCentre: regencyCode, village: regencyCode, school: regencyCode }
  }
  return { regency: regencyCode, province, ...found }
}

const firstBelow = (sql: postgres.Sql, level: string) => sql`
  (select min(d.code) from areas d where d.parent_code = k.code and d.level = ${level} and not d.is_outside)`

export const listDemoAccounts = async (sql: postgres.Sql, regencyCode: string): Promise<DemoAccount[]> => {
  const rows = await sql<Omit<DemoAccount, 'password'>[]>`
    select name, role, display_name_id as "displayNameId", display_name_en as "displayNameEn"
    from accounts where is_demo and regency_code = ${regencyCode}`
  const place = (name: string) => demoRoles.findIndex((demo) => demo.name === name)
  return rows
    .map((row) => ({ ...row, password: demoPassword }))
    .sort((first, second) => place(first.name) - place(second.name))
}
