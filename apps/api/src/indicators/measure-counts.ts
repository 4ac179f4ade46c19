import type postgres from 'postgres'
import type { Scope } from '../access/scope.ts'
import type { AreaSelection } from '../areas/select-areas.ts'
import { type ChosenArea, chosenAreas } from './chosen-areas.ts'
import type { Reports } from './count-table.ts'
import { type Element, elements } from './elements.ts'
import { type ImportRow, originsOf, registerOrigin, sourcesOf, type UnitRow } from './origins.ts'
import type { Period } from './period.ts'
import type { PublishedRow } from './published-rows.ts'
import { type ReportersQuestion, type ReportersRow, reportersOf } from './reporters.ts'
import { type StoredRow, storedResults } from './stored-value.ts'

export interface CountQuestion {
  readonly elementKeys: readonly string[]
  readonly areas: AreaSelection
  /** One after the other without gaps, as listPeriods gives them. */
  readonly periods: readonly Period[]
  readonly today: string
  /** Nothing is counted when more areas than this are selected. */
  readonly areaLimit?: number
  /** Whose published figures to add, with the imports, units and own reports behind the counts; null for bare counts. */
  readonly measureKeys: readonly string[] | null
  /** Medians and results of analyses to read as well. */
  readonly storedKeys: readonly string[]
  /** Whose reporters to tell apart as well, see reportersOf. */
  readonly reporters?: ReportersQuestion
  /** The area whose sources to name, where the origins of every count are not asked for. */
  readonly sourcesOf?: string
}

export interface Counts {
  readonly areas: readonly ChosenArea[]
  /** For each area, in the order of `areas`: what it is summed from, itself or the regencies below it. */
  readonly parts: readonly number[]
  readonly reports: Reports | null
  readonly imports: readonly ImportRow[]
  readonly units: readonly UnitRow[]
  readonly published: readonly PublishedRow[]
  readonly stored: readonly StoredRow[]
  readonly reporters: readonly ReportersRow[]
  readonly sources: readonly string[]
}

/**
 * What is reported of elements in areas over periods, in one statement: flows added up to the months, quarters or years
 * asked for, states by month, targets by year. Areas above the regency come as one part for each regency below them.
 */
export async function measureCounts(sql: postgres.Sql, scope: Scope, question: CountQuestion): Promise<Counts> {
  const asked = question.elementKeys.map((key) => elements.get(key)).filter((element) => element !== undefined)
  const { areaLimit = Number.MAX_SAFE_INTEGER, measureKeys, storedKeys, periods } = question
  const withOrigins = measureKeys !== null
  const [answer] = await sql<Partial<{ [Key in keyof Counts]: Counts[Key] | null }>[]>`
    with chosen as (${chosenAreas(sql, scope, question.areas, question.today)}),
    parts as (
      select row_number() over (order by p.area, p.code)::integer - 1 as part, p.* from (
        select c.area, c.code, c."regencyCode" as regency_code from chosen c where c."regencyCode" is not null
        union all
        select c.area, r.code, r.code from chosen c
        join areas r on r.level = 'REGENCY' and (c.level = 'COUNTRY' or r.parent_code = c.code)
        where c."regencyCode" is null
      ) p
      where (select bool_and("isReadable") and count(*) <= ${areaLimit} from chosen)
    ),
    asked as (${askedElements(sql, asked)}),
    counted as (${countedReports(sql, question)})
    select
      (select json_agg(c order by c.area) from chosen c) as areas,
      (select json_agg(p.area order by p.part) from parts p) as parts,
      (select json_build_object('part', json_agg(part), 'element', json_agg(element), 'isYear', json_agg(is_year),
        'day', json_agg(day), 'value', json_agg(value), 'months', json_agg(months)
        ${originColumns(sql, withOrigins)})
        from counted having count(*) > 0) as reports
      ${withOrigins ? originsOf(sql, periods, measureKeys) : sql``}
      ${storedKeys.length > 0 ? storedResults(sql, { keys: storedKeys, periods }) : sql``}
      ${question.reporters === undefined ? sql`` : reportersOf(sql, question.reporters)}
      ${question.sourcesOf === undefined ? sql`` : sourcesOf(sql, periods, question.sourcesOf)}`
  return {
    areas: answer?.areas ?? [],
    parts: answer?.parts ?? [],
    reports: answer?.reports ?? null,
    imports: answer?.imports ?? [],
    units: answer?.units ?? [],
    published: answer?.published ?? [],
    stored: answer?.stored ?? [],
    reporters: answer?.reporters ?? [],
    sources: answer?.sources ?? [],
  }
}

const askedElements = (sql: postgres.Sql, asked: readonly Element[]) => sql`
  select key, kind, place::integer - 1 as element
  from unnest(${asked.map(({ key }) => key)}::text[], ${asked.map(({ kind }) => kind)}::text[])
    with ordinality as e(key, kind, place)`

const originColumns = (sql: postgres.Sql, withOrigins: boolean) =>
  withOrigins
    ? sql`, 'reported', json_agg(reported), 'reportedMonths', json_agg(reported_months), 'villageUnits', json_agg(village_units),
      'facilityUnits', json_agg(facility_units), 'importIds', json_agg(import_ids), 'hasFall', json_agg(has_fall),
      'isProjected', json_agg(is_projected)`
    : sql``

/** By what bare counts of flows are added up in the database: quarter or year; months of a year that is read up to one month. */
function addedUpBy({ measureKeys, periods }: CountQuestion): 'QUARTER' | 'YEAR' | null {
  const grain = periods[0]?.grain
  if (measureKeys !== null) return null
  if (grain === 'YEAR_TO_DATE') return periods.length === 1 ? 'YEAR' : null
  return grain === 'QUARTER' || grain === 'YEAR' ? grain : null
}

function countedReports(sql: postgres.Sql, question: CountQuestion) {
  const { periods } = question
  const withOrigins = question.measureKeys !== null
  const [start, end] = [periods[0]?.start ?? 'infinity', periods.at(-1)?.end ?? '-infinity']
  const grain = periods[0]?.grain ?? 'MONTH'
  const unit = addedUpBy(question)
  const origins = withOrigins
    ? sql`, t.reported, t.reported_months, t.village_units, t.facility_units, t.has_fall, t.is_projected,
        coalesce(t.import_ids, array[t.import_id]) || case when t.is_recorded then array[${registerOrigin}::integer] else '{}' end as import_ids`
    : sql``
  const isWanted = sql`t.regency_code = p.regency_code and t.element_key = e.key and t.area_code = p.code`
  const tallied = sql`parts p cross join asked e join tallies t on ${isWanted}`
  const inMonths = sql`t.grain = 'MONTH' and t.period_start between ${start}::date and ${end}::date
    and t.value is not null`
  const addedUp = sql`
    select p.part, e.element, false as is_year, ${dayOf(sql, sql`date_trunc(${unit}, t.period_start)::date`)} as day,
      sum(t.value) as value, bit_or(t.months)::integer as months
    from ${tallied} and ${inMonths} where e.kind = 'FLOW' group by 1, 2, 4
    union all`
  return sql`
    ${unit === null ? sql`` : addedUp}
    select p.part, e.element, false as is_year, ${dayOf(sql, sql`t.period_start`)} as day, t.value, t.months::integer ${origins}
    from ${tallied} and ${inMonths} where e.kind = 'STOCK' or (e.kind = 'FLOW' and not ${unit !== null})
    union all
    select p.part, e.element, true, ${dayOf(sql, sql`t.period_start`)}, t.value, 0 as months ${origins}
    from ${tallied} and t.grain = 'YEAR' and t.period_start between date_trunc('year', ${start}::date)::date and ${end}::date
    where (e.kind = 'TARGET' or ${grain === 'YEAR'}) and (t.value is not null or t.reported is not null)`
}

const dayOf = (sql: postgres.Sql, date: postgres.PendingQuery<postgres.Row[]>) => sql`${date} - date '1970-01-01'`
