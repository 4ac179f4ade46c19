import {
  boolean,
  date,
  doublePrecision,
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
 * Written exams: what was asked and answered. Row-level security with FORCE guards every table of exams; names and national numbers
 * stand apart and open to their school only.
 */

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' })

export const exams = pgTable(
  'exams',
  {
    ...headColumns(),
    name: text().notNull(),
    schoolYear: smallint('school_year').notNull(),
    grade: smallint().notNull(),
    heldOn: date('held_on').notNull(),
    /** On computers with a random choice or order of items: alike answers say nothing there. */
    isRandomised: boolean('is_randomised').notNull(),
  },
  (table) => [uniqueIndex('exams_name').on(table.regencyCode, table.schoolYear, table.name)],
)

export const examSubjects = pgTable(
  'exam_subjects',
  {
    ...headColumns(),
    examId: integer('exam_id')
      .notNull()
      .references(() => exams.id),
    name: text().notNull(),
    position: smallint().notNull(),
    /** Score from which a pupil is at minimum competence; null where none is set. */
    cutScore: doublePrecision('cut_score'),
  },
  (table) => [uniqueIndex('exam_subjects_name').on(table.examId, table.name)],
)

/** Forms, item maps and keys of a subject; a corrected key is a version more, and the newest one scores. */
export const examKeys = pgTable(
  'exam_keys',
  {
    ...headColumns(),
    subjectId: integer('subject_id')
      .notNull()
      .references(() => examSubjects.id),
    version: smallint().notNull(),
    /** One for each item of each form, in the order printed. */
    entries: jsonb().notNull(),
    reason: text(),
    savedBy: text('saved_by').notNull(),
    savedAt: instant('saved_at').notNull().defaultNow(),
  },
  (table) => [uniqueIndex('exam_keys_version').on(table.subjectId, table.version)],
)

/** A pupil at an exam, of a class of a school, known outside it by a random number. */
export const examPupils = pgTable(
  'exam_pupils',
  {
    ...headColumns(),
    examId: integer('exam_id')
      .notNull()
      .references(() => exams.id),
    number: text().notNull(),
    schoolCode: text('school_code').notNull(),
    className: text('class_name').notNull(),
  },
  (table) => [
    uniqueIndex('exam_pupils_number').on(table.regencyCode, table.number),
    // pupils of an exam, of a school
    index('exam_pupils_exam').on(table.examId, table.schoolCode),
  ],
)

export const examPersons = pgTable(
  'exam_persons',
  {
    pupilId: integer('pupil_id')
      .primaryKey()
      .references(() => examPupils.id),
    regencyCode: text('regency_code').notNull(),
    examId: integer('exam_id').notNull(),
    /** NISN, or the number of the participant where the sheet has no other. */
    identity: text().notNull(),
    name: text(),
  },
  (table) => [uniqueIndex('exam_persons_identity').on(table.examId, table.identity)],
)

/** The answers of a pupil in a subject, in the order printed on the form: a letter each, else `,` before every one. */
export const examSheets = pgTable(
  'exam_sheets',
  {
    regencyCode: text('regency_code').notNull(),
    schoolCode: text('school_code').notNull(),
    subjectId: integer('subject_id')
      .notNull()
      .references(() => examSubjects.id),
    pupilId: integer('pupil_id')
      .notNull()
      .references(() => examPupils.id),
    form: text().notNull(),
    answers: text().notNull(),
    /** A digit an item where the scanner saw them: 0 none, 1 wrong to wrong, 2 wrong to right, 3 right to wrong. */
    erasures: text(),
    session: text(),
    room: text(),
    seatRow: smallint('seat_row'),
    seatColumn: smallint('seat_column'),
    importId: integer('import_id').notNull(),
    /** Line of the file. */
    line: integer().notNull(),
  },
  (table) => [
    primaryKey({ name: 'exam_sheets_key', columns: [table.subjectId, table.pupilId] }),
    // seats taken in a room
    index('exam_sheets_room').on(table.subjectId, table.schoolCode, table.room),
  ],
)

/** The sheets as each import that is not undone left them: where one is, the newest earlier one stands again. */
export const examSheetVersions = pgTable(
  'exam_sheet_versions',
  {
    regencyCode: text('regency_code').notNull(),
    schoolCode: text('school_code').notNull(),
    subjectId: integer('subject_id')
      .notNull()
      .references(() => examSubjects.id),
    pupilId: integer('pupil_id')
      .notNull()
      .references(() => examPupils.id),
    importId: integer('import_id').notNull(),
    className: text('class_name').notNull(),
    name: text(),
    form: text().notNull(),
    answers: text().notNull(),
    erasures: text(),
    session: text(),
    room: text(),
    seatRow: smallint('seat_row'),
    seatColumn: smallint('seat_column'),
    line: integer().notNull(),
  },
  (table) => [
    primaryKey({ name: 'exam_sheet_versions_key', columns: [table.subjectId, table.pupilId, table.importId] }),
    index('exam_sheet_versions_import').on(table.importId),
  ],
)

/** What a proctor noted at an exam; `kind` as in `incidentKinds`. */
export const examIncidents = pgTable(
  'exam_incidents',
  {
    ...headColumns(),
    examId: integer('exam_id')
      .notNull()
      .references(() => exams.id),
    schoolCode: text('school_code').notNull(),
    className: text('class_name'),
    room: text(),
    kind: text().notNull().default('NOTE'),
    note: text().notNull(),
    notedBy: text('noted_by').notNull(),
    notedAt: instant('noted_at').notNull().defaultNow(),
  },
  (table) => [index('exam_incidents_exam').on(table.examId)],
)
