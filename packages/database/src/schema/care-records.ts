import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { instant, recordColumns } from './head-columns.ts'

/** What is recorded of a client's care. Row-level security with FORCE guards every table: no scope, no rows. */

export const antenatalContacts = pgTable(
  'antenatal_contacts',
  {
    ...recordColumns(),
    pregnancyId: integer('pregnancy_id').notNull(),
    onDay: date('on_day').notNull(),
    provider: text().notNull(),
    place: text().notNull(),
    weightKg: doublePrecision('weight_kg'),
    systolicMmhg: smallint('systolic_mmhg'),
    diastolicMmhg: smallint('diastolic_mmhg'),
    armCm: doublePrecision('arm_cm'),
    fundalCm: doublePrecision('fundal_cm'),
    presentation: text(),
    fetalHeartRate: smallint('fetal_heart_rate'),
    haemoglobin: doublePrecision(),
    ironTablets: smallint('iron_tablets'),
    /** What was done, of 10T and 12T. */
    components: text().array().notNull(),
    /** Factors of the KSPR card found at this contact. */
    factors: text().array().notNull(),
  },
  (table) => [
    uniqueIndex('antenatal_contacts_entry_key').on(table.regencyCode, table.entryKey),
    // contacts of a pregnancy
    index('antenatal_contacts_pregnancy').on(table.pregnancyId),
  ],
)

export const deliveries = pgTable(
  'deliveries',
  {
    ...recordColumns(),
    pregnancyId: integer('pregnancy_id').notNull(),
    onDay: date('on_day').notNull(),
    at: instant('at'),
    /** BIRTH or MISCARRIAGE. */
    outcome: text().notNull(),
    provider: text(),
    place: text(),
    method: text(),
    complications: text().array().notNull(),
  },
  (table) => [
    // one delivery a pregnancy
    uniqueIndex('deliveries_pregnancy').on(table.pregnancyId).where(sql`withdrawn_at is null`),
    uniqueIndex('deliveries_entry_key').on(table.regencyCode, table.entryKey),
  ],
)

export const newborns = pgTable(
  'newborns',
  {
    ...recordColumns(),
    pregnancyId: integer('pregnancy_id').notNull(),
    ordinal: smallint().notNull(),
    sex: text().notNull(),
    isLive: boolean('is_live').notNull(),
    weightGrams: smallint('weight_grams'),
    lengthCm: doublePrecision('length_cm'),
    diedOn: date('died_on'),
  },
  (table) => [
    uniqueIndex('newborns_ordinal').on(table.pregnancyId, table.ordinal).where(sql`withdrawn_at is null`),
    uniqueIndex('newborns_entry_key').on(table.regencyCode, table.entryKey),
  ],
)

export const postpartumContacts = pgTable(
  'postpartum_contacts',
  {
    ...recordColumns(),
    pregnancyId: integer('pregnancy_id').notNull(),
    onDay: date('on_day').notNull(),
    at: instant('at'),
    provider: text().notNull(),
    place: text().notNull(),
    systolicMmhg: smallint('systolic_mmhg'),
    diastolicMmhg: smallint('diastolic_mmhg'),
    hasVitaminA: boolean('has_vitamin_a'),
    familyPlanning: text('family_planning'),
    signs: text().array().notNull(),
  },
  (table) => [
    uniqueIndex('postpartum_contacts_entry_key').on(table.regencyCode, table.entryKey),
    // contacts of a pregnancy
    index('postpartum_contacts_pregnancy').on(table.pregnancyId),
  ],
)

export const neonatalContacts = pgTable(
  'neonatal_contacts',
  {
    ...recordColumns(),
    pregnancyId: integer('pregnancy_id').notNull(),
    ordinal: smallint().notNull(),
    onDay: date('on_day').notNull(),
    at: instant('at'),
    provider: text().notNull(),
    place: text().notNull(),
    weightGrams: smallint('weight_grams'),
    isBreastfed: boolean('is_breastfed'),
    signs: text().array().notNull(),
  },
  (table) => [
    uniqueIndex('neonatal_contacts_entry_key').on(table.regencyCode, table.entryKey),
    // contacts of the children of a pregnancy
    index('neonatal_contacts_pregnancy').on(table.pregnancyId),
  ],
)

export const referrals = pgTable(
  'referrals',
  {
    ...recordColumns(),
    pregnancyId: integer('pregnancy_id').notNull(),
    /** The child's number at birth; null for the mother. */
    ordinal: smallint(),
    reason: text().notNull(),
    facility: text().notNull(),
    detectedAt: instant('detected_at'),
    decidedAt: instant('decided_at'),
    leftAt: instant('left_at'),
    arrivedAt: instant('arrived_at'),
    treatedAt: instant('treated_at'),
    outcome: text(),
  },
  (table) => [
    uniqueIndex('referrals_entry_key').on(table.regencyCode, table.entryKey),
    // referrals of a pregnancy
    index('referrals_pregnancy').on(table.pregnancyId),
  ],
)

export const careDeaths = pgTable(
  'care_deaths',
  {
    ...recordColumns(),
    pregnancyId: integer('pregnancy_id').notNull(),
    /** MATERNAL, FETAL or INFANT. */
    kind: text().notNull(),
    ordinal: smallint(),
    diedOn: date('died_on').notNull(),
    causeGroup: text('cause_group').notNull(),
    place: text().notNull(),
    /** The audit (AMP): its day, and what it found. */
    reviewedOn: date('reviewed_on'),
    /** AVOIDABLE, UNAVOIDABLE or UNDETERMINED. */
    reviewVerdict: text('review_verdict'),
    /** Of the three delays those that contributed: DECIDING, REACHING, RECEIVING. */
    reviewDelays: text('review_delays').array().notNull().default(sql`'{}'`),
    reviewFinding: text('review_finding'),
  },
  (table) => [
    uniqueIndex('care_deaths_entry_key').on(table.regencyCode, table.entryKey),
    // a mother dies once, and so does a child
    uniqueIndex('care_deaths_person').on(table.pregnancyId, sql`coalesce(ordinal, 0)`).where(sql`withdrawn_at is null`),
  ],
)

/** Decisions that follow from the audit of a death; what they say and where they stand is kept with the decisions. */
export const deathFollowUps = pgTable(
  'death_follow_ups',
  {
    decisionId: integer('decision_id').primaryKey(),
    regencyCode: text('regency_code').notNull(),
    pregnancyId: integer('pregnancy_id').notNull(),
    deathId: integer('death_id').notNull(),
  },
  (table) => [
    // what follows from a death
    index('death_follow_ups_death').on(table.deathId),
  ],
)

/** Every state of every record above, written by a trigger; `reason` says why it was corrected. */
export const recordVersions = pgTable(
  'record_versions',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    regencyCode: text('regency_code').notNull(),
    tableName: text('table_name').notNull(),
    recordId: integer('record_id').notNull(),
    /** Null for records of cadres. */
    pregnancyId: integer('pregnancy_id'),
    cadreId: integer('cadre_id'),
    isNamed: boolean('is_named').notNull(),
    recordedAt: instant('recorded_at').notNull().defaultNow(),
    recordedBy: text('recorded_by').notNull(),
    reason: text(),
    body: jsonb().notNull(),
  },
  (table) => [
    // the history of a pregnancy
    index('record_versions_pregnancy').on(table.pregnancyId),
  ],
)
