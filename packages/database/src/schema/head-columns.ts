import { integer, text, timestamp } from 'drizzle-orm/pg-core'

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' })

/** With what most rows of persons begin: its number, and the regency by which large tables are distributed. */
export const headColumns = () => ({
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  regencyCode: text('regency_code').notNull(),
})

/** Of every record of care that is written down: who keeps its key, and when it was taken back as a mistake. */
export const recordColumns = () => ({
  ...headColumns(),
  /** Chosen by the sender, so that the same record sent twice, by a phone or a sheet, stands once. */
  entryKey: text('entry_key').notNull(),
  withdrawnAt: instant('withdrawn_at'),
})
