import type postgres from 'postgres'
import type { AreaLevel } from './area.ts'
import { linkHealthCentres } from './link-health-centres.ts'

export interface FacilityRow {
  readonly code: string
  readonly level: Extract<AreaLevel, 'HEALTH_CENTRE' | 'SCHOOL'>
  readonly name: string
  /** The kecamatan in which it lies. */
  readonly parentCode: string
  readonly officeCode: string | null
  readonly kind: string | null
  readonly status: string | null
}

interface WrittenFacilities {
  readonly added: number
  readonly changed: number
  readonly same: number
  /** Whether one lies in another kecamatan than before, so that sums above it change. */
  readonly hasMoved: boolean
}

/** Facilities with their links: all count for the regency, a school for its kecamatan, a puskesmas by linkHealthCentres. */
export async function writeFacilities(
  tx: postgres.TransactionSql,
  regencyCode: string,
  facilities: readonly FacilityRow[],
): Promise<WrittenFacilities> {
  const [changes] = await tx<Omit<WrittenFacilities, 'hasMoved'>[]>`
    with told as (select * from jsonb_to_recordset(${JSON.stringify(facilities)}::jsonb)
      as f(code text, level text, name text, "parentCode" text, "officeCode" text, kind text, status text)),
    compared as (select t.*, a.code is null as is_new, (a.name, a.parent_code, a.office_code, a.kind, a.status)
      is not distinct from (t.name, t."parentCode", t."officeCode", t.kind, t.status) as is_same
      from told t left join areas a on a.code = t.code),
    written as (
      insert into areas (code, level, name, regency_code, parent_code, office_code, kind, status)
      select code, level, name, ${regencyCode}, "parentCode", "officeCode", kind, status from compared where not is_same
      on conflict (code) do update set name = excluded.name, parent_code = excluded.parent_code,
        office_code = excluded.office_code, kind = excluded.kind, status = excluded.status
      returning 1)
    select (count(*) filter (where is_new))::integer as added,
      (count(*) filter (where not is_new and not is_same))::integer as changed,
      (count(*) filter (where is_same))::integer as same from compared`
  const codes = facilities.map(({ code }) => code)
  const moved = await tx`
    delete from area_links l using areas f, areas k
    where l.regency_code = ${regencyCode} and l.descendant_code = f.code and f.code = any(${codes}) and f.level = 'SCHOOL'
      and k.code = l.ancestor_code and k.level = 'SUBDISTRICT' and k.code <> f.parent_code`
  await tx`
    insert into area_links (regency_code, ancestor_code, descendant_code)
    select ${regencyCode}, a.code, f.code from areas f
    join areas a on a.code in (f.code, ${regencyCode}) or (f.level = 'SCHOOL' and a.code = f.parent_code)
    where f.code = any(${codes})
    on conflict do nothing`
  const isRelinked = await linkHealthCentres(tx, regencyCode)
  return { ...(changes ?? { added: 0, changed: 0, same: 0 }), hasMoved: moved.count > 0 || isRelinked }
}
