import type postgres from 'postgres'

/** The columns of an Area under the names of its fields; `a` is the alias of the table areas. */
export const areaColumns = (sql: postgres.Sql) => sql`
  a.code, a.level, a.name, a.regency_code as "regencyCode", a.parent_code as "parentCode", a.bps_code as "bpsCode",
  a.office_code as "officeCode", a.kind, a.tile_column as "tileColumn", a.tile_row as "tileRow",
  a.is_outside as "isOutside"`
