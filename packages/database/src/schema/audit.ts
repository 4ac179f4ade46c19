import { integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

/**
 * Who read or exported named records: a chain for each regency, in which an entry's hash covers the one before. A trigger
 * gives number, time and hashes; the app may add entries and read them, nothing else.
 */
export const auditEntries = pgTable(
  'audit_entries',
  {
    regencyCode: text('regency_code').notNull(),
    sequence: integer().notNull(),
    at: timestamp({ withTimezone: true, mode: 'string' }).notNull(),
    accountName: text('account_name').notNull(),
    role: text().notNull(),
    action: text().notNull(),
    /** Client numbers, sorted. */
    subjects: text().array().notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text().notNull(),
  },
  (table) => [primaryKey({ name: 'audit_entries_key', columns: [table.regencyCode, table.sequence] })],
)
