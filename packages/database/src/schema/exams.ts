import { sql } from 'drizzle-orm'
import {
  boolean,
  customType,
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
 * Written exams: what was asked and answered, what analyses found, and what people made of it. Row-level security with FORCE
 * guards every table; names and national numbers stand apart and open to their school only.
 */

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' })

const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

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

/** A run over an exam. `state` is QUEUED, RUNNING, DONE, FAILED or CANCELLED; the newest DONE one is shown, earlier ones stay. */
export const examAnalyses = pgTable(
  'exam_analyses',
  {
    ...headColumns(),
    examId: integer('exam_id')
      .notNull()
      .references(() => exams.id),
    state: text().notNull().default('QUEUED'),
    requestedBy: text('requested_by').notNull(),
    requestedAt: instant('requested_at').notNull().defaultNow(),
    startedAt: instant('started_at'),
    finishedAt: instant('finished_at'),
    /** Counts the times it was taken up, so that one thought dead cannot write. */
    attempt: smallint().notNull().default(0),
    seenAt: instant('seen_at'),
    /** READ, ITEMS, CLASSES, PAIRS or WRITE. */
    stage: text(),
    done: integer().notNull().default(0),
    total: integer().notNull().default(0),
    failure: jsonb(),
    /** SHA-256 of all that was read, and of all that was found. */
    inputHash: text('input_hash'),
    resultHash: text('result_hash'),
    methodVersion: text('method_version'),
    seed: integer(),
    keyVersions: jsonb('key_versions'),
    /** Model, its sample, and what was counted. */
    summary: jsonb(),
  },
  (table) => [
    // one at a time
    uniqueIndex('exam_analyses_open').on(table.examId).where(sql`state in ('QUEUED', 'RUNNING')`),
    index('exam_analyses_exam').on(table.examId),
  ],
)

/**
 * What an analysis found, of `kind` TEST and ITEM by subject (`name` the form or item), CLASS by school and class, and REGENCY,
 * SUBDISTRICT and SCHOOL by area.
 */
export const examResults = pgTable(
  'exam_results',
  {
    regencyCode: text('regency_code').notNull(),
    analysisId: integer('analysis_id')
      .notNull()
      .references(() => examAnalyses.id),
    kind: text().notNull(),
    subjectId: integer('subject_id').notNull().default(0),
    areaCode: text('area_code').notNull(),
    name: text().notNull().default(''),
    position: integer().notNull().default(0),
    pupils: integer().notNull(),
    body: jsonb().notNull(),
  },
  (table) => [
    primaryKey({
      name: 'exam_results_key',
      columns: [table.analysisId, table.kind, table.subjectId, table.areaCode, table.name],
    }),
  ],
)

/** Pairs kept one by one, those below p .01. */
export const examPairs = pgTable(
  'exam_pairs',
  {
    regencyCode: text('regency_code').notNull(),
    analysisId: integer('analysis_id')
      .notNull()
      .references(() => examAnalyses.id),
    schoolCode: text('school_code').notNull(),
    className: text('class_name').notNull(),
    firstId: integer('first_id')
      .notNull()
      .references(() => examPupils.id),
    secondId: integer('second_id')
      .notNull()
      .references(() => examPupils.id),
    p: doublePrecision().notNull(),
    q: doublePrecision().notNull(),
    body: jsonb().notNull(),
  },
  (table) => [primaryKey({ name: 'exam_pairs_key', columns: [table.analysisId, table.firstId, table.secondId] })],
)

/** A signal of an analysis that asks to be looked at, of a CLASS or a PAIR; `key` names the same one in every analysis. */
export const examFlags = pgTable(
  'exam_flags',
  {
    ...headColumns(),
    examId: integer('exam_id')
      .notNull()
      .references(() => exams.id),
    analysisId: integer('analysis_id')
      .notNull()
      .references(() => examAnalyses.id),
    key: text().notNull(),
    kind: text().notNull(),
    schoolCode: text('school_code').notNull(),
    className: text('class_name').notNull(),
    firstId: integer('first_id').references(() => examPupils.id),
    secondId: integer('second_id').references(() => examPupils.id),
    level: smallint().notNull(),
    /** Evidence on which the level rests: kind and subject. */
    evidence: jsonb().notNull(),
    /** Place in the list of its kind, the strongest first. */
    rank: integer().notNull(),
    p: doublePrecision(),
    q: doublePrecision(),
    body: jsonb().notNull(),
  },
  (table) => [
    uniqueIndex('exam_flags_key').on(table.analysisId, table.key),
    index('exam_flags_rank').on(table.analysisId, table.kind, table.rank),
  ],
)

/** The trail of a case: OPENED, NOTED, REPLIED, PROPOSED or DECIDED (CLEAN, RETEST, CLARIFY). Nothing of it is changed or removed. */
export const examReviewSteps = pgTable(
  'exam_review_steps',
  {
    ...headColumns(),
    examId: integer('exam_id')
      .notNull()
      .references(() => exams.id),
    flagKey: text('flag_key').notNull(),
    /** The flag as it stood when the step was taken. */
    flagId: integer('flag_id')
      .notNull()
      .references(() => examFlags.id),
    schoolCode: text('school_code').notNull(),
    kind: text().notNull(),
    decision: text(),
    /** Of a step PROPOSED: what was found about each innocent explanation. */
    explanations: jsonb().notNull().default([]),
    note: text().notNull(),
    takenBy: text('taken_by').notNull(),
    role: text().notNull(),
    takenAt: instant('taken_at').notNull().defaultNow(),
  },
  (table) => [index('exam_review_steps_flag').on(table.examId, table.flagKey)],
)

export const examAttachments = pgTable(
  'exam_attachments',
  {
    ...headColumns(),
    stepId: integer('step_id')
      .notNull()
      .references(() => examReviewSteps.id),
    schoolCode: text('school_code').notNull(),
    fileName: text('file_name').notNull(),
    byteCount: integer('byte_count').notNull(),
    sha256: text().notNull(),
    content: bytea().notNull(),
  },
  (table) => [index('exam_attachments_step').on(table.stepId)],
)
