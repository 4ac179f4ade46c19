import { isOwnTeacher, isRelated } from './list-conflicts.ts'
import {
  type ExaminerWay,
  examinerWays,
  type PlanFacts,
  type PlannedClass,
  type PlannedUnit,
  type PlanUnit,
  tkdGrades,
} from './plan-facts.ts'

interface Candidate {
  readonly teacherId: number
  readonly way: ExaminerWay
  /** Within a way: the lower the better. */
  readonly distance: number
}

/**
 * Names an examiner and a second rater for every grade 1 to 3 of the schools' classes: the teacher of the next grade, who
 * receives the children; else of a higher one; else, by a swap, of a neighbour school; else another teacher of the school.
 * Nobody examines her own class or a relative, or is away. The same facts in any order give the same plan.
 */
export function planExaminers(facts: PlanFacts, schoolCodes: readonly string[]): PlannedUnit[] {
  const loads = new Map<number, number>()
  const localOf = splitBySchool(facts)
  return [...new Set(schoolCodes)].sort(compare).flatMap((school) => {
    const local = localOf(school)
    const own = local.classes.filter(({ schoolCode }) => schoolCode === school)
    return listUnits(own).map((unit) => planUnit(local, unit, loads))
  })
}

function planUnit(facts: PlanFacts, unit: PlanUnit, loads: Map<number, number>): PlannedUnit {
  const free = listCandidates(facts, unit).filter(({ teacherId }) => isFree(facts, unit, teacherId))
  const examiner = choose(free, loads)
  const others = free.filter(({ teacherId }) => teacherId !== examiner?.teacherId)
  const second = choose(others, loads)
  for (const chosen of [examiner, second])
    if (chosen !== null) loads.set(chosen.teacherId, (loads.get(chosen.teacherId) ?? 0) + 1)
  const [examinerId, secondRaterId] = [examiner?.teacherId ?? null, second?.teacherId ?? null]
  return { ...unit, examinerId, way: examiner?.way ?? 'NOBODY', secondRaterId }
}

/** The facts that matter to a school: its own and those of the schools that can lend to it. */
function splitBySchool(facts: PlanFacts): (school: string) => PlanFacts {
  const classes = groupBySchool(facts.classes)
  const teachers = groupBySchool(facts.teachers)
  return (school) => {
    const near = [school, ...(facts.neighbours.get(school) ?? [])]
    const own = new Set(classes.get(school)?.map(({ id }) => id))
    return {
      classes: near.flatMap((code) => classes.get(code) ?? []),
      teachers: near.flatMap((code) => teachers.get(code) ?? []),
      relations: facts.relations.filter(({ classId }) => own.has(classId)),
      neighbours: facts.neighbours,
    }
  }
}

export function groupBySchool<Row extends { readonly schoolCode: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.schoolCode)
    if (group === undefined) groups.set(row.schoolCode, [row])
    else group.push(row)
  }
  return groups
}

/** In the order of schools, grades and names of classes. */
const listUnits = (classes: readonly PlannedClass[]): PlanUnit[] =>
  classes
    .toSorted(inOrder)
    .flatMap(({ id, schoolCode, grades, teacherId }) =>
      grades
        .filter((grade) => tkdGrades.includes(grade))
        .map((grade) => ({ classId: id, schoolCode, grade, teacherId })),
    )

const inOrder = (one: PlannedClass, other: PlannedClass) =>
  compare(one.schoolCode, other.schoolCode) ||
  Math.min(...one.grades) - Math.min(...other.grades) ||
  compare(one.name, other.name) ||
  one.id - other.id

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

const isFree = (facts: PlanFacts, unit: PlanUnit, teacherId: number): boolean =>
  !isOwnTeacher(facts, unit, teacherId) &&
  !isRelated(facts, unit, teacherId) &&
  facts.teachers.some(({ id, isAbsent }) => id === teacherId && !isAbsent)

/** The best way first, then the nearest, then whoever has least to do. */
function rank(candidates: readonly Candidate[], loads: ReadonlyMap<number, number>): Candidate[] {
  const loadOf = ({ teacherId }: Candidate) => loads.get(teacherId) ?? 0
  return candidates.toSorted(
    (one, other) =>
      examinerWays.indexOf(one.way) - examinerWays.indexOf(other.way) ||
      one.distance - other.distance ||
      loadOf(one) - loadOf(other) ||
      one.teacherId - other.teacherId,
  )
}

const choose = (candidates: readonly Candidate[], loads: ReadonlyMap<number, number>): Candidate | null =>
  rank(candidates, loads)[0] ?? null

/** All whom the plan would weigh for a unit, each once, the best first, free or not. */
export function rankCandidates(facts: PlanFacts, unit: PlanUnit): Candidate[] {
  const seen = new Set<number>()
  return rank(listCandidates(splitBySchool(facts)(unit.schoolCode), unit), new Map()).filter(({ teacherId }) => {
    const isNew = !seen.has(teacherId)
    seen.add(teacherId)
    return isNew
  })
}

function listCandidates(facts: PlanFacts, unit: PlanUnit): Candidate[] {
  const neighbours = facts.neighbours.get(unit.schoolCode) ?? []
  const own = facts.classes.filter(({ schoolCode }) => schoolCode === unit.schoolCode)
  const withClass = own.flatMap((other): Candidate[] => {
    if (other.teacherId === null) return []
    const way = wayWithin(unit, other)
    return [{ teacherId: other.teacherId, way, distance: distanceWithin(own, unit, other) }]
  })
  const swapped = facts.classes.flatMap((other): Candidate[] => {
    const place = neighbours.indexOf(other.schoolCode)
    const above = gradeAbove(unit, other)
    if (place < 0 || other.teacherId === null || above === null) return []
    return [
      {
        teacherId: other.teacherId,
        way: 'OTHER_SCHOOL',
        distance: place + (above - unit.grade - 1) * neighbours.length,
      },
    ]
  })
  const busy = new Set(withClass.map(({ teacherId }) => teacherId))
  const withoutClass = facts.teachers
    .filter(({ id, schoolCode }) => schoolCode === unit.schoolCode && !busy.has(id))
    .map(({ id }): Candidate => ({ teacherId: id, way: 'OTHER_GRADE', distance: noClass }))
  return [...withClass, ...swapped, ...withoutClass]
}

const noClass = 100

/** The lowest grade that a class has above the unit's. */
function gradeAbove({ grade }: PlanUnit, { grades }: PlannedClass): number | null {
  const above = grades.filter((taught) => taught > grade)
  return above.length === 0 ? null : Math.min(...above)
}

function wayWithin(unit: PlanUnit, other: PlannedClass): ExaminerWay {
  const above = gradeAbove(unit, other)
  if (above === null) return 'OTHER_GRADE'
  return above === unit.grade + 1 ? 'NEXT_GRADE' : 'HIGHER_GRADE'
}

/** Parallel classes go up one to one: the children of 1B to the teacher of 2B. A lower grade is further than the same one. */
function distanceWithin(own: readonly PlannedClass[], unit: PlanUnit, other: PlannedClass): number {
  const above = gradeAbove(unit, other)
  if (above === null) return Math.min(...other.grades.map((grade) => Math.abs(unit.grade - grade)))
  const parallel = (grade: number) => own.filter(({ grades }) => grades.includes(grade)).toSorted(inOrder)
  const place = parallel(unit.grade).findIndex(({ id }) => id === unit.classId)
  const upper = parallel(above)
  const turn = upper.findIndex(({ id }) => id === other.id)
  return (above - unit.grade) * noClass + ((turn - (place % upper.length) + upper.length) % upper.length)
}
