import { sql } from 'drizzle-orm'
import {
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { headColumns } from './head-columns.ts'

/**
 * Who teaches and learns where. Row-level security with FORCE guards every table: names and national numbers stand apart
 * and open to their school only. A school year is named by the year in which it ends.
 */

export const teachers = pgTable(
  'teachers',
  {
    ...headColumns(),
    /** A random number by which everyone outside her school knows her. */
    number: text().notNull(),
    /** Her home school. */
    schoolCode: text('school_code').notNull(),
    /** Of CLASS_TEACHER, SUBJECT_TEACHER and HEAD. */
    roles: text().array().notNull(),
    accountName: text('account_name'),
  },
  (table) => [
    uniqueIndex('teachers_number').on(table.regencyCode, table.number),
    // the teacher behind an account, for every policy of an examiner
    uniqueIndex('teachers_account').on(table.accountName),
    // teachers of a school
    index('teachers_school').on(table.schoolCode),
  ],
)

export const teacherPersons = pgTable('teacher_persons', {
  teacherId: integer('teacher_id')
    .primaryKey()
    .references(() => teachers.id),
  regencyCode: text('regency_code').notNull(),
  name: text().notNull(),
  nuptk: text(),
})

/** Days on which a teacher cannot examine: leave, training, illness. */
export const teacherAbsences = pgTable(
  'teacher_absences',
  {
    ...headColumns(),
    teacherId: integer('teacher_id')
      .notNull()
      .references(() => teachers.id),
    schoolCode: text('school_code').notNull(),
    fromOn: date('from_on').notNull(),
    toOn: date('to_on').notNull(),
    reason: text().notNull(),
  },
  (table) => [
    // absences of a teacher
    index('teacher_absences_teacher').on(table.teacherId),
  ],
)

export const schoolClasses = pgTable(
  'school_classes',
  {
    ...headColumns(),
    schoolCode: text('school_code').notNull(),
    schoolYear: smallint('school_year').notNull(),
    name: text().notNull(),
    /** Several in a multi-grade class. */
    grades: smallint().array().notNull(),
    teacherId: integer('teacher_id').references(() => teachers.id),
  },
  (table) => [
    uniqueIndex('school_classes_name').on(table.schoolCode, table.schoolYear, table.name),
    // classes of a teacher, for the policy of an examiner
    index('school_classes_teacher').on(table.teacherId),
  ],
)

export const pupils = pgTable(
  'pupils',
  {
    ...headColumns(),
    /** A random number by which everyone outside the school knows the child. */
    number: text().notNull(),
    sex: text(),
    /** The school of the newest enrolment. */
    schoolCode: text('school_code').notNull(),
  },
  (table) => [
    uniqueIndex('pupils_number').on(table.regencyCode, table.number),
    // pupils of a school
    index('pupils_school').on(table.schoolCode),
  ],
)

export const pupilPersons = pgTable('pupil_persons', {
  pupilId: integer('pupil_id')
    .primaryKey()
    .references(() => pupils.id),
  regencyCode: text('regency_code').notNull(),
  name: text().notNull(),
  nisn: text(),
  bornOn: date('born_on'),
})

/**
 * Fingerprints of NISN and NUPTK (hashes, no names), which every school may compare, so that a child who changes schools
 * stays one child. `kind` is PUPIL or TEACHER.
 */
export const schoolMarks = pgTable(
  'school_marks',
  {
    regencyCode: text('regency_code').notNull(),
    kind: text().notNull(),
    mark: text().notNull(),
    recordId: integer('record_id').notNull(),
    schoolCode: text('school_code').notNull(),
    /** Of a child, the newest year in which the school holds it; null once it has let it go. */
    schoolYear: smallint('school_year'),
  },
  (table) => [primaryKey({ name: 'school_marks_key', columns: [table.regencyCode, table.kind, table.mark] })],
)

/** Where a child learns in a school year: one class a year, two where it moves in between. */
export const enrolments = pgTable(
  'enrolments',
  {
    ...headColumns(),
    pupilId: integer('pupil_id')
      .notNull()
      .references(() => pupils.id),
    schoolYear: smallint('school_year').notNull(),
    classId: integer('class_id')
      .notNull()
      .references(() => schoolClasses.id),
    schoolCode: text('school_code').notNull(),
    grade: smallint().notNull(),
    /** Place on the attendance list. */
    listNumber: smallint('list_number'),
    /** At the year's end: PROMOTED, RETAINED, MOVED_AWAY or LEFT. */
    outcome: text(),
  },
  (table) => [
    uniqueIndex('enrolments_year')
      .on(table.pupilId, table.schoolYear)
      .where(sql`outcome is distinct from 'MOVED_AWAY'`),
    // years of a child, also for the policy of its school
    index('enrolments_pupil').on(table.pupilId, table.schoolYear),
    // children of a class
    index('enrolments_class').on(table.classId, table.grade),
    // children of a school in a year
    index('enrolments_school').on(table.schoolCode, table.schoolYear),
  ],
)

/** A teacher has declared that she is related to a child; nobody examines a relative. */
export const teacherRelatives = pgTable(
  'teacher_relatives',
  {
    ...headColumns(),
    teacherId: integer('teacher_id')
      .notNull()
      .references(() => teachers.id),
    pupilId: integer('pupil_id')
      .notNull()
      .references(() => pupils.id),
    schoolCode: text('school_code').notNull(),
  },
  (table) => [uniqueIndex('teacher_relatives_pair').on(table.teacherId, table.pupilId)],
)

/** Every change of a record above and of an examiner's assignment, written by a trigger, with the import that made it. */
export const schoolRecordVersions = pgTable(
  'school_record_versions',
  {
    ...headColumns(),
    schoolCode: text('school_code').notNull(),
    tableName: text('table_name').notNull(),
    recordId: integer('record_id').notNull(),
    importId: integer('import_id'),
    recordedAt: timestamp('recorded_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
    recordedBy: text('recorded_by').notNull(),
    reason: text(),
    before: jsonb(),
    after: jsonb(),
  },
  (table) => [
    // the history of a record, and whether an import's change is still the newest
    index('school_record_versions_record').on(table.tableName, table.recordId),
    // what an import changed
    index('school_record_versions_import').on(table.importId).where(sql`import_id is not null`),
  ],
)
