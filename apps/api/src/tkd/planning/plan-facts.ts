export const tkdAreas = ['READING', 'WRITING', 'COUNTING'] as const

export type TkdArea = (typeof tkdAreas)[number]

/** Grades that take the test of basic abilities. */
export const tkdGrades: readonly number[] = [1, 2, 3]

export interface PlannedTeacher {
  readonly id: number
  readonly schoolCode: string
  /** Absent on every day of the session. */
  readonly isAbsent: boolean
}

export interface PlannedClass {
  readonly id: number
  readonly schoolCode: string
  readonly name: string
  readonly grades: readonly number[]
  readonly teacherId: number | null
}

/** A declared relative of a teacher learns in this grade of this class. */
export interface Relation {
  readonly teacherId: number
  readonly classId: number
  readonly grade: number
}

/** The schools to be planned and those that may lend a teacher. */
export interface PlanFacts {
  readonly teachers: readonly PlannedTeacher[]
  /** Of all grades, those above 3 too: their teachers examine. */
  readonly classes: readonly PlannedClass[]
  readonly relations: readonly Relation[]
  /** Of each school, the ones that can swap with it, the nearest first. */
  readonly neighbours: ReadonlyMap<string, readonly string[]>
}

export const examinerWays = ['NEXT_GRADE', 'HIGHER_GRADE', 'OTHER_SCHOOL', 'OTHER_GRADE'] as const

/** How an examiner was found, the best way first. */
export type ExaminerWay = (typeof examinerWays)[number]

/** How an assignment came about. */
export type PlannedWay = ExaminerWay | 'CHOSEN' | 'NOBODY'

/** The children of one grade of a class, who are examined together. */
export interface PlanUnit {
  readonly classId: number
  readonly schoolCode: string
  readonly grade: number
  readonly teacherId: number | null
}

export interface PlannedUnit extends PlanUnit {
  readonly examinerId: number | null
  readonly way: ExaminerWay | 'NOBODY'
  readonly secondRaterId: number | null
}
