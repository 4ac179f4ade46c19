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
  timestamp,
} from 'drizzle-orm/pg-core'

/**
 * Every report of a count ever taken in, as it was said: one row per cell and import. The newest one not undone holds.
 * `reporting` is INCREMENT (of the month or year alone) or CUMULATIVE_YTD (from January to the month).
 */
export const figures = pgTable(
  'figures',
  {
    regencyCode: text('regency_code').notNull(),
    elementKey: text('element_key').notNull(),
    grain: text().notNull(),
    areaCode: text('area_code').notNull(),
    periodStart: date('period_start').notNull(),
    importId: integer('import_id').notNull(),
    value: doublePrecision().notNull(),
    reporting: text().notNull().default('INCREMENT'),
  },
  (table) => [
    primaryKey({
      name: 'figures_key',
      columns: [table.regencyCode, table.elementKey, table.grain, table.areaCode, table.periodStart, table.importId],
    }),
    // undo of an import
    index('figures_import').on(table.regencyCode, table.importId),
  ],
)

/**
 * What pages read: `reported` is the area's own present report as an increment, `cumulative` what it said where it counts
 * from January; `value` is the figure of the area by the rule of ancestors (sum of its parts where any reported, else its
 * own report), with the villages and facilities whose reports are in it. Months are bits of their year, January the
 * lowest: `reportedMonths` are those that the own report covers, `months` those of the value. `importIds` names the
 * imports where there are several, `importId` the newest. `hasFall`: an increment in the value is negative.
 * `recorded` is what the register of clients counts for the area; with `isRecorded` it holds in place of the
 * report; of an area with parts `isRecorded` says that counts of the register are in its value.
 * Rows of grain YEAR hold what must be added to the year's months (apps/api/src/tallies/tally-years.ts); `isProjected`
 * marks a target population that was not given for the area but shared out from one above or computed from another target.
 */
export const tallies = pgTable(
  'tallies',
  {
    regencyCode: text('regency_code').notNull(),
    elementKey: text('element_key').notNull(),
    grain: text().notNull(),
    areaCode: text('area_code').notNull(),
    periodStart: date('period_start').notNull(),
    reported: doublePrecision(),
    cumulative: doublePrecision(),
    reportedMonths: smallint('reported_months').notNull().default(0),
    reportedBy: integer('reported_by'),
    value: doublePrecision(),
    months: smallint().notNull().default(0),
    hasFall: boolean('has_fall').notNull().default(false),
    isProjected: boolean('is_projected').notNull().default(false),
    recorded: doublePrecision(),
    isRecorded: boolean('is_recorded').notNull().default(false),
    villageUnits: integer('village_units').notNull().default(0),
    facilityUnits: integer('facility_units').notNull().default(0),
    importId: integer('import_id'),
    importIds: integer('import_ids').array(),
  },
  (table) => [
    // one indicator for areas over periods: a range per area
    primaryKey({
      name: 'tallies_key',
      columns: [table.regencyCode, table.elementKey, table.grain, table.areaCode, table.periodStart],
    }),
  ],
)

/** Medians and results of analyses, which cannot be added up: kept ready by area and period code (`2026`, `2026/SY`). */
export const storedResults = pgTable(
  'stored_results',
  {
    regencyCode: text('regency_code').notNull(),
    indicatorKey: text('indicator_key').notNull(),
    areaCode: text('area_code').notNull(),
    periodCode: text('period_code').notNull(),
    value: doublePrecision().notNull(),
    lower: doublePrecision(),
    upper: doublePrecision(),
    method: text(),
    numerator: doublePrecision(),
    denominator: doublePrecision(),
    source: text().notNull(),
    storedAt: timestamp('stored_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({
      name: 'stored_results_key',
      columns: [table.regencyCode, table.indicatorKey, table.areaCode, table.periodCode],
    }),
  ],
)

/** Ready figures of publications by area, measure (indicator or element), period and source. */
export const publishedValues = pgTable(
  'published_values',
  {
    areaCode: text('area_code').notNull(),
    measureKey: text('measure_key').notNull(),
    grain: text().notNull(),
    periodStart: date('period_start').notNull(),
    source: text().notNull(),
    importId: integer('import_id').notNull(),
    value: doublePrecision().notNull(),
    unit: text(),
    url: text(),
    note: text(),
  },
  (table) => [
    primaryKey({
      name: 'published_values_key',
      columns: [table.measureKey, table.areaCode, table.grain, table.periodStart, table.source, table.importId],
    }),
    // undo of an import
    index('published_values_import').on(table.importId),
  ],
)
