import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core'

/** Person-level tables. Row-level security with FORCE guards every one: no scope in the transaction, no rows. */

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' })

/** Of every record that is written down: who keeps its key, and when it was taken back as a mistake. */
const recorded = () => ({
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  regencyCode: text('regency_code').notNull(),
  /** Chosen by the sender, so that the same record sent twice, by a phone or a sheet, stands once. */
  entryKey: text('entry_key').notNull(),
  withdrawnAt: instant('withdrawn_at'),
})

export const cadres = pgTable(
  'cadres',
  {
    ...recorded(),
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
    ...recorded(),
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
 * two of them is found without either reading the other's names. `kind` is NIK, NAME_AND_BIRTH or NAME_AND_PHONE.
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
    ...recorded(),
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

export const antenatalContacts = pgTable(
  'antenatal_contacts',
  {
    ...recorded(),
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
    ...recorded(),
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
    ...recorded(),
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
    ...recorded(),
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
    ...recorded(),
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
    ...recorded(),
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
    ...recorded(),
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
