import type postgres from 'postgres'
import type { Scope } from '../access/scope.ts'
import type { Area } from './area.ts'
import { areaColumns } from './area-columns.ts'

/** Areas whose name or code contains the text: own regency first, then names that begin with it. */
export function searchAreas(sql: postgres.Sql, scope: Scope, text: string, first: number): Promise<Area[]> {
  const pattern = `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`
  return sql<Area[]>`
    select ${areaColumns(sql)} from areas a
    where a.name ilike ${pattern} or a.code like ${pattern}
    order by a.regency_code = ${scope.regencyCode} desc nulls last, position(lower(${text.trim()}) in lower(a.name)) <> 1,
      array_position(array['COUNTRY','PROVINCE','REGENCY','SUBDISTRICT','HEALTH_CENTRE','VILLAGE','SCHOOL'], a.level),
      a.name, a.code
    limit ${first}`
}
