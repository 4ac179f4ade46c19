import {
  date,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core'

/** What the register counts of its clients for elements, and whether it or the report holds. */

/**
 * Who is counted where: one row for each time a client counts for an element in a village and month. Guarded like the
 * register; only the tallies read all of them. `countsFrom` is the day from which it counts, which may lie ahead: a week
 * that will be due, a state at the end of a month that has not come.
 */
export const countedCases = pgTable(
  'counted_cases',
  {
    regencyCode: text('regency_code').notNull(),
    elementKey: text('element_key').notNull(),
    areaCode: text('area_code').notNull(),
    periodStart: date('period_start').notNull(),
    pregnancyId: integer('pregnancy_id').notNull(),
    /** What of her: a child by number, a week of a sheet, a danger sign; empty for herself. */
    part: text().notNull(),
    cadreId: integer('cadre_id'),
    /** 1, or what is measured of the case (hours). */
    amount: doublePrecision().notNull(),
    countsFrom: date('counts_from').notNull(),
  },
  (table) => [
    // what a client counts for, replaced with her records
    uniqueIndex('counted_cases_client').on(table.pregnancyId, table.elementKey, table.periodStart, table.part),
    // the cases of a cell
    index('counted_cases_cell').on(table.regencyCode, table.elementKey, table.areaCode, table.periodStart),
    // what begins to count on a day
    index('counted_cases_day').on(table.regencyCode, table.countsFrom),
    // clients of a cadre whose own village changes
    index('counted_cases_cadre').on(table.cadreId),
  ],
)

/** From which month on an element of a puskesmas' villages is read from RECORDS or from its REPORT; the latest holds. */
export const recordSources = pgTable(
  'record_sources',
  {
    regencyCode: text('regency_code').notNull(),
    elementKey: text('element_key').notNull(),
    healthCentreCode: text('health_centre_code').notNull(),
    fromMonth: date('from_month').notNull(),
    source: text().notNull(),
    setBy: text('set_by').notNull(),
    setAt: timestamp('set_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({
      name: 'record_sources_key',
      columns: [table.regencyCode, table.elementKey, table.healthCentreCode, table.fromMonth],
    }),
  ],
)

/** The day up to which what comes due by itself has been counted. */
export const recordDays = pgTable('record_days', {
  regencyCode: text('regency_code').primaryKey(),
  countedOn: date('counted_on').notNull(),
})

/** When records last changed a series, for whatever is kept ready of series. */
export const recordChanges = pgTable(
  'record_changes',
  {
    regencyCode: text('regency_code').notNull(),
    elementKey: text('element_key').notNull(),
    areaCode: text('area_code').notNull(),
    changedAt: timestamp('changed_at', { withTimezone: true, mode: 'string' }).notNull(),
  },
  (table) => [
    primaryKey({ name: 'record_changes_key', columns: [table.regencyCode, table.elementKey, table.areaCode] }),
  ],
)
