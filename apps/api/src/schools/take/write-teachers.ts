import type postgres from 'postgres'
import type { ChangeKind } from '../../imports/changes/change.ts'
import { newSchoolNumber } from '../school-number.ts'

export interface TeacherEntry {
  readonly schoolCode: string
  readonly areaName: string
  readonly name: string
  readonly nuptk: string | null
  readonly mark: string | null
  readonly role: string
  readonly account: string | null
}

interface StoredTeacher {
  readonly id: number
  readonly number: string
  readonly schoolCode: string
  readonly name: string
  readonly nuptk: string | null
  readonly roles: readonly string[]
  readonly account: string | null
}

interface KnownTeachers {
  /** Where a NUPTK is registered, in a school of the importer or not. */
  readonly byMark: ReadonlyMap<string, { readonly id: number; readonly isOwn: boolean; readonly schoolName: string }>
  readonly byId: ReadonlyMap<number, StoredTeacher>
  readonly byName: ReadonlyMap<string, StoredTeacher>
  /** `school account` of examiners' accounts. */
  readonly accounts: ReadonlySet<string>
}

export const foldPersonName = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '')

export async function loadTeachers(
  tx: postgres.TransactionSql,
  { regencyCode }: { readonly regencyCode: string },
  entries: readonly TeacherEntry[],
): Promise<KnownTeachers> {
  const marks = entries.flatMap(({ mark }) => (mark === null ? [] : [mark]))
  const schools = [...new Set(entries.map(({ schoolCode }) => schoolCode))]
  const marked = await tx<{ mark: string; id: number; isOwn: boolean; schoolName: string }[]>`
    select m.mark, m.record_id as id, coalesce(a.name, m.school_code) as "schoolName",
      m.school_code in (select registry_areas()) as "isOwn"
    from school_marks m left join areas a on a.code = m.school_code
    where m.regency_code = ${regencyCode} and m.kind = 'TEACHER' and m.mark = any(${marks})`
  const stored = await tx<StoredTeacher[]>`
    select t.id, t.number, t.school_code as "schoolCode", p.name, p.nuptk, t.roles, t.account_name as account
    from teachers t join teacher_persons p on p.teacher_id = t.id
    where t.school_code = any(${schools}) or t.id = any(${marked.map(({ id }) => id)})`
  const accounts = await tx<{ key: string }[]>`
    select code || ' ' || name as key from accounts, unnest(area_codes) as code
    where regency_code = ${regencyCode} and role = 'EXAMINER'`
  return {
    byMark: new Map(marked.map((found) => [found.mark, found])),
    byId: new Map(stored.map((teacher) => [teacher.id, teacher])),
    byName: new Map(stored.map((teacher) => [`${teacher.schoolCode} ${foldPersonName(teacher.name)}`, teacher])),
    accounts: new Set(accounts.map(({ key }) => key)),
  }
}

function findStored({ mark, nuptk, schoolCode, name }: TeacherEntry, known: KnownTeachers): StoredTeacher | undefined {
  const marked = mark === null ? undefined : known.byMark.get(mark)
  if (marked !== undefined) return known.byId.get(marked.id)
  const named = known.byName.get(`${schoolCode} ${foldPersonName(name)}`)
  return named !== undefined && (named.nuptk === null || nuptk === null) ? named : undefined
}

export async function writeTeachers(
  tx: postgres.TransactionSql,
  regencyCode: string,
  entries: readonly TeacherEntry[],
  known: KnownTeachers,
): Promise<ChangeKind[]> {
  const rows = entries.map((entry) => completeEntry(entry, findStored(entry, known)))
  const told = tx`jsonb_to_recordset(${JSON.stringify(rows.filter(({ kind }) => kind !== 'SAME'))}::jsonb)
    as r(number text, "schoolCode" text, name text, nuptk text, mark text, roles text[], account text)`
  await tx`
    update teachers t set account_name = null from ${told} where t.account_name = r.account and t.number <> r.number`
  await tx`
    update teachers t set school_code = r."schoolCode", roles = r.roles, account_name = r.account
    from ${told} where t.regency_code = ${regencyCode} and t.number = r.number`
  await tx`
    insert into teachers (regency_code, number, school_code, roles, account_name)
    select ${regencyCode}, r.number, r."schoolCode", r.roles, r.account from ${told}
    on conflict (regency_code, number) do nothing`
  await tx`
    insert into teacher_persons (teacher_id, regency_code, name, nuptk)
    select t.id, t.regency_code, r.name, r.nuptk from ${told} join teachers t on t.number = r.number
    on conflict (teacher_id) do update set name = excluded.name, nuptk = excluded.nuptk`
  await tx`
    insert into school_marks (regency_code, kind, mark, record_id, school_code)
    select t.regency_code, 'TEACHER', r.mark, t.id, t.school_code
    from ${told} join teachers t on t.number = r.number where r.mark is not null
    on conflict (regency_code, kind, mark) do update set school_code = excluded.school_code`
  return rows.map(({ kind }) => kind)
}

function completeEntry(entry: TeacherEntry, stored: StoredTeacher | undefined) {
  const row = { ...entry, roles: [entry.role] }
  if (stored === undefined) return { ...row, number: newSchoolNumber('G'), kind: 'ADDED' as const }
  const { nuptk = null, account = null, number } = stored
  const roles = stored.roles.includes(entry.role) ? stored.roles : row.roles
  const whole = { ...row, roles, nuptk: entry.nuptk ?? nuptk, account: entry.account ?? account, number }
  const isSame = (['schoolCode', 'name', 'nuptk', 'account', 'roles'] as const).every(
    (key) => whole[key] === stored[key],
  )
  return { ...whole, kind: isSame ? ('SAME' as const) : ('CHANGED' as const) }
}
