import type postgres from 'postgres'
import { badInput } from '../errors.ts'
import type { AreaLevel } from './area.ts'

export interface AreaSelection {
  readonly codes?: readonly string[] | null
  readonly childrenOf?: string | null
  readonly within?: AreasWithin | null
}

interface AreasWithin {
  readonly code: string
  readonly level: AreaLevel
  /** The outer area as well, last. */
  readonly withItself?: boolean
}

const maximumCodes = 500

/**
 * A query that gives the code and place in the order of each selected area, for use inside a statement. Unknown codes
 * give no row.
 */
export function selectAreas(sql: postgres.Sql, selection: AreaSelection, today: string) {
  const { codes, childrenOf, within } = selection
  if ([codes, childrenOf, within].filter((choice) => choice != null).length !== 1)
    throw badInput(
      'Pilih wilayah dengan tepat satu dari codes, childrenOf, atau within.',
      'Select areas by exactly one of codes, childrenOf or within.',
    )
  if (codes != null) return selectCodes(sql, codes)
  if (childrenOf != null) return selectChildren(sql, childrenOf, today)
  return selectWithin(sql, within ?? { code: '', level: 'VILLAGE' }, today)
}

function selectCodes(sql: postgres.Sql, codes: readonly string[]) {
  if (codes.length > maximumCodes)
    throw badInput(
      `Paling banyak ${maximumCodes} kode wilayah sekali minta; ini ${codes.length}.`,
      `At most ${maximumCodes} area codes at once; these are ${codes.length}.`,
    )
  return sql`
    select a.code, c.place::integer from unnest(${[...new Set(codes)]}::text[]) with ordinality c(code, place)
    join areas a on a.code = c.code`
}

const selectChildren = (sql: postgres.Sql, code: string, today: string) => sql`
  select a.code, row_number() over (order by a.code)::integer as place from areas p
  join areas a on (a.parent_code = p.code and not a.is_outside and a.level = case p.level
      when 'COUNTRY' then 'PROVINCE' when 'PROVINCE' then 'REGENCY' when 'REGENCY' then 'SUBDISTRICT'
      when 'SUBDISTRICT' then 'VILLAGE' end)
    or (p.level = 'HEALTH_CENTRE' and a.level = 'VILLAGE' and exists (select from area_links l
      where l.regency_code = p.regency_code and l.ancestor_code = p.code and l.descendant_code = a.code
        and l.valid_from <= ${today}::date and l.valid_to > ${today}::date))
  where p.code = ${code}`

const selectWithin = (sql: postgres.Sql, { code, level, withItself = false }: AreasWithin, today: string) => sql`
  select a.code, row_number() over (order by ${withItself} and a.code = p.code, a.code)::integer as place from areas p
  join areas a on (${withItself} and a.code = p.code) or a.level = ${level} and not a.is_outside and case p.level
    when 'COUNTRY' then true
    when 'PROVINCE' then a.code = p.code or a.parent_code = p.code
      or a.regency_code in (select r.code from areas r where r.parent_code = p.code)
    else exists (select from area_links l where l.regency_code = p.regency_code and l.ancestor_code = p.code
      and l.descendant_code = a.code and l.valid_from <= ${today}::date and l.valid_to > ${today}::date) end
  where p.code = ${code}`
