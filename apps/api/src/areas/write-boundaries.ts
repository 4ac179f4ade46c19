import type postgres from 'postgres'

interface BoundaryRow {
  readonly areaCode: string
  readonly geometry: object
}

interface WrittenBoundaries {
  readonly added: number
  readonly changed: number
  readonly same: number
}

/** Outlines of areas, each in place of the one before. */
export async function writeBoundaries(
  tx: postgres.TransactionSql,
  { importId, source }: { readonly importId: number; readonly source: string },
  rows: readonly BoundaryRow[],
): Promise<WrittenBoundaries> {
  const [changes] = await tx<WrittenBoundaries[]>`
    with told as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as t("areaCode" text, geometry jsonb)),
    compared as (select t.*, b.area_code is null as is_new, coalesce(b.geometry = t.geometry, false) as is_same
      from told t left join area_boundaries b on b.area_code = t."areaCode"),
    written as (
      insert into area_boundaries (area_code, geometry, source, import_id)
      select "areaCode", geometry, ${source}, ${importId} from compared where not is_same
      on conflict (area_code) do update set geometry = excluded.geometry, source = excluded.source,
        import_id = excluded.import_id
      returning 1)
    select (count(*) filter (where is_new))::integer as added,
      (count(*) filter (where not is_new and not is_same))::integer as changed,
      (count(*) filter (where is_same))::integer as same from compared`
  return changes ?? { added: 0, changed: 0, same: 0 }
}

/** Areas beside the given ones without an outline: of the same level in the regency, or in the province if it brings several. */
export const listMissingOutlines = (
  tx: postgres.TransactionSql,
  regencyCode: string,
  codes: readonly string[],
): Promise<{ code: string; name: string }[]> => tx<{ code: string; name: string }[]>`
  with given as (select level, case level when 'REGENCY' then parent_code end as province_code, count(*) as outlines
    from areas where code = any(${[...codes]}) group by 1, 2)
  select a.code, a.name from given g
  join areas a on a.level = g.level and not a.is_outside
    and case a.level when 'REGENCY' then a.parent_code = g.province_code and g.outlines > 1
      else a.regency_code = ${regencyCode} end
  where not exists (select from area_boundaries b where b.area_code = a.code)
  order by a.code`
