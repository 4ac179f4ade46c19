import { index, integer, pgTable, smallint, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { instant } from './head-columns.ts'

/** A code told to a cadre by her midwife, with which she makes her telephone known. */
export const cadreInvitations = pgTable(
  'cadre_invitations',
  {
    /** SHA-256 of the code. */
    codeHash: text('code_hash').primaryKey(),
    regencyCode: text('regency_code').notNull(),
    accountName: text('account_name').notNull(),
    invitedBy: text('invited_by').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  // open invitations of an account
  (table) => [index('cadre_invitations_account').on(table.accountName)],
)

/** A telephone that signs in with a PIN. The PIN opens nothing without the secret that only this telephone keeps. */
export const devices = pgTable(
  'devices',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    accountName: text('account_name').notNull(),
    label: text().notNull(),
    /** SHA-256 of the secret in the telephone's cookie. */
    secretHash: text('secret_hash').notNull(),
    pinHash: text('pin_hash').notNull(),
    wrongPins: smallint('wrong_pins').notNull().default(0),
    lockedUntil: instant('locked_until'),
    createdAt: instant('created_at').notNull().defaultNow(),
    lastUsedAt: instant('last_used_at'),
    revokedAt: instant('revoked_at'),
    revokedBy: text('revoked_by'),
  },
  (table) => [
    uniqueIndex('devices_secret').on(table.secretHash),
    // telephones of an account
    index('devices_account').on(table.accountName),
  ],
)
