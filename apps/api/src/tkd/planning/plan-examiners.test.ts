import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listConflicts } from './list-conflicts.ts'
import { planExaminers } from './plan-examiners.ts'
import type { PlanFacts, PlannedClass, PlannedTeacher } from './plan-facts.ts'

interface Room {
  readonly school?: string
  readonly name: string
  readonly grades: readonly number[]
  readonly teacher: number | null
}

const factsOf = (rooms: readonly Room[], rest: Partial<PlanFacts> & { away?: readonly number[] } = {}): PlanFacts => {
  const classes = rooms.map(({ school = 'A', name, grades, teacher }, at): PlannedClass => {
    return { id: at + 1, schoolCode: school, name, grades, teacherId: teacher }
  })
  const { away = [], ...given } = rest
  const teachers = classes.flatMap(({ teacherId, schoolCode }): PlannedTeacher[] =>
    teacherId === null ? [] : [{ id: teacherId, schoolCode, isAbsent: away.includes(teacherId) }],
  )
  return { teachers, classes, relations: [], neighbours: new Map(), ...given }
}

const oneClassAGrade: readonly Room[] = [1, 2, 3, 4, 5, 6].map((grade) => {
  return { name: `Kelas ${grade}`, grades: [grade], teacher: grade * 10 }
})

const told = (facts: PlanFacts, schools = ['A']) =>
  planExaminers(facts, schools).map(({ classId, grade, examinerId, way, secondRaterId }) => {
    return [facts.classes.find(({ id }) => id === classId)?.name, grade, examinerId, way, secondRaterId]
  })

test('one class a grade: the teacher of the next grade examines, grade 3 the teacher of grade 4', () => {
  expect(told(factsOf(oneClassAGrade))).toEqual([
    ['Kelas 1', 1, 20, 'NEXT_GRADE', 30],
    ['Kelas 2', 2, 30, 'NEXT_GRADE', 40],
    ['Kelas 3', 3, 40, 'NEXT_GRADE', 50],
  ])
})

test('parallel classes go up one to one', () => {
  const rooms = [
    { name: '1A', grades: [1], teacher: 11 },
    { name: '1B', grades: [1], teacher: 12 },
    { name: '1C', grades: [1], teacher: 13 },
    { name: '2A', grades: [2], teacher: 21 },
    { name: '2B', grades: [2], teacher: 22 },
  ]
  expect(told(factsOf(rooms)).map(([name, , examiner]) => [name, examiner])).toEqual([
    ['1A', 21],
    ['1B', 22],
    ['1C', 21],
    ['2A', 22],
    ['2B', 21],
  ])
})

test('an absent teacher is passed over for the one of the grade above her', () => {
  expect(told(factsOf(oneClassAGrade, { away: [20] }))[0]).toEqual(['Kelas 1', 1, 30, 'HIGHER_GRADE', 40])
})

test('a declared relative is passed over', () => {
  const relations = [{ teacherId: 20, classId: 1, grade: 1 }]
  expect(told(factsOf(oneClassAGrade, { relations }))[0]?.[2]).toBe(30)
})

test('in a multi-grade class the next grade has the same teacher, so a higher one examines', () => {
  const rooms = [
    { name: 'Kelas 1-2', grades: [1, 2], teacher: 1 },
    { name: 'Kelas 3-4', grades: [3, 4], teacher: 2 },
    { name: 'Kelas 5-6', grades: [5, 6], teacher: 3 },
  ]
  expect(told(factsOf(rooms)).map(([name, grade, examiner, way]) => [name, grade, examiner, way])).toEqual([
    ['Kelas 1-2', 1, 2, 'HIGHER_GRADE'],
    ['Kelas 1-2', 2, 2, 'NEXT_GRADE'],
    ['Kelas 3-4', 3, 3, 'HIGHER_GRADE'],
  ])
})

test('a school with a single teacher swaps with its nearest neighbour, and both ways', () => {
  const rooms = [
    { name: 'Semua', grades: [1, 2, 3, 4, 5, 6], teacher: 1 },
    { school: 'B', name: 'Semua', grades: [1, 2, 3, 4, 5, 6], teacher: 2 },
    { school: 'C', name: 'Kelas 2', grades: [2], teacher: 3 },
  ]
  const neighbours = new Map([
    ['A', ['B', 'C']],
    ['B', ['A', 'C']],
  ])
  const plan = planExaminers(factsOf(rooms, { neighbours }), ['A', 'B'])
  expect(plan.map(({ examinerId, way }) => [examinerId, way])).toEqual([
    ...[1, 2, 3].map(() => [2, 'OTHER_SCHOOL']),
    ...[1, 2, 3].map(() => [1, 'OTHER_SCHOOL']),
  ])
})

test('without a teacher of a higher grade or a neighbour, another teacher examines; without any, nobody', () => {
  const rooms = [
    { name: 'Kelas 2', grades: [2], teacher: 1 },
    { name: 'Kelas 3', grades: [3], teacher: 2 },
  ]
  expect(told(factsOf(rooms))).toEqual([
    ['Kelas 2', 2, 2, 'NEXT_GRADE', null],
    ['Kelas 3', 3, 1, 'OTHER_GRADE', null],
  ])
  expect(told(factsOf([{ name: 'Kelas 1', grades: [1, 2], teacher: 1 }]))).toEqual([
    ['Kelas 1', 1, null, 'NOBODY', null],
    ['Kelas 1', 2, null, 'NOBODY', null],
  ])
})

test('conflicts of an assignment follow the facts of today', () => {
  const facts = factsOf(oneClassAGrade, { away: [40], relations: [{ teacherId: 30, classId: 1, grade: 1 }] })
  const unit = { classId: 1, schoolCode: 'A', grade: 1, teacherId: 99 }
  const conflictsOf = (examinerId: number | null, secondRaterId: number | null = null) =>
    listConflicts(facts, { unit, examinerId, secondRaterId })
  expect(conflictsOf(20)).toEqual([])
  expect(conflictsOf(null)).toEqual(['NOBODY'])
  expect(conflictsOf(10)).toEqual(['OWN_TEACHER', 'NOT_HIGHER_GRADE']) // took the class over after the plan
  expect(conflictsOf(99)).toEqual(['OWN_TEACHER', 'NOT_HIGHER_GRADE'])
  expect(conflictsOf(20, 30)).toEqual(['RELATIVE'])
  expect(conflictsOf(20, 20)).toEqual(['SAME_PERSON_TWICE'])
  expect(conflictsOf(20, 40)).toEqual(['ABSENT'])
})

const rooms = fc.array(
  fc.record({
    school: fc.constantFrom('A', 'B', 'C'),
    name: fc.string({ minLength: 1, maxLength: 2 }),
    grades: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }),
    teacher: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }),
  }),
  { maxLength: 14 },
)

const neighbours = new Map([
  ['A', ['B', 'C']],
  ['B', ['C', 'A']],
  ['C', ['A', 'B']],
])

test('whatever the schools are like, nobody is named under a forbidden conflict and no unit is left out', () => {
  fc.assert(
    fc.property(rooms, fc.array(fc.integer({ min: 1, max: 12 })), (given, away) => {
      const facts = factsOf(given, { away, neighbours })
      const plan = planExaminers(facts, ['A', 'B', 'C'])
      const units = given.reduce((sum, { grades }) => sum + grades.filter((grade) => grade <= 3).length, 0)
      expect(plan).toHaveLength(units)
      for (const { examinerId, secondRaterId, way, ...unit } of plan) {
        const conflicts = listConflicts(facts, { unit, examinerId, secondRaterId })
        const allowed = way === 'NOBODY' ? ['NOBODY'] : way === 'OTHER_GRADE' ? ['NOT_HIGHER_GRADE'] : []
        expect(conflicts.filter((code) => !allowed.includes(code))).toEqual([])
      }
    }),
  )
})

test('the same facts in another order give the same plan', () => {
  fc.assert(
    fc.property(rooms, (given) => {
      const facts = factsOf(given, { neighbours })
      const turned = { ...facts, classes: facts.classes.toReversed(), teachers: facts.teachers.toReversed() }
      expect(planExaminers(turned, ['C', 'B', 'A'])).toEqual(planExaminers(facts, ['A', 'B', 'C']))
    }),
  )
})
