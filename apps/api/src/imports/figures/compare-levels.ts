import type { Taking } from '../taker.ts'
import type { Layout } from './copy-figures.ts'
import { findPartDifferences, findYearDifferences } from './find-differences.ts'
import { findOverlaps } from './find-overlaps.ts'

/** Warns where reports of several levels or grains say different things of what the file touches. All reports stay. */
export async function compareLevels(taking: Taking, layouts: readonly Layout[]): Promise<void> {
  const { tx } = taking
  await tx`
    create temporary table touched_years on commit drop as
    select element_key, date_trunc('year', period_start::timestamp)::date as year, bool_or(grain = 'MONTH') as has_months
    from incoming group by 1, 2`
  await tx`analyze touched_years`
  if (await gatherDoubled(taking)) {
    await findPartDifferences(taking, layouts)
    await findOverlaps(taking)
  }
  await findYearDifferences(taking, layouts)
  await tx`drop table touched_years, doubled`
}

/** Years of areas with parts in which they reported months themselves: few, and mostly none. Whether there are any. */
async function gatherDoubled({ tx, request: { regencyCode } }: Taking): Promise<boolean> {
  await tx`
    create temporary table doubled on commit drop as
    select c.element_key, c.year, a.code as area_code from touched_years c
    cross join (select code from areas where regency_code = ${regencyCode}
      and level in ('REGENCY', 'SUBDISTRICT', 'HEALTH_CENTRE')) a
    cross join lateral (
      select from tallies t where t.regency_code = ${regencyCode} and t.element_key = c.element_key and t.grain = 'MONTH'
        and t.area_code = a.code and t.period_start >= c.year and t.period_start < c.year + interval '1 year'
        and t.reported is not null limit 1
    ) t
    where c.has_months`
  await tx`analyze doubled`
  const [any] = await tx`select from doubled limit 1`
  return any !== undefined
}
