import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** Attempts to come in, counted for all processes together. */
export const signInAttempts = pgTable('sign_in_attempts', {
  /** SHA-256 of what is counted: a name and address, a name, an address. */
  key: text().primaryKey(),
  attempts: integer().notNull(),
  /** From when the next attempt counts as the first. */
  endsAt: timestamp('ends_at', { withTimezone: true, mode: 'string' }).notNull(),
})
