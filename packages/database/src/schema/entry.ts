import { date, index, integer, pgTable, primaryKey, smallint, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'

/** How an office runs its monthly entry; without a row the defaults hold. */
export const entrySettings = pgTable('entry_settings', {
  regencyCode: text('regency_code').primaryKey(),
  /** Day of the following month by which a form is due. */
  deadlineDay: smallint('deadline_day').notNull().default(5),
})

/**
 * A puskesmas' form of a month, from its first change on. `state` is OPEN, SUBMITTED or APPROVED; each granted correction
 * of an approved form begins a new revision. `importId` is the import its last approved values came in with.
 */
export const entryForms = pgTable(
  'entry_forms',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    regencyCode: text('regency_code').notNull(),
    formKey: text('form_key').notNull(),
    healthCentreCode: text('health_centre_code').notNull(),
    periodStart: date('period_start').notNull(),
    state: text().notNull().default('OPEN'),
    revision: smallint().notNull().default(1),
    /** The regency's calendar day; a late form stays late whatever is corrected. */
    firstSubmittedOn: date('first_submitted_on'),
    submittedAt: timestamp('submitted_at', { withTimezone: true, mode: 'string' }),
    submittedBy: text('submitted_by'),
    approvedAt: timestamp('approved_at', { withTimezone: true, mode: 'string' }),
    approvedBy: text('approved_by'),
    returnReason: text('return_reason'),
    importId: integer('import_id'),
  },
  (table) => [
    // the form of a puskesmas and month; the forms of a month
    uniqueIndex('entry_forms_month').on(table.regencyCode, table.periodStart, table.healthCentreCode, table.formKey),
  ],
)

/**
 * What was typed into a cell, also where it is no number; `value` is null where nothing readable stands. `version` counts
 * the changes. From the second revision on only cells with `openedIn` of the form's revision may change.
 */
export const entryCells = pgTable(
  'entry_cells',
  {
    formId: integer('form_id').notNull(),
    elementKey: text('element_key').notNull(),
    areaCode: text('area_code').notNull(),
    typed: text().notNull().default(''),
    value: integer(),
    version: integer().notNull().default(0),
    changedBy: text('changed_by'),
    changedAt: timestamp('changed_at', { withTimezone: true, mode: 'string' }),
    openedIn: smallint('opened_in'),
  },
  (table) => [primaryKey({ name: 'entry_cells_key', columns: [table.formId, table.areaCode, table.elementKey] })],
)

/** A request to change an approved form; `state` is ASKED, GRANTED or REFUSED. */
export const entryCorrections = pgTable(
  'entry_corrections',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    formId: integer('form_id').notNull(),
    reason: text().notNull(),
    state: text().notNull().default('ASKED'),
    requestedBy: text('requested_by').notNull(),
    requestedAt: timestamp('requested_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
    decidedBy: text('decided_by'),
    decidedAt: timestamp('decided_at', { withTimezone: true, mode: 'string' }),
    note: text(),
  },
  // corrections of a form
  (table) => [index('entry_corrections_form').on(table.formId)],
)

export const entryCorrectionCells = pgTable(
  'entry_correction_cells',
  {
    correctionId: integer('correction_id').notNull(),
    elementKey: text('element_key').notNull(),
    areaCode: text('area_code').notNull(),
  },
  (table) => [
    primaryKey({
      name: 'entry_correction_cells_key',
      columns: [table.correctionId, table.areaCode, table.elementKey],
    }),
  ],
)
