import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

export const uploads = pgTable('uploads', {
  id: text().primaryKey(),
  regencyCode: text('regency_code').notNull(),
  accountName: text('account_name').notNull(),
  fileName: text('file_name').notNull(),
  bytes: bigint({ mode: 'number' }).notNull(),
  sha256: text().notNull(),
  createdAt: timestamp('created_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
  /** What is being done with the file now: PREVIEW or RUN. */
  work: text(),
  workStartedAt: timestamp('work_started_at', { withTimezone: true, mode: 'string' }),
  /** Renewed every other second; work that is not was broken off. */
  workSeenAt: timestamp('work_seen_at', { withTimezone: true, mode: 'string' }),
  rowsRead: integer('rows_read').notNull().default(0),
  /** Whether all rows are read and values are being written. */
  isWriting: boolean('is_writing').notNull().default(false),
})

export const imports = pgTable(
  'imports',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    regencyCode: text('regency_code').notNull(),
    sheet: text().notNull(),
    fileName: text('file_name').notNull(),
    sha256: text().notNull(),
    source: text().notNull(),
    isDemo: boolean('is_demo').notNull().default(false),
    state: text().notNull(),
    accountName: text('account_name').notNull(),
    startedAt: timestamp('started_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
    finishedAt: timestamp('finished_at', { withTimezone: true, mode: 'string' }),
    undoneAt: timestamp('undone_at', { withTimezone: true, mode: 'string' }),
    undoneBy: text('undone_by'),
    rows: integer().notNull().default(0),
    added: integer().notNull().default(0),
    changed: integer().notNull().default(0),
    same: integer().notNull().default(0),
    rejected: integer().notNull().default(0),
    skipped: integer().notNull().default(0),
    issueCount: integer('issue_count').notNull().default(0),
  },
  (table) => [
    // the register, newest first
    index('imports_register').on(table.regencyCode, table.id),
    // has this content been imported before?
    index('imports_content').on(table.regencyCode, table.sha256),
  ],
)

export const importIssues = pgTable(
  'import_issues',
  {
    importId: integer('import_id').notNull(),
    position: integer().notNull(),
    severity: text().notNull(),
    code: text().notNull(),
    /** Of a workbook from which several worksheets were read. */
    worksheet: text(),
    row: integer(),
    column: text(),
    value: text(),
    params: jsonb().notNull(),
  },
  (table) => [primaryKey({ name: 'import_issues_key', columns: [table.importId, table.position] })],
)
