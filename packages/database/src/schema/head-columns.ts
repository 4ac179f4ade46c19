import { integer, text } from 'drizzle-orm/pg-core'

/** With what every row of schools and tests begins: its number, and the regency by which large tables are distributed. */
export const headColumns = () => ({
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  regencyCode: text('regency_code').notNull(),
})
