import { sql } from 'drizzle-orm'
import {
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
import { examPupils, exams } from './exams.ts'
import { headColumns } from './head-columns.ts'

/** Written exams: what analyses found. */

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' })

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
