import type postgres from 'postgres'
import { recordAccess } from '../../audit/record-access.ts'
import { notFound } from '../../errors.ts'
import { type SchoolAsker, withSchools } from '../access/with-schools.ts'
import { nameSchoolYear } from '../school-year.ts'

export interface NamedTeacher {
  readonly number: string
  readonly schoolCode: string
  /** Null for everyone but the schools concerned. */
  readonly name: string | null
}

export interface AbsenceRow {
  readonly id: number
  readonly fromOn: string
  readonly toOn: string
  readonly reason: string | null
}

export interface RelativeRow {
  /** Of the relation. */
  readonly id: number
  /** Of the child. */
  readonly number: string
  readonly name: string | null
  readonly className: string | null
}

export interface RosterTeacher {
  readonly number: string
  readonly name: string | null
  readonly roles: ('CLASS_TEACHER' | 'SUBJECT_TEACHER' | 'HEAD')[]
  readonly grades: number[]
  readonly hasAccount: boolean
  readonly absences: AbsenceRow[]
  readonly relatives: RelativeRow[]
}

export interface RosterClass {
  readonly name: string
  readonly grades: number[]
  readonly teacher: NamedTeacher | null
  readonly pupils: number
}

export interface Roster {
  readonly code: string
  readonly name: string
  readonly subdistrictName: string | null
  readonly schoolYear: string
  readonly head: NamedTeacher | null
  readonly teachers: RosterTeacher[]
  readonly classes: RosterClass[]
}

/**
 * Who teaches and learns at a school in a school year: by name for the school, by number for the office. Children are named
 * only where a teacher has declared them as relatives, written into the audit before.
 */
export async function findRoster(asker: SchoolAsker, schoolCode: string, schoolYear: number): Promise<Roster> {
  const roster = await withSchools(asker, 'read only', async (tx) => {
    const school = await findSchool(tx, schoolCode)
    const teachers = await listTeachers(tx, schoolCode, schoolYear)
    const head = teachers.find(({ roles }) => roles.includes('HEAD'))
    return {
      ...school,
      schoolYear: nameSchoolYear(schoolYear),
      head: head === undefined ? null : { number: head.number, name: head.name, schoolCode },
      teachers,
      classes: await listClasses(tx, schoolCode, schoolYear),
    }
  })
  const relatives = roster.teachers.flatMap((teacher) => teacher.relatives)
  const named = relatives.flatMap(({ number, name }) => (name === null ? [] : [number]))
  if (named.length > 0) await recordAccess(asker, 'READ_PERSONS', [...new Set(named)])
  return roster
}

/** A school that the asker may look into. */
export async function findSchool(
  tx: postgres.TransactionSql,
  code: string,
): Promise<Pick<Roster, 'code' | 'name' | 'subdistrictName'>> {
  const [school] = await tx<Pick<Roster, 'code' | 'name' | 'subdistrictName'>[]>`
    select s.code, s.name, k.name as "subdistrictName" from areas s left join areas k on k.code = s.parent_code
    where s.code = ${code} and s.level = 'SCHOOL' and s.code in (select registry_areas())`
  if (school === undefined) throw noSuchSchool
  return school
}

const noSuchSchool = notFound(
  'Sekolah ini tidak ada dalam wilayah Anda. Periksa NPSN-nya.',
  'There is no such school in your area. Check its NPSN.',
)

const listTeachers = (tx: postgres.TransactionSql, schoolCode: string, schoolYear: number) =>
  tx<RosterTeacher[]>`
    select t.number, n.name, t.roles, t.account_name is not null as "hasAccount",
      array(select distinct g from school_classes c, unnest(c.grades) as g
        where c.teacher_id = t.id and c.school_year = ${schoolYear} order by g) as grades,
      (select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'fromOn', b.from_on, 'toOn', b.to_on,
          'reason', case when registry_tier('SCHOOL') then b.reason end) order by b.from_on desc, b.id), '[]')
        from teacher_absences b where b.teacher_id = t.id) as absences,
      (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'number', p.number, 'name', q.name, 'className', c.name)
          order by c.name, q.name, p.number), '[]')
        from teacher_relatives r join pupils p on p.id = r.pupil_id left join pupil_persons q on q.pupil_id = p.id
        left join enrolments e on e.pupil_id = p.id and e.school_year = ${schoolYear} and e.outcome is distinct from 'MOVED_AWAY'
        left join school_classes c on c.id = e.class_id
        where r.teacher_id = t.id) as relatives
    from teachers t left join teacher_persons n on n.teacher_id = t.id
    where t.school_code = ${schoolCode}
    order by n.name, t.number`

const listClasses = (tx: postgres.TransactionSql, schoolCode: string, schoolYear: number) =>
  tx<RosterClass[]>`
    select c.name, c.grades,
      case when t.id is not null
        then jsonb_build_object('number', t.number, 'schoolCode', t.school_code, 'name', n.name) end as teacher,
      (select count(*)::integer from enrolments e
        where e.class_id = c.id and e.outcome is distinct from 'MOVED_AWAY') as pupils
    from school_classes c
    left join teachers t on t.id = c.teacher_id left join teacher_persons n on n.teacher_id = t.id
    where c.school_code = ${schoolCode} and c.school_year = ${schoolYear}
    order by c.grades, c.name`
