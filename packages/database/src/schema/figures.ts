import { date, doublePrecision, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'

/** Every report of a count ever taken in: one row per cell and import. The newest one not undone holds. */
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
 * What pages read: `reported` is the area's own present report, `value` the figure of the area by the rule of ancestors
 * (sum of its parts where any reported, else its own report), with the villages and facilities whose reports are in it.
 * Rows of grain YEAR hold what must be added to the year's months (apps/api/src/tallies/tally-years.ts).
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
    reportedBy: integer('reported_by'),
    value: doublePrecision(),
    villageUnits: integer('village_units').notNull().default(0),
    facilityUnits: integer('facility_units').notNull().default(0),
    importId: integer('import_id'),
  },
  (table) => [
    // one indicator for areas over periods: a range per area
    primaryKey({
      name: 'tallies_key',
      columns: [table.regencyCode, table.elementKey, table.grain, table.areaCode, table.periodStart],
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
