import type postgres from 'postgres'
import type { Scope } from './scope.ts'

/**
 * A condition in SQL: may this scope read figures of the area in alias `a` of table areas? Own areas with everything
 * below them today and everything above them; regencies, provinces and the country for all. The public: nothing.
 */
export function withinScope(sql: postgres.Sql, scope: Scope) {
  if (scope.tier === 'PUBLIC') return sql`false`
  const { regencyCode, areaCodes } = scope
  const isAboveAll = sql`a.level in ('COUNTRY', 'PROVINCE', 'REGENCY')`
  if (areaCodes.includes(regencyCode)) return sql`(${isAboveAll} or a.regency_code = ${regencyCode})`
  const codes = [...areaCodes]
  return sql`(${isAboveAll} or exists (
    select from area_links l
    where l.regency_code = ${regencyCode} and l.valid_from <= current_date and l.valid_to > current_date
      and (l.descendant_code = a.code and l.ancestor_code = any(${codes})
        or l.ancestor_code = a.code and l.descendant_code = any(${codes}))
  ))`
}

/** A condition in SQL: is the area in alias `a` of table areas one of these, or below one of them today? */
export const belowAreas = (sql: postgres.Sql, regencyCode: string, codes: readonly string[]) => sql`exists (
  select from area_links l
  where l.regency_code = ${regencyCode} and l.valid_from <= current_date and l.valid_to > current_date
    and l.descendant_code = a.code and l.ancestor_code = any(${[...codes]}))`

/** Those of the codes whose figures the scope may not read; unknown codes are left to the caller. */
export async function listForbiddenAreas(sql: postgres.Sql, scope: Scope, codes: readonly string[]): Promise<string[]> {
  const rows = await sql<{ code: string }[]>`
    select a.code from areas a where a.code = any(${[...codes]}) and not ${withinScope(sql, scope)} order by a.code`
  return rows.map(({ code }) => code)
}
