import { sql } from 'drizzle-orm'
import {
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { headColumns, instant } from './head-columns.ts'
import { pupils, schoolClasses, teachers } from './schools.ts'

/** The test of basic abilities (TKD) of grades 1 to 3: performance tests by an examiner who is not the class teacher. */

export const tkdTests = pgTable(
  'tkd_tests',
  {
    ...headColumns(),
    name: text().notNull(),
    version: smallint().notNull(),
  },
  (table) => [uniqueIndex('tkd_tests_version').on(table.regencyCode, table.name, table.version)],
)

/** A task of the rubric; the descriptors are those of level 1, 2 and so on. */
export const tkdItems = pgTable(
  'tkd_items',
  {
    ...headColumns(),
    testId: integer('test_id')
      .notNull()
      .references(() => tkdTests.id),
    grade: smallint().notNull(),
    /** READING, WRITING or COUNTING. */
    area: text().notNull(),
    position: smallint().notNull(),
    task: text().notNull(),
    descriptors: text().array().notNull(),
  },
  (table) => [uniqueIndex('tkd_items_position').on(table.testId, table.grade, table.area, table.position)],
)

export const tkdSessions = pgTable(
  'tkd_sessions',
  {
    ...headColumns(),
    testId: integer('test_id')
      .notNull()
      .references(() => tkdTests.id),
    schoolYear: smallint('school_year').notNull(),
    fromOn: date('from_on').notNull(),
    toOn: date('to_on').notNull(),
    /** Share of the pupils of an assignment whom a second rater sees too. */
    secondShare: doublePrecision('second_share').notNull(),
    /** Score from which an area counts as reached; null where being tested is enough. */
    leastScore: smallint('least_score'),
    /** From which the sample of the second rater is drawn again and again alike. */
    seed: text().notNull(),
  },
  (table) => [uniqueIndex('tkd_sessions_year').on(table.regencyCode, table.schoolYear)],
)

/** Who examines the pupils of a grade of a class in an area. */
export const tkdAssignments = pgTable(
  'tkd_assignments',
  {
    ...headColumns(),
    sessionId: integer('session_id')
      .notNull()
      .references(() => tkdSessions.id),
    schoolCode: text('school_code').notNull(),
    classId: integer('class_id')
      .notNull()
      .references(() => schoolClasses.id),
    grade: smallint().notNull(),
    area: text().notNull(),
    /** The class teacher on the day of the plan. */
    teacherId: integer('teacher_id').references(() => teachers.id),
    examinerId: integer('examiner_id').references(() => teachers.id),
    secondRaterId: integer('second_rater_id').references(() => teachers.id),
    /** Home schools of both, so that a neighbour school sees what its teachers were asked to do. */
    examinerSchoolCode: text('examiner_school_code'),
    secondSchoolCode: text('second_school_code'),
    /** How the planner chose: NEXT_GRADE, HIGHER_GRADE, OTHER_GRADE, OTHER_SCHOOL, CHOSEN or NOBODY. */
    way: text().notNull(),
    /** Why the head of school chose otherwise. */
    reason: text(),
  },
  (table) => [
    uniqueIndex('tkd_assignments_unit').on(table.sessionId, table.classId, table.grade, table.area),
    // assignments of a school
    index('tkd_assignments_school').on(table.schoolCode, table.sessionId),
    // what a teacher examines, for the policy of an examiner
    index('tkd_assignments_examiner').on(table.examinerId),
    index('tkd_assignments_second').on(table.secondRaterId),
  ],
)

/** Pupils whom the second rater sees too, drawn once. */
export const tkdSamples = pgTable(
  'tkd_samples',
  {
    regencyCode: text('regency_code').notNull(),
    schoolCode: text('school_code').notNull(),
    assignmentId: integer('assignment_id')
      .notNull()
      .references(() => tkdAssignments.id),
    pupilId: integer('pupil_id')
      .notNull()
      .references(() => pupils.id),
  },
  (table) => [primaryKey({ name: 'tkd_samples_key', columns: [table.assignmentId, table.pupilId] })],
)

export const tkdScores = pgTable(
  'tkd_scores',
  {
    ...headColumns(),
    /** Chosen by the sender, so that a score sent twice stands once. */
    entryKey: text('entry_key').notNull(),
    assignmentId: integer('assignment_id')
      .notNull()
      .references(() => tkdAssignments.id),
    schoolCode: text('school_code').notNull(),
    pupilId: integer('pupil_id')
      .notNull()
      .references(() => pupils.id),
    /** EXAMINER, SECOND or CLASS_TEACHER. */
    part: text().notNull(),
    raterId: integer('rater_id')
      .notNull()
      .references(() => teachers.id),
    /** One for each item, in order. */
    levels: smallint().array().notNull(),
    /** Mean of the levels, 0 to 100. */
    score: doublePrecision().notNull(),
    onDay: date('on_day').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    receivedAt: instant('received_at').notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('tkd_scores_entry_key').on(table.regencyCode, table.entryKey),
    uniqueIndex('tkd_scores_pupil').on(table.assignmentId, table.part, table.pupilId),
    // scores that a rater gave, for the policy of an examiner
    index('tkd_scores_rater').on(table.raterId),
    // whether anything came in since the results were measured
    index('tkd_scores_received').on(table.regencyCode, table.receivedAt),
  ],
)

/** A rater has signed what she gave; from then on it stands. */
export const tkdSignatures = pgTable(
  'tkd_signatures',
  {
    regencyCode: text('regency_code').notNull(),
    schoolCode: text('school_code').notNull(),
    assignmentId: integer('assignment_id')
      .notNull()
      .references(() => tkdAssignments.id),
    part: text().notNull(),
    raterId: integer('rater_id')
      .notNull()
      .references(() => teachers.id),
    signedAt: instant('signed_at').notNull().default(sql`now()`),
  },
  (table) => [primaryKey({ name: 'tkd_signatures_key', columns: [table.assignmentId, table.part] })],
)

/**
 * What a session shows, measured over the whole regency and kept ready: of `kind` REGENCY, SUBDISTRICT and SCHOOL by area,
 * EXAMINER and CLASS by the school and the number of the teacher or class. Without a row of the REGENCY it must be measured anew.
 */
export const tkdResults = pgTable(
  'tkd_results',
  {
    regencyCode: text('regency_code').notNull(),
    sessionId: integer('session_id')
      .notNull()
      .references(() => tkdSessions.id),
    kind: text().notNull(),
    areaCode: text('area_code').notNull(),
    subjectId: integer('subject_id').notNull().default(0),
    grade: smallint().notNull().default(0),
    body: jsonb().notNull(),
    measuredAt: instant('measured_at').notNull().default(sql`now()`),
  },
  (table) => [
    primaryKey({
      name: 'tkd_results_key',
      columns: [table.sessionId, table.kind, table.areaCode, table.subjectId, table.grade],
    }),
  ],
)
