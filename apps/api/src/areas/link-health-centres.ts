import type postgres from 'postgres'

/**
 * A puskesmas counts for the kecamatan in which it lies, unless it serves a village of another one: its own report would
 * then bring foreign counts into the kecamatan. Says whether a link came or went, so that sums above it change.
 */
export async function linkHealthCentres(tx: postgres.TransactionSql, regencyCode: string): Promise<boolean> {
  await tx`
    create temporary table centre_links on commit drop as
    select h.parent_code as ancestor_code, h.code as descendant_code from areas h
    where h.regency_code = ${regencyCode} and h.level = 'HEALTH_CENTRE' and not exists (
      select from area_links l join areas v on v.code = l.descendant_code and v.level = 'VILLAGE'
      where l.regency_code = ${regencyCode} and l.ancestor_code = h.code and v.parent_code <> h.parent_code)`
  const gone = await tx`
    delete from area_links l using areas h, areas k
    where l.regency_code = ${regencyCode} and h.code = l.descendant_code and h.level = 'HEALTH_CENTRE'
      and k.code = l.ancestor_code and k.level = 'SUBDISTRICT'
      and (l.ancestor_code, l.descendant_code) not in (select ancestor_code, descendant_code from centre_links)`
  const come = await tx`
    insert into area_links (regency_code, ancestor_code, descendant_code)
    select ${regencyCode}, ancestor_code, descendant_code from centre_links on conflict do nothing`
  await tx`drop table centre_links`
  return gone.count + come.count > 0
}
