import { date, index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/**
 * What was decided about a figure, by whom it is done and until when. `state` is OPEN, DONE or DROPPED; a closed one says
 * its outcome. `month` is that of the signal it answers, where it answers one.
 */
export const decisions = pgTable(
  'decisions',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    regencyCode: text('regency_code').notNull(),
    areaCode: text('area_code').notNull(),
    indicatorKey: text('indicator_key'),
    month: date(),
    note: text().notNull(),
    owner: text().notNull(),
    dueOn: date('due_on').notNull(),
    state: text().notNull().default('OPEN'),
    outcome: text(),
  },
  (table) => [
    // the open ones, by their day
    index('decisions_due').on(table.regencyCode, table.state, table.dueOn),
  ],
)

/** Every step of a decision: MADE, ACKNOWLEDGED, ASSIGNED or CLOSED, with the owner and the day that held from then on. */
export const decisionSteps = pgTable(
  'decision_steps',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    decisionId: integer('decision_id').notNull(),
    kind: text().notNull(),
    takenBy: text('taken_by').notNull(),
    takenAt: timestamp('taken_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
    owner: text(),
    dueOn: date('due_on'),
    note: text(),
  },
  (table) => [index('decision_steps_decision').on(table.decisionId)],
)
