import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { recordColumns } from './head-columns.ts'

/** Who is accompanied by whom. Row-level security with FORCE guards every table: no scope in the transaction, no rows. */

export const cadres = pgTable(
  'cadres',
  {
    ...recordColumns(),
    number: text().notNull(),
    villageCode: text('village_code').notNull(),
    hamlet: text(),
    rw: text(),
    rt: text(),
    /** ACTIVE, RESTING (takes no new client) or ENDED. */
    status: text().notNull().default('ACTIVE'),
    startedOn: date('started_on').notNull(),
    endedOn: date('ended_on'),
    accountName: text('account_name'),
  },
  (table) => [
    uniqueIndex('cadres_number').on(table.regencyCode, table.number),
    uniqueIndex('cadres_entry_key').on(table.regencyCode, table.entryKey),
    // the cadre behind an account, for every policy of a cadre
    uniqueIndex('cadres_account').on(table.accountName),
    // cadres of a village
    index('cadres_village').on(table.villageCode, table.status),
  ],
)

export const cadrePersons = pgTable('cadre_persons', {
  cadreId: integer('cadre_id').primaryKey(),
  regencyCode: text('regency_code').notNull(),
  name: text().notNull(),
  phone: text(),
})

/**
 * A client by her number. `activeCadreId` follows the assignments by a trigger, for the policy of a cadre; score, band and
 * emergency follow the records (apps/api/src/registry).
 */
export const pregnancies = pgTable(
  'pregnancies',
  {
    ...recordColumns(),
    number: text().notNull(),
    villageCode: text('village_code').notNull(),
    /** The puskesmas that cares for her where it is not the one of her village. */
    careCentreCode: text('care_centre_code'),
    registeredOn: date('registered_on').notNull(),
    lmpOn: date('lmp_on'),
    scanOn: date('scan_on'),
    scanGestationDays: smallint('scan_gestation_days'),
    ageYears: smallint('age_years'),
    gravida: smallint(),
    parity: smallint(),
    lastBirthOn: date('last_birth_on'),
    yearsMarried: smallint('years_married'),
    heightCm: doublePrecision('height_cm'),
    factors: text().array().notNull(),
    /** The day and reason on which it was closed without a birth in the register: MOVED_AWAY, LOST or DUPLICATE. */
    closedOn: date('closed_on'),
    closedReason: text('closed_reason'),
    /** The day of birth, miscarriage, her death or closing, from which the access of those who care for her is counted. */
    endedOn: date('ended_on'),
    motherDiedOn: date('mother_died_on'),
    activeCadreId: integer('active_cadre_id'),
    ksprScore: smallint('kspr_score'),
    ksprBand: text('kspr_band'),
    isEmergency: boolean('is_emergency').notNull().default(false),
    /** The client number that stands where the same woman was registered twice. */
    sameAs: text('same_as'),
  },
  (table) => [
    uniqueIndex('pregnancies_number').on(table.regencyCode, table.number),
    uniqueIndex('pregnancies_entry_key').on(table.regencyCode, table.entryKey),
    // the register of a village, newest first
    index('pregnancies_village').on(table.villageCode, table.id),
    // clients that a puskesmas cares for
    index('pregnancies_care').on(table.careCentreCode),
    // clients of a cadre
    index('pregnancies_cadre').on(table.activeCadreId),
  ],
)

/** Who she is. Read only by her active cadre, the puskesmas of her village, and the one of care until day 42. */
export const pregnancyPersons = pgTable(
  'pregnancy_persons',
  {
    pregnancyId: integer('pregnancy_id').primaryKey(),
    regencyCode: text('regency_code').notNull(),
    name: text().notNull(),
    /** The name without marks and doubled letters, for matching. */
    nameKey: text('name_key').notNull(),
    bornOn: date('born_on'),
    nik: text(),
    phone: text(),
    address: text(),
    hamlet: text(),
    rw: text(),
    rt: text(),
  },
  (table) => [
    // is she registered already?
    index('pregnancy_persons_name').on(table.regencyCode, table.nameKey),
  ],
)

/**
 * Fingerprints of who is registered (hashes, no names), which every puskesmas may compare, so that one woman registered in
 * two of them is found without either reading the other's names. `kind` is NIK, NAME_AND_BIRTH, NAME_AND_PHONE or NAME_AND_LMP.
 */
export const pregnancyMarks = pgTable(
  'pregnancy_marks',
  {
    regencyCode: text('regency_code').notNull(),
    mark: text().notNull(),
    pregnancyId: integer('pregnancy_id').notNull(),
    kind: text().notNull(),
    number: text().notNull(),
    villageCode: text('village_code').notNull(),
    registeredOn: date('registered_on').notNull(),
  },
  (table) => [
    primaryKey({ name: 'pregnancy_marks_key', columns: [table.regencyCode, table.mark, table.pregnancyId] }),
    // marks of a pregnancy, renewed with its person
    index('pregnancy_marks_pregnancy').on(table.pregnancyId),
  ],
)

export const cadreAssignments = pgTable(
  'cadre_assignments',
  {
    ...recordColumns(),
    pregnancyId: integer('pregnancy_id').notNull(),
    cadreId: integer('cadre_id').notNull(),
    fromOn: date('from_on').notNull(),
    endedOn: date('ended_on'),
    endReason: text('end_reason'),
    /** How near the cadre lives: RT, RW, HAMLET, VILLAGE or NEIGHBOUR. */
    nearness: text().notNull(),
    /** Why not a nearer one. */
    reason: text(),
  },
  (table) => [
    // one client, one cadre: never two at once
    uniqueIndex('cadre_assignments_active').on(table.pregnancyId).where(sql`ended_on is null and withdrawn_at is null`),
    uniqueIndex('cadre_assignments_entry_key').on(table.regencyCode, table.entryKey),
    // clients of a cadre
    index('cadre_assignments_cadre').on(table.cadreId),
    // all cadres a client has had
    index('cadre_assignments_pregnancy').on(table.pregnancyId),
  ],
)
