import type { Taking } from '../taker.ts'
import type { Layout } from './copy-figures.ts'

/**
 * Villages hang below kecamatan and below puskesmas. Where the catchments do not say which puskesmas serves a village,
 * its report and the one of a puskesmas of its kecamatan would both count in the regency; so would, where no village
 * reported, the own reports of a kecamatan and of a puskesmas that also serves another one. Such rows are refused.
 */
export async function refuseCountedTwice({ tx, request, findings }: Taking, layouts: readonly Layout[]): Promise<void> {
  const { regencyCode } = request
  const [centre] = await tx`select from areas where regency_code = ${regencyCode} and level = 'HEALTH_CENTRE' limit 1`
  if (centre === undefined) return
  await tx`
    create temporary table clashing on commit drop as
    with present as (select distinct a.area_code, a.period_start, o.level, o.parent_code, o.name
      from arrived a join areas o on o.code = a.area_code
      where o.level in ('VILLAGE', 'HEALTH_CENTRE', 'SUBDISTRICT') and not o.is_outside),
    served as (select l.descendant_code as code, l.valid_from, l.valid_to, v.parent_code from area_links l
      join areas h on h.code = l.ancestor_code and h.level = 'HEALTH_CENTRE'
      join areas v on v.code = l.descendant_code and v.level = 'VILLAGE' where l.regency_code = ${regencyCode})
    select p.*, case p.level
        when 'VILLAGE' then exists (select from served s where s.parent_code = p.parent_code and s.code <> p.area_code
          and s.valid_from <= p.period_start and s.valid_to > p.period_start)
        else false end as is_gap
    from present p
    where p.level <> 'VILLAGE' or not exists (select from served s where s.code = p.area_code
      and s.valid_from <= p.period_start and s.valid_to > p.period_start)`
  const [any] = await tx`select from clashing limit 1`
  if (any !== undefined) await refuseClashes({ tx, request, findings }, layouts)
  await tx`drop table clashing`
}

async function refuseClashes(
  { tx, request, findings }: Pick<Taking, 'tx' | 'request' | 'findings'>,
  layouts: readonly Layout[],
): Promise<void> {
  const { regencyCode } = request
  const refused = await tx<{ row: number; layout: number; area: string; other: string }[]>`
    with reports as (
      select element_key, grain, area_code, period_start, true as is_new from arrived
      union all
      select t.element_key, t.grain, t.area_code, t.period_start, false from tallies t
      where t.regency_code = ${regencyCode} and t.reported is not null
        and (t.element_key, t.period_start) in (select element_key, period_start from arrived)
        and t.area_code in (select code from areas where regency_code = ${regencyCode}
          and level in ('VILLAGE', 'HEALTH_CENTRE', 'SUBDISTRICT'))
    ),
    placed as (select r.*, o.level, case o.level when 'SUBDISTRICT' then o.code else o.parent_code end as subdistrict
      from reports r join areas o on o.code = r.area_code and not o.is_outside),
    lone as (select p.* from placed p where p.level = 'VILLAGE' and not exists (
      select from area_links l join areas h on h.code = l.ancestor_code and h.level = 'HEALTH_CENTRE'
      where l.regency_code = ${regencyCode} and l.descendant_code = p.area_code
        and l.valid_from <= p.period_start and l.valid_to > p.period_start)),
    clashes as (
      select a.element_key, a.grain, a.area_code, a.period_start, c.is_gap, (
        select min(p.area_code) from placed p
        where p.element_key = a.element_key and p.grain = a.grain and p.period_start = a.period_start
          and p.subdistrict = coalesce(case c.level when 'SUBDISTRICT' then c.area_code end, c.parent_code)
          and case c.level
            when 'VILLAGE' then p.level = 'HEALTH_CENTRE'
            when 'HEALTH_CENTRE' then not p.is_new and (p.level = 'VILLAGE' and p.area_code in (
                select n.area_code from lone n where n.element_key = a.element_key and n.period_start = a.period_start)
              or p.level = 'SUBDISTRICT' and not ${hasVillages(tx)} and not ${isBelow(tx, tx`a`, tx`p`)})
            else p.level = 'HEALTH_CENTRE' and not ${hasVillages(tx)} and not ${isBelow(tx, tx`p`, tx`a`)} end
      ) as other
      from clashing c join arrived a on a.area_code = c.area_code and a.period_start = c.period_start
    )
    delete from arrived a using clashes c
    where a.element_key = c.element_key and a.grain = c.grain and a.area_code = c.area_code
      and a.period_start = c.period_start and (c.is_gap or c.other is not null)
    returning a.source_row as row, a.source_layout as layout, a.area_code as area, coalesce(c.other, '') as other`
  for (const { row, layout, area, other } of refused) {
    const { areaCode, areaName } = layouts[layout] ?? {}
    const column = areaCode ?? areaName ?? null
    findings.reject({ severity: 'ERROR', code: 'COUNTED_TWICE', row, column, value: area, params: { other } })
  }
}

type Fragment = ReturnType<typeof hasVillages>

/** Whether one report's area counts for the other's, which is then set aside. */
const isBelow = (tx: Taking['tx'], inner: Fragment, outer: Fragment): Fragment => tx`
  exists (select from area_links b where b.descendant_code = ${inner}.area_code and b.ancestor_code = ${outer}.area_code)`

/** Whether villages of the kecamatan of report `p` reported the cell, which sets aside what stands above them. */
const hasVillages = (tx: Taking['tx']) => tx`
  exists (select from placed v where v.level = 'VILLAGE' and v.subdistrict = p.subdistrict
    and v.element_key = p.element_key and v.grain = p.grain and v.period_start = p.period_start)`
