import { medianInterval } from '@pantau/indicators'
import type postgres from 'postgres'
import { registerSource } from '../indicators/origins.ts'
import { listPeriods, type Period, type PeriodGrain } from '../indicators/period.ts'
import type { TallyPlace } from './count-changes.ts'
import { delayKey } from './record-elements.ts'

const grains: readonly PeriodGrain[] = ['MONTH', 'QUARTER', 'YEAR_TO_DATE', 'YEAR', 'ROLLING_12', 'ROLLING_36']

/** Keeps the median of hours to care ready for every area from the puskesmas up and every period that a changed case lies in. */
export async function storeMedians(tx: postgres.TransactionSql, { regencyCode, clock }: TallyPlace): Promise<number> {
  const changed = await tx<{ month: string }[]>`
    select distinct to_char(period_start, 'YYYY-MM') as month from changed_cells where element_key = ${delayKey}`
  const periods = listTouched(
    changed.map(({ month }) => month),
    clock.today().slice(0, 7),
  )
  if (periods.length === 0) return 0
  const rows = await listHours(tx, regencyCode, periods)
  const kept = rows.flatMap(({ areaCode, periodCode, hours }) => {
    const { value, lower, upper, method } = medianInterval(hours ?? [])
    return value === null ? [] : [{ areaCode, periodCode, value, lower, upper, method, cases: hours?.length ?? 0 }]
  })
  await tx`
    delete from stored_results s using jsonb_to_recordset(${tx.json(rows.map(({ areaCode, periodCode }) => ({ areaCode, periodCode })))})
      as r("areaCode" text, "periodCode" text)
    where s.regency_code = ${regencyCode} and s.indicator_key = ${delayKey} and s.area_code = r."areaCode" and s.period_code = r."periodCode"`
  await tx`
    insert into stored_results (regency_code, indicator_key, area_code, period_code, value, lower, upper, method, denominator, source)
    select ${regencyCode}, ${delayKey}, r."areaCode", r."periodCode", r.value, r.lower, r.upper, r.method, r.cases, ${registerSource}
    from jsonb_to_recordset(${tx.json(kept)}) as r("areaCode" text, "periodCode" text, value double precision,
      lower double precision, upper double precision, method text, cases integer)`
  return rows.length
}

/** Periods of every grain, up to the present, that any of the months lies in. */
function listTouched(months: readonly string[], present: string): Period[] {
  const [first] = [...months].sort()
  if (first === undefined || first > present) return []
  return grains
    .flatMap((grain) => listPeriods({ from: first, to: present, grain }))
    .filter(({ start, end }) => months.some((month) => start <= `${month}-01` && `${month}-01` <= end))
}

interface Hours {
  readonly areaCode: string
  readonly periodCode: string
  readonly hours: number[] | null
}

/** The hours of all cases of the areas above the changed ones, by period. */
const listHours = (tx: postgres.TransactionSql, regencyCode: string, periods: readonly Period[]) => tx<Hours[]>`
  with periods as (
    select * from unnest(${periods.map(({ code }) => code)}::text[], ${periods.map(({ start }) => start)}::date[],
      ${periods.map(({ end }) => end)}::date[]) as p(code, first, last)
  ), touched as (
    select distinct l.ancestor_code as area_code, p.code, p.first, p.last from changed_cells c
    join area_links l on l.regency_code = ${regencyCode} and l.descendant_code = c.area_code
      and l.valid_from <= c.period_start and l.valid_to > c.period_start
    join areas a on a.code = l.ancestor_code and a.level <> 'VILLAGE'
    join periods p on c.period_start between p.first and p.last
    where c.element_key = ${delayKey}
  )
  select t.area_code as "areaCode", t.code as "periodCode", array_agg(k.amount) filter (where k.amount is not null) as hours
  from touched t
  left join (
    select l.ancestor_code, k.period_start, k.amount from counted_cases k
    join area_links l on l.regency_code = ${regencyCode} and l.descendant_code = k.area_code
      and l.valid_from <= k.period_start and l.valid_to > k.period_start
    where k.regency_code = ${regencyCode} and k.element_key = ${delayKey}
  ) k on k.ancestor_code = t.area_code and k.period_start between t.first and t.last
  group by 1, 2`
