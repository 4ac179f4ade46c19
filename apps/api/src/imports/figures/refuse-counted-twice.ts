import type { Taking } from '../taker.ts'
import type { Layout } from './copy-figures.ts'

interface Asking {
  readonly tx: Taking['tx']
  readonly request: Pick<Taking['request'], 'regencyCode'>
}

/**
 * Villages hang below kecamatan and below puskesmas. Where the catchments do not say which puskesmas serves a village,
 * its report and the one of a puskesmas of its kecamatan would both count in the regency; so would, where no village
 * reported, the own reports of a kecamatan and of a puskesmas that also serves another one. Such rows are refused.
 */
export async function refuseCountedTwice(taking: Taking, layouts: readonly Layout[]): Promise<void> {
  const { tx, request } = taking
  const [centre] = await tx`
    select from areas where regency_code = ${request.regencyCode} and level = 'HEALTH_CENTRE' limit 1`
  if (centre === undefined) return
  await gatherClashing(taking)
  const [any] = await tx`select from clashing limit 1`
  if (any !== undefined) {
    await gatherPlaced(taking)
    await refuseClashes(taking, layouts)
    await tx`drop table placed`
  }
  await tx`drop table clashing, served`
}

/** Areas and periods of the file that can clash; in a gap are villages that are forgotten where their sisters are served. */
export async function gatherClashing({ tx, request: { regencyCode } }: Asking): Promise<void> {
  await tx`
    create temporary table served on commit drop as
    select l.descendant_code as code, l.valid_from, l.valid_to, v.parent_code from area_links l
    join areas h on h.code = l.ancestor_code and h.level = 'HEALTH_CENTRE'
    join areas v on v.code = l.descendant_code and v.level = 'VILLAGE' where l.regency_code = ${regencyCode}`
  await tx`
    create temporary table clashing on commit drop as
    select p.area_code, p.period_start, o.level, case o.level when 'SUBDISTRICT' then o.code else o.parent_code end as subdistrict,
      o.level = 'VILLAGE' and exists (select from served s where s.parent_code = o.parent_code
        and s.valid_from <= p.period_start and s.valid_to > p.period_start) as is_gap
    from (select distinct area_code, period_start from incoming) p
    join areas o on o.code = p.area_code and o.level in ('VILLAGE', 'HEALTH_CENTRE', 'SUBDISTRICT') and not o.is_outside
    where o.level <> 'VILLAGE' or not exists (select from served s where s.code = p.area_code
      and s.valid_from <= p.period_start and s.valid_to > p.period_start)`
}

/** Reports of the file and those that stood, of the kecamatan of what can clash: by cell and kecamatan, to be joined by it. */
export async function gatherPlaced({ tx, request: { regencyCode } }: Asking): Promise<void> {
  await tx`
    create temporary table placed on commit drop as
    with near as materialized (
      select code, level, case level when 'SUBDISTRICT' then code else parent_code end as subdistrict from areas
      where regency_code = ${regencyCode} and level in ('VILLAGE', 'HEALTH_CENTRE', 'SUBDISTRICT') and not is_outside
        and case level when 'SUBDISTRICT' then code else parent_code end in (select subdistrict from clashing)
    ),
    spans as materialized (
      select element_key, grain, min(period_start) as since, max(period_start) as until from incoming group by 1, 2
    ),
    reports as (
      select element_key, grain, area_code, period_start, true as is_new from incoming
      union all
      select s.element_key, s.grain, t.area_code, t.period_start, false from spans s cross join near n
      cross join lateral (
        select t.area_code, t.period_start from tallies t
        where t.regency_code = ${regencyCode} and t.element_key = s.element_key and t.grain = s.grain
          and t.area_code = n.code and t.period_start between s.since and s.until and t.reported is not null offset 0
      ) t
    )
    select r.*, n.level, n.subdistrict, n.level = 'VILLAGE' and not exists (select from served s
        where s.code = r.area_code and s.valid_from <= r.period_start and s.valid_to > r.period_start) as is_lone
    from reports r join near n on n.code = r.area_code`
  await tx`analyze placed`
}

async function refuseClashes(
  { tx, findings }: Pick<Taking, 'tx' | 'findings'>,
  layouts: readonly Layout[],
): Promise<void> {
  const refused = await tx<{ row: number; layout: number; area: string; other: string | null }[]>`
    with clashes as (${clashesOf(tx)})
    delete from incoming i using clashes c
    where i.element_key = c.element_key and i.grain = c.grain and i.area_code = c.area_code
      and i.period_start = c.period_start and (c.is_gap or c.other is not null)
    returning i.source_row as row, i.source_layout as layout, i.area_code as area, c.other`
  for (const { row, layout, area, other } of refused) {
    const { areaCode, areaName, village, healthCentre } = layouts[layout] ?? {}
    const column = areaCode ?? village ?? areaName ?? healthCentre ?? null
    findings.reject({
      severity: 'ERROR',
      code: 'COUNTED_TWICE',
      row,
      column,
      value: area,
      params: { other: other ?? '' },
    })
  }
}

/** Rows of `incoming` that can clash, each with the first report that would count beside it. */
export const clashesOf = (tx: Taking['tx']) => tx`
  with with_villages as materialized (
    select distinct element_key, grain, period_start, subdistrict from placed where level = 'VILLAGE'
  ),
  rows as (
    select i.element_key, i.grain, i.area_code, i.period_start, c.level, c.subdistrict, c.is_gap,
      v.subdistrict is not null as has_villages
    from incoming i
    join clashing c on c.area_code = i.area_code and c.period_start = i.period_start
    left join with_villages v on v.element_key = i.element_key and v.grain = i.grain
      and v.period_start = i.period_start and v.subdistrict = c.subdistrict
  )
  select a.element_key, a.grain, a.area_code, a.period_start, a.is_gap, min(p.area_code) filter (where case a.level
      when 'VILLAGE' then p.level = 'HEALTH_CENTRE'
      when 'HEALTH_CENTRE' then not p.is_new and (p.is_lone
        or p.level = 'SUBDISTRICT' and not a.has_villages and not ${isBelow(tx, tx`a`, tx`p`)})
      else p.level = 'HEALTH_CENTRE' and not a.has_villages and not ${isBelow(tx, tx`p`, tx`a`)} end) as other
  from rows a
  left join placed p on p.element_key = a.element_key and p.grain = a.grain and p.period_start = a.period_start
    and p.subdistrict = a.subdistrict and (p.level <> 'VILLAGE' or a.level = 'HEALTH_CENTRE' and p.is_lone)
  group by 1, 2, 3, 4, 5`

type Fragment = ReturnType<Taking['tx']>

/** Whether one report's area counts for the other's, which is then set aside. */
const isBelow = (tx: Taking['tx'], inner: Fragment, outer: Fragment) => tx`
  exists (select from area_links b where b.descendant_code = ${inner}.area_code and b.ancestor_code = ${outer}.area_code)`
