import type postgres from 'postgres'
import type { FacilityRow } from '../../areas/write-facilities.ts'
import type { Change } from '../changes/change.ts'

type Compared = Pick<Change, 'kind' | 'areaCode' | 'areaName' | 'words' | 'wordsBefore'>

/** Facilities of a file beside those that are known: name, kind, status and kecamatan. */
export const compareFacilities = (tx: postgres.ISql, facilities: readonly FacilityRow[]): Promise<Compared[]> =>
  tx<Compared[]>`
    select t.code as "areaCode", t.name as "areaName", concat_ws(', ', t.name, nullif(t.kind, 'puskesmas'), t.status, k.name) as words,
      case when a.code is not null then concat_ws(', ', a.name, nullif(a.kind, 'puskesmas'), a.status, b.name) end as "wordsBefore",
      case when a.code is null then 'ADDED' when (a.name, a.parent_code, a.office_code, a.kind, a.status)
        is not distinct from (t.name, t."parentCode", t."officeCode", t.kind, t.status) then 'SAME'
        else 'CHANGED' end as kind
    from jsonb_to_recordset(${JSON.stringify(facilities)}::jsonb)
      as t(code text, name text, "parentCode" text, "officeCode" text, kind text, status text)
    join areas k on k.code = t."parentCode"
    left join areas a on a.code = t.code
    left join areas b on b.code = a.parent_code
    order by t.code`
