import { boolean, index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

export const accounts = pgTable('accounts', {
  name: text().primaryKey(),
  regencyCode: text('regency_code').notNull(),
  role: text().notNull(),
  displayNameId: text('display_name_id').notNull(),
  displayNameEn: text('display_name_en').notNull(),
  passwordHash: text('password_hash').notNull(),
  /** Areas whose subtree the account may read; for office roles the regency itself. */
  areaCodes: text('area_codes').array().notNull(),
  domains: text().array().notNull(),
  isDemo: boolean('is_demo').notNull().default(false),
  createdAt: timestamp('created_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
})

export const sessions = pgTable(
  'sessions',
  {
    /** SHA-256 of the opaque id in the cookie. */
    idHash: text('id_hash').primaryKey(),
    accountName: text('account_name').notNull(),
    startedAt: timestamp('started_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
    lastUsedAt: timestamp('last_used_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
    expiresAt: timestamp('expires_at', { withTimezone: true, mode: 'string' }).notNull(),
    userAgent: text('user_agent'),
    /** The telephone whose PIN began it; revoking that ends the session. */
    deviceId: integer('device_id'),
  },
  // sessions of an account, to list and end them
  (table) => [index('sessions_account').on(table.accountName)],
)

export const apiTokens = pgTable(
  'api_tokens',
  {
    /** SHA-256 of the secret. */
    secretHash: text('secret_hash').primaryKey(),
    accountName: text('account_name').notNull(),
    label: text().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
    expiresAt: timestamp('expires_at', { withTimezone: true, mode: 'string' }).notNull(),
    lastUsedAt: timestamp('last_used_at', { withTimezone: true, mode: 'string' }),
  },
  // tokens of an account, to list and end them
  (table) => [index('api_tokens_account').on(table.accountName)],
)
