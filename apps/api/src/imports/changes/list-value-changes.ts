import type postgres from 'postgres'
import type { ListPage } from '../read-page.ts'
import type { Change, ChangeKind } from './change.ts'

export interface ImportedValues {
  readonly regencyCode: string
  readonly importId: number
  readonly sheet: string
}

/**
 * What an import of figures said of each cell, beside what stood when it began: its list, in the order of areas,
 * measures and periods. Published values that were the same leave no row and are not in it.
 */
export async function listValueChanges(
  sql: postgres.ISql,
  values: ImportedValues,
  kinds: readonly ChangeKind[],
  { first, offset }: ListPage,
): Promise<Change[]> {
  if (values.sheet !== 'FIGURES' && values.sheet !== 'PUBLISHED') return []
  const cells = values.sheet === 'FIGURES' ? figureCells(sql, values) : publishedCells(sql, values)
  return sql<Change[]>`
    with cells as (${cells}),
    kinded as (
      select *, case when "valueBefore" is null then 'ADDED'
        when "valueBefore" = value and "isCumulativeBefore" = "isCumulative" and not "isReworded" then 'SAME'
        else 'CHANGED' end as kind
      from cells),
    placed as (
      select k.*, a.name as "areaName",
        row_number() over (partition by k.kind order by k."areaCode", k."measureKey", k.start, k.words) as place
      from kinded k join areas a on a.code = k."areaCode"
      where k.kind = any(${[...kinds]}))
    select kind, "areaCode", "areaName", "measureKey", grain, start::text as start, "valueBefore", value,
      "isCumulativeBefore", "isCumulative", "wordsBefore", words
    from placed where place > ${offset} and place <= ${offset + first}
    order by kind, place`
}

const figureCells = (sql: postgres.ISql, { regencyCode, importId }: ImportedValues) => sql`
  select f.area_code as "areaCode", f.element_key as "measureKey", f.grain, f.period_start as start, f.value,
    f.reporting = 'CUMULATIVE_YTD' as "isCumulative", s.value as "valueBefore",
    coalesce(s.reporting = 'CUMULATIVE_YTD', false) as "isCumulativeBefore", false as "isReworded",
    null::text as words, null::text as "wordsBefore"
  from figures f
  join imports n on n.id = f.import_id
  left join lateral (
    select o.value, o.reporting from figures o join imports i on i.id = o.import_id
    where o.regency_code = f.regency_code and o.element_key = f.element_key and o.grain = f.grain
      and o.area_code = f.area_code and o.period_start = f.period_start and o.import_id < f.import_id
      and (i.undone_at is null or i.undone_at > n.started_at)
    order by o.import_id desc limit 1
  ) s on true
  where f.regency_code = ${regencyCode} and f.import_id = ${importId}`

const publishedCells = (sql: postgres.ISql, { importId }: ImportedValues) => sql`
  select p.area_code as "areaCode", p.measure_key as "measureKey", p.grain, p.period_start as start, p.value,
    false as "isCumulative", s.value as "valueBefore", false as "isCumulativeBefore", s.value is not null as "isReworded",
    p.source as words, s.source as "wordsBefore"
  from published_values p
  join imports n on n.id = p.import_id
  left join lateral (
    select o.value, o.source from published_values o join imports i on i.id = o.import_id
    where o.measure_key = p.measure_key and o.area_code = p.area_code and o.grain = p.grain
      and o.period_start = p.period_start and o.source = p.source and o.import_id < p.import_id
      and (i.undone_at is null or i.undone_at > n.started_at)
    order by o.import_id desc limit 1
  ) s on true
  where p.import_id = ${importId}`
