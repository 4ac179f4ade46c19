import type postgres from 'postgres'
import { linkHealthCentres } from './link-health-centres.ts'

/** From a day on a village belongs to a puskesmas; `-infinity` is always. */
export interface CatchmentSpan {
  readonly villageCode: string
  readonly healthCentreCode: string
  readonly validFrom: string
  readonly validTo: string
}

/** The catchments of these villages, oldest first. */
export const listCatchments = (
  tx: postgres.ISql,
  regencyCode: string,
  villageCodes: readonly string[],
): Promise<CatchmentSpan[]> => tx<CatchmentSpan[]>`
  select l.descendant_code as "villageCode", l.ancestor_code as "healthCentreCode", l.valid_from as "validFrom",
    l.valid_to as "validTo"
  from area_links l join areas h on h.code = l.ancestor_code and h.level = 'HEALTH_CENTRE'
  where l.regency_code = ${regencyCode} and l.descendant_code = any(${[...villageCodes]})
    and l.descendant_code <> l.ancestor_code
  order by l.descendant_code, l.valid_from`

/** Puts these spans in place of all that stood for their villages. */
export async function writeCatchments(
  tx: postgres.TransactionSql,
  regencyCode: string,
  spans: readonly CatchmentSpan[],
): Promise<void> {
  const villages = [...new Set(spans.map(({ villageCode }) => villageCode))]
  await tx`
    delete from area_links l using areas h
    where l.regency_code = ${regencyCode} and l.descendant_code = any(${villages}) and h.code = l.ancestor_code
      and h.level = 'HEALTH_CENTRE'`
  await tx`
    insert into area_links (regency_code, ancestor_code, descendant_code, valid_from, valid_to)
    select ${regencyCode}, s."healthCentreCode", s."villageCode", s."validFrom", s."validTo"
    from jsonb_to_recordset(${JSON.stringify(spans)}::jsonb)
      as s("villageCode" text, "healthCentreCode" text, "validFrom" date, "validTo" date)`
  await linkHealthCentres(tx, regencyCode)
}
