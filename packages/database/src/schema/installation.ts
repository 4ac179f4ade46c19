import { boolean, integer, pgTable, text } from 'drizzle-orm/pg-core'

/** One row a regency: which data this database holds, and how often its figures have changed. */
export const installations = pgTable('installations', {
  regencyCode: text('regency_code').primaryKey(),
  isDemo: boolean('is_demo').notNull(),
  /** The demo's last month, fixed when it is made; null for real data. */
  demoLastMonth: text('demo_last_month'),
  demoSize: text('demo_size'),
  isLoaded: boolean('is_loaded').notNull().default(false),
  dataVersion: integer('data_version').notNull().default(0),
})
