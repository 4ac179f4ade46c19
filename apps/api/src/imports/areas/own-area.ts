import type postgres from 'postgres'
import type { Scope } from '../../access/scope.ts'

/**
 * A condition in SQL: may this account write about the area in alias `a` of table areas? Its own areas and what lies
 * below them, not what lies above. Without a scope: everything.
 */
export function isOwnArea(tx: postgres.ISql, regencyCode: string, scope: Scope | undefined, today: string) {
  if (scope === undefined || scope.areaCodes.includes(regencyCode)) return tx`true`
  return tx`exists (
    select from area_links l where l.regency_code = ${regencyCode} and l.descendant_code = a.code
      and l.ancestor_code = any(${[...scope.areaCodes]}) and l.valid_from <= ${today}::date and l.valid_to > ${today}::date)`
}
