import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, smallint, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { instant } from './head-columns.ts'

/** Sheets and danger signs. Rows are only added, never changed: what stands is the newest. Guarded like the register. */

/** Of everything that is sent: who, under which key, and when it came in by the clock of the server. */
const sent = () => ({
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  regencyCode: text('regency_code').notNull(),
  pregnancyId: integer('pregnancy_id').notNull(),
  /** Chosen by the sender, so that what is sent twice stands once. */
  entryKey: text('entry_key').notNull(),
  receivedAt: instant('received_at').notNull().defaultNow(),
  sentBy: text('sent_by').notNull(),
})

/** One column of a monitoring sheet, as often as it was sent in. */
export const sheetSubmissions = pgTable(
  'sheet_submissions',
  {
    ...sent(),
    /** PREGNANCY, BIRTH_PLAN, CHILDBIRTH, POSTPARTUM or NEWBORN. */
    form: text().notNull(),
    /** The child by number at birth; 0 for the mother. */
    ordinal: smallint().notNull(),
    /** Week of gestation, or day since birth. */
    column: smallint().notNull(),
    version: smallint().notNull(),
    /** By item: YES, NO, UNKNOWN, or a number. */
    answers: jsonb().$type<Record<string, 'YES' | 'NO' | 'UNKNOWN' | number>>().notNull(),
    /** By the clock of the telephone. */
    filledAt: instant('filled_at').notNull(),
    /** The same, set right by how far that clock was off when it was sent. */
    happenedAt: instant('happened_at').notNull(),
    /** The revision its sender had seen; 0 for none. */
    baseRevision: smallint('base_revision').notNull(),
    /** Its place among those that stood; null for one that met another answer, or repeats what stands. */
    revision: smallint(),
    /** STANDS (took a revision), SAME (repeats what stands) or CONFLICT (kept beside what stands). */
    standing: text().notNull(),
  },
  (table) => [
    uniqueIndex('sheet_submissions_entry_key').on(table.regencyCode, table.entryKey),
    // what stands of a column, and never two of one revision
    uniqueIndex('sheet_submissions_revision').on(
      table.pregnancyId,
      table.form,
      table.ordinal,
      table.column,
      table.revision,
    ),
    // sheets that came in lately, for cadres who fell silent
    index('sheet_submissions_sender').on(table.sentBy, table.receivedAt),
  ],
)

/** A danger sign seen, whose clock runs until mother or child is cared for. */
export const escalations = pgTable(
  'escalations',
  {
    ...sent(),
    form: text().notNull(),
    ordinal: smallint().notNull(),
    signs: text().array().notNull(),
    /** The sheet that told it; null where it was told without one. */
    submissionId: integer('submission_id'),
    detectedAt: instant('detected_at').notNull(),
  },
  (table) => [
    uniqueIndex('escalations_entry_key').on(table.regencyCode, table.entryKey),
    // escalations of a client
    index('escalations_pregnancy').on(table.pregnancyId),
  ],
)

/** What was done about it. Of the rows of a stage that stand the newest counts. */
export const escalationSteps = pgTable(
  'escalation_steps',
  {
    ...sent(),
    escalationId: integer('escalation_id').notNull(),
    /** SEEN_AGAIN (told again, maybe by more signs), CONTACTED, DECIDED, LEFT, ARRIVED, TREATED or CLOSED. */
    stage: text().notNull(),
    /** When it happened, as whoever did it says. */
    statedAt: instant('stated_at').notNull(),
    /** Where to, or where. */
    facility: text(),
    /** Why it was closed without care: NO_DANGER, REFUSED, DIED or DUPLICATE, and in words. */
    reason: text(),
    note: text(),
    /** Signs that came to it while it was open. */
    signs: text().array().notNull().default(sql`'{}'`),
    /** False for what a cadre stamped after somebody else had. */
    stands: boolean().notNull().default(true),
  },
  (table) => [
    uniqueIndex('escalation_steps_entry_key').on(table.regencyCode, table.entryKey),
    // steps of an escalation
    index('escalation_steps_escalation').on(table.escalationId),
    index('escalation_steps_pregnancy').on(table.pregnancyId),
  ],
)
