import type postgres from 'postgres'
import type { AreaLevel } from '../areas/area.ts'
import type { Period } from './period.ts'
import { publishedRows } from './published-rows.ts'

/** An import that the counts come from. */
export interface ImportRow {
  readonly id: number
  readonly source: string
  readonly finishedAt: string
}

/** How many units of a level lie in an area (its place among the areas) on the days from `from` up to `to`. */
export interface UnitRow {
  readonly area: number
  readonly level: AreaLevel
  readonly from: string
  readonly to: string
  readonly units: number
}

/** Stands among the imports for what the register of clients counts. */
export const registerOrigin = 0
export const registerSource = 'Register OCE OKE'

/** Columns of measureCounts that say where the counts come from, how many units were due and what was published. */
export const originsOf = (sql: postgres.Sql, periods: readonly Period[], measureKeys: readonly string[]) => sql`,
  (select json_agg(json_build_object('id', i.id, 'source', i.source, 'finishedAt',
      to_char(i.finished_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by i.id desc)
    from (
      select i.id, i.source, coalesce(i.finished_at, i.started_at) as finished_at from imports i
      union all
      select ${registerOrigin}::integer, ${registerSource}, (select max(r.changed_at) from record_changes r
        where r.regency_code in (select p.regency_code from parts p) and r.element_key in (select key from asked))
    ) i where i.id in (select unnest(import_ids) from counted)) as imports,
  (select json_agg(u) from (
    select c.area, d.level, l.valid_from::text as "from", l.valid_to::text as "to", count(*)::integer as units
    from chosen c
    join area_links l on l.regency_code = c."regencyCode" and l.ancestor_code = c.code
    join areas d on d.code = l.descendant_code and d.level in ('VILLAGE', 'HEALTH_CENTRE', 'SCHOOL') and not d.is_outside
    where exists (select from parts)
    group by 1, 2, 3, 4) u) as units,
  (select json_agg(p order by p.area, p.measure, p.start, p.grain, p.source) from (${publishedRows(sql, {
    measureKeys,
    fromYear: Number(periods[0]?.start.slice(0, 4) ?? 0),
    toYear: Number(periods.at(-1)?.end.slice(0, 4) ?? 0),
  })}) p) as published`

/** The column of measureCounts that names the sources behind one area's counts. */
export const sourcesOf = (sql: postgres.Sql, periods: readonly Period[], areaCode: string) => sql`,
  (select json_agg(s.source order by s.source) from (
    select distinct coalesce(i.source, ${registerSource}) as source from tallies t
    join asked e on e.key = t.element_key
    cross join unnest(coalesce(t.import_ids, array[t.import_id]) || case when t.is_recorded then array[${registerOrigin}::integer] else '{}' end) o(id)
    left join imports i on i.id = o.id
    where t.regency_code in (select p.regency_code from parts p) and t.area_code = ${areaCode} and t.value is not null
      and (i.id is not null or o.id = ${registerOrigin})
      and t.period_start between case t.grain when 'MONTH' then ${periods[0]?.start ?? 'infinity'}::date
        else date_trunc('year', ${periods[0]?.start ?? 'infinity'}::date)::date end and ${periods.at(-1)?.end ?? '-infinity'}::date) s) as sources`
