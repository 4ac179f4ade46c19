import type postgres from 'postgres'
import type { PlanFacts, PlannedClass, PlannedTeacher, Relation } from './plan-facts.ts'

export interface PlannedYear {
  readonly schoolYear: number
  readonly fromOn: string
  readonly toOn: string
}

/** Teachers, classes, relatives and neighbour schools of a school year, as far as the asker sees them. */
export async function loadFacts(
  tx: postgres.TransactionSql,
  regencyCode: string,
  { schoolYear, fromOn, toOn }: PlannedYear,
): Promise<PlanFacts> {
  const classes = await tx<PlannedClass[]>`
    select id, school_code as "schoolCode", name, grades, teacher_id as "teacherId"
    from school_classes where school_year = ${schoolYear} order by id`
  const teachers = await tx<PlannedTeacher[]>`
    select t.id, t.school_code as "schoolCode", exists (select from teacher_absences b
      where b.teacher_id = t.id and b.from_on <= ${fromOn} and b.to_on >= ${toOn}) as "isAbsent"
    from teachers t order by t.id`
  const relations = await tx<Relation[]>`
    select distinct r.teacher_id as "teacherId", e.class_id as "classId", e.grade
    from teacher_relatives r join enrolments e on e.pupil_id = r.pupil_id and e.school_year = ${schoolYear}`
  const schools = await tx<{ code: string; subdistrict: string | null }[]>`
    select code, parent_code as subdistrict from areas
    where regency_code = ${regencyCode} and level = 'SCHOOL' and code in (select school_code from school_classes
      where school_year = ${schoolYear})
    order by code`
  return { classes, teachers, relations, neighbours: findNeighbours(schools) }
}

/** How many schools are asked to lend a teacher: beyond these the way is too long. */
const lendingSchools = 5

/** The nearest schools of the kecamatan, from the next code on and round again, so that two that need it lend each other. */
function findNeighbours(schools: readonly { code: string; subdistrict: string | null }[]): PlanFacts['neighbours'] {
  const groups = new Map<string, string[]>()
  for (const { code, subdistrict } of schools)
    groups.set(subdistrict ?? code, [...(groups.get(subdistrict ?? code) ?? []), code])
  const neighbours = new Map<string, string[]>()
  for (const codes of groups.values())
    for (const [at, code] of codes.entries()) {
      const partner = at % 2 === 0 ? at + 1 : at - 1
      const rest = [...codes.slice(at + 1), ...codes.slice(0, at)]
      const first = codes[partner]
      const ordered = first === undefined ? rest : [first, ...rest.filter((other) => other !== first)]
      neighbours.set(code, ordered.slice(0, lendingSchools))
    }
  return neighbours
}
