import type postgres from 'postgres'
import { withinScope } from '../access/area-scope.ts'
import type { Scope } from '../access/scope.ts'
import type { Area } from '../areas/area.ts'
import { areaColumns } from '../areas/area-columns.ts'
import { type AreaSelection, selectAreas } from '../areas/select-areas.ts'
import { type Element, elements } from './elements.ts'
import type { Period } from './period.ts'

export interface CountQuestion {
  readonly elementKeys: readonly string[]
  readonly areas: AreaSelection
  readonly periods: readonly Period[]
  readonly today: string
}

/** Parallel columns; `area`, `element` and `period` are places in the question, `part` is the regency summed from. */
export interface CountColumns {
  readonly area: readonly number[]
  readonly element: readonly number[]
  readonly period: readonly number[]
  readonly part: readonly string[]
  readonly value: readonly number[]
  readonly reported: readonly (number | null)[]
  readonly villageUnits: readonly number[]
  readonly facilityUnits: readonly number[]
  readonly importId: readonly number[]
}

export interface Counts {
  readonly areas: readonly (Area & { readonly isReadable: boolean })[]
  readonly columns: CountColumns | null
}

/**
 * Counts of elements for areas and periods in one statement. Flows are summed over the period's months and the year's own
 * reports, of states the last month counts, targets are those of the year in which the period ends. Areas above the
 * regency come as one row for each regency below them.
 */
export async function measureCounts(sql: postgres.Sql, scope: Scope, question: CountQuestion): Promise<Counts> {
  const asked = question.elementKeys.map((key) => elements.get(key)).filter((element) => element !== undefined)
  const [answer] = await sql<{ areas: Counts['areas'] | null; columns: CountColumns | null }[]>`
    with selected as (${selectAreas(sql, question.areas, question.today)}),
    chosen as (
      select s.place, ${areaColumns(sql)}, ${withinScope(sql, scope)} as "isReadable"
      from selected s join areas a on a.code = s.code
    ),
    parts as (
      select c.place, c.code, c."regencyCode" as regency_code from chosen c where c."regencyCode" is not null and c."isReadable"
      union all
      select c.place, r.code, r.code from chosen c
      join areas r on r.level = 'REGENCY' and (c.level = 'COUNTRY' or r.parent_code = c.code)
      where c."regencyCode" is null and c."isReadable"
    ),
    asked as (${askedElements(sql, asked)}),
    wanted as (${wantedPeriods(sql, question.periods)}),
    counted as (
      select p.place as area, p.code as part, e.place as element, w.place as period, t.*
      from parts p cross join asked e cross join wanted w
      cross join lateral (${tallyOf(sql)}) t
      where t.value is not null
    )
    select
      (select json_agg(c order by c.place) from chosen c) as areas,
      (select json_build_object('area', json_agg(area), 'element', json_agg(element), 'period', json_agg(period),
        'part', json_agg(part), 'value', json_agg(value), 'reported', json_agg(reported),
        'villageUnits', json_agg(village_units), 'facilityUnits', json_agg(facility_units),
        'importId', json_agg(import_id)) from counted having count(*) > 0) as columns`
  return { areas: answer?.areas ?? [], columns: answer?.columns ?? null }
}

const askedElements = (sql: postgres.Sql, asked: readonly Element[]) => sql`
  select key, kind, place::integer - 1 as place
  from unnest(${asked.map(({ key }) => key)}::text[], ${asked.map(({ kind }) => kind)}::text[])
    with ordinality as e(key, kind, place)`

const wantedPeriods = (sql: postgres.Sql, periods: readonly Period[]) => sql`
  select start, "end", grain, place::integer - 1 as place
  from unnest(${periods.map(({ start }) => start)}::date[], ${periods.map(({ end }) => end)}::date[],
    ${periods.map(({ grain }) => grain)}::text[]) with ordinality as w(start, "end", grain, place)`

const tallyOf = (sql: postgres.Sql) => sql`
  select case e.kind when 'STOCK' then (array_agg(x.value order by x.grain, x.period_start desc))[1] else sum(x.value) end as value,
    sum(x.reported) as reported, sum(x.village_units)::integer as village_units,
    sum(x.facility_units)::integer as facility_units, max(x.import_id) as import_id
  from (
    select t.* from tallies t
    where e.kind <> 'TARGET' and t.regency_code = p.regency_code and t.element_key = e.key and t.grain = 'MONTH'
      and t.area_code = p.code and t.period_start between w.start and w."end" and t.value is not null
    union all
    select t.* from tallies t
    where (e.kind = 'TARGET' or w.grain = 'YEAR') and t.regency_code = p.regency_code and t.element_key = e.key
      and t.grain = 'YEAR' and t.area_code = p.code and t.value is not null
      and t.period_start = date_trunc('year', w."end")::date
  ) x`
