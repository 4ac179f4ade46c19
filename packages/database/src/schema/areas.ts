import { boolean, date, index, integer, jsonb, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core'

export const areas = pgTable(
  'areas',
  {
    code: text().primaryKey(),
    level: text().notNull(),
    name: text().notNull(),
    regencyCode: text('regency_code'),
    parentCode: text('parent_code'),
    bpsCode: text('bps_code'),
    officeCode: text('office_code'),
    kind: text(),
    status: text(),
    tileColumn: smallint('tile_column'),
    tileRow: smallint('tile_row'),
    isOutside: boolean('is_outside').notNull().default(false),
  },
  (table) => [
    // children of an area, and areas of a level below a province or the country
    index('areas_parent').on(table.parentCode, table.level),
    // all areas of a regency for an import's look-up
    index('areas_regency').on(table.regencyCode, table.level),
  ],
)

/**
 * Closure over territory and catchments together, inside a regency: an area counts for an ancestor on days from
 * `valid_from` to `valid_to`. Every area that counts has a link to itself; the leaf "Luar wilayah" only that one.
 */
export const areaLinks = pgTable(
  'area_links',
  {
    regencyCode: text('regency_code').notNull(),
    ancestorCode: text('ancestor_code').notNull(),
    descendantCode: text('descendant_code').notNull(),
    validFrom: date('valid_from').notNull().default('-infinity'),
    validTo: date('valid_to').notNull().default('infinity'),
  },
  (table) => [
    primaryKey({
      name: 'area_links_key',
      columns: [table.regencyCode, table.ancestorCode, table.descendantCode, table.validFrom],
    }),
    // ancestors of a touched area
    index('area_links_descendant').on(table.regencyCode, table.descendantCode),
  ],
)

export const areaBoundaries = pgTable('area_boundaries', {
  areaCode: text('area_code').primaryKey(),
  geometry: jsonb().notNull(),
  source: text(),
  importId: integer('import_id').notNull(),
})
