import { sql } from 'drizzle-orm'
import { date, doublePrecision, integer, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'

/**
 * What the newest months of an indicator's series in an area said about a month: one row a series. `reason` says why it
 * was not weighed; else `pValue` is that of a shift since `sinceMonth`, with the sums before and since, the change with
 * its interval, and the run rule that marks the newest point of the chart, where one does.
 */
export const signals = pgTable(
  'signals',
  {
    regencyCode: text('regency_code').notNull(),
    month: date().notNull(),
    indicatorKey: text('indicator_key').notNull(),
    areaCode: text('area_code').notNull(),
    reason: text(),
    pValue: doublePrecision('p_value'),
    sinceMonth: date('since_month'),
    beforeNumerator: doublePrecision('before_numerator'),
    beforeDenominator: doublePrecision('before_denominator'),
    sinceNumerator: doublePrecision('since_numerator'),
    sinceDenominator: doublePrecision('since_denominator'),
    effect: text(),
    changeValue: doublePrecision('change_value'),
    changeLower: doublePrecision('change_lower'),
    changeUpper: doublePrecision('change_upper'),
    dispersion: doublePrecision(),
    rule: text(),
  },
  (table) => [
    // a month's series, and those of touched indicators and areas
    primaryKey({ name: 'signals_key', columns: [table.regencyCode, table.month, table.indicatorKey, table.areaCode] }),
  ],
)

/** How far the signals of a month have been weighed: up to which data version, and with which method. */
export const signalPasses = pgTable(
  'signal_passes',
  {
    regencyCode: text('regency_code').notNull(),
    month: date().notNull(),
    method: integer().notNull(),
    dataVersion: integer('data_version').notNull(),
    /** Later imports, and undoings after `weighedAt`, touch what must be weighed anew. */
    lastImport: integer('last_import').notNull(),
    weighedAt: timestamp('weighed_at', { withTimezone: true, mode: 'string' }).notNull(),
  },
  (table) => [primaryKey({ name: 'signal_passes_key', columns: [table.regencyCode, table.month] })],
)

/**
 * From `fromMonth` on an indicator's chart in an area has a new baseline, because a person decided so for a reason. An
 * empty area code stands for all areas. One that was taken back stays as history.
 */
export const chartRebases = pgTable(
  'chart_rebases',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    regencyCode: text('regency_code').notNull(),
    indicatorKey: text('indicator_key').notNull(),
    areaCode: text('area_code').notNull(),
    fromMonth: date('from_month').notNull(),
    reason: text().notNull(),
    decidedBy: text('decided_by').notNull(),
    decidedAt: timestamp('decided_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
    takenBackBy: text('taken_back_by'),
    takenBackAt: timestamp('taken_back_at', { withTimezone: true, mode: 'string' }),
  },
  (table) => [
    // those that stand, and one a month at most
    uniqueIndex('chart_rebases_standing')
      .on(table.regencyCode, table.indicatorKey, table.areaCode, table.fromMonth)
      .where(sql`taken_back_at is null`),
  ],
)
