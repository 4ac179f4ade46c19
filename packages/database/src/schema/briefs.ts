import { jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

/** The weekly briefs of weeks that have ended, as they were written: never changed. `week` is ISO, `2026-W47`. */
export const briefs = pgTable(
  'briefs',
  {
    regencyCode: text('regency_code').notNull(),
    week: text().notNull(),
    writtenAt: timestamp('written_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
    content: jsonb().notNull(),
  },
  (table) => [primaryKey({ name: 'briefs_key', columns: [table.regencyCode, table.week] })],
)
