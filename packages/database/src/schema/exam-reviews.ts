import { customType, index, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { examFlags } from './exam-analyses.ts'
import { exams } from './exams.ts'
import { headColumns } from './head-columns.ts'

/** Written exams: what people made of the signals. */

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' })

const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

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
