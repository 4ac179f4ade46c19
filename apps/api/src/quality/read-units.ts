import type postgres from 'postgres'
import { belowAreas, withinScope } from '../access/area-scope.ts'
import type { Scope } from '../access/scope.ts'
import { elements } from '../indicators/elements.ts'
import { monthCode } from '../indicators/period.ts'
import { firstDayOf, readMonth } from '../signals/signal-months.ts'

/** Two years before the month: a season is seen twice. */
const monthsBefore = 24

export interface UnitSeries {
  readonly elementKey: string
  /** By month number, oldest first. */
  readonly months: readonly number[]
  readonly values: readonly number[]
  /** Villages whose reports are in each value; zero where the puskesmas reports itself. */
  readonly villages: readonly number[]
  readonly importIds: readonly number[]
}

/** A puskesmas with its counts by month. */
export interface Unit {
  readonly code: string
  /** Codes of its villages in the month. */
  readonly villageCodes: readonly string[]
  readonly series: readonly UnitSeries[]
}

const monthly = [...elements.values()].filter(({ kind }) => kind !== 'TARGET').map(({ key }) => key)

export interface UnitQuestion {
  readonly month: string
  readonly within: string | null
}

/** The puskesmas that the scope may read, with what they have reported up to a month, not what the register counts. */
export const readUnits = (sql: postgres.Sql, scope: Scope, { month, within }: UnitQuestion): Promise<Unit[]> => {
  const { regencyCode } = scope
  const [from, to] = [firstDayOf(monthCode(readMonth(month) - monthsBefore)), firstDayOf(month)]
  return sql<Unit[]>`
    with units as materialized (
      select a.code from areas a
      where a.regency_code = ${regencyCode} and a.level = 'HEALTH_CENTRE' and not a.is_outside and ${withinScope(sql, scope)}
        and ${within === null ? sql`true` : belowAreas(sql, regencyCode, [within])}
    ),
    series as (
      select u.code, t.element_key, array_agg(t.value order by t.period_start) as values,
        array_agg((extract(year from t.period_start) * 12 + extract(month from t.period_start) - 1)::integer
          order by t.period_start) as months,
        array_agg(t.village_units order by t.period_start) as villages,
        array_agg(coalesce(t.import_id, 0) order by t.period_start) as imports
      from units u cross join unnest(${monthly}::text[]) as e(key)
      join tallies t on t.regency_code = ${regencyCode} and t.element_key = e.key and t.grain = 'MONTH'
        and t.area_code = u.code and t.period_start between ${from} and ${to} and t.value is not null
        and (not t.is_recorded or t.import_id is not null)
      group by u.code, t.element_key
    )
    select u.code, (
        select coalesce(json_agg(l.descendant_code order by l.descendant_code), '[]') from area_links l join areas v on v.code = l.descendant_code and v.level = 'VILLAGE'
        where l.regency_code = ${regencyCode} and l.ancestor_code = u.code and l.valid_from <= ${to}::date
          and l.valid_to > ${to}::date and not v.is_outside) as "villageCodes",
      coalesce((select json_agg(json_build_object('elementKey', s.element_key, 'months', s.months, 'values', s.values,
        'villages', s.villages, 'importIds', s.imports) order by s.element_key)
        from series s where s.code = u.code), '[]') as series
    from units u order by u.code`
}
