import { apportionTarget, targetPopulations } from '@pantau/maternal-care'
import type postgres from 'postgres'
import { elements } from '../indicators/elements.ts'

const populationKey = 'population.total'

/** Target populations that are shared out or computed where they were not given. */
const projectedKeys: string[] = [...elements.values()]
  .filter(({ key, kind }) => kind === 'TARGET' && key !== populationKey)
  .map(({ key }) => key)

/** A population holds as a weight until a newer one is given, five years at most (a planning period: UU 25/2004). */
const heldYears = 5

interface Derivation {
  readonly key: string
  readonly base: string
  readonly factor: number
}

const ofOneBirth = targetPopulations(1, 1)

/** In this order: what is computed from another target where nobody in the regency gave it for the year (PWS-KIA). */
const derivations: readonly Derivation[] = [
  { key: 'target.pregnant', base: 'target.newborns', factor: ofOneBirth.pregnant },
  { key: 'target.delivering', base: 'target.newborns', factor: ofOneBirth.delivering },
  {
    key: 'target.obstetric_complications',
    base: 'target.pregnant',
    factor: ofOneBirth.obstetricComplications / ofOneBirth.pregnant,
  },
  { key: 'target.neonatal_complications', base: 'target.newborns', factor: ofOneBirth.neonatalComplications },
]

/**
 * Adds target populations that were not given to the years that tallyYears has just summed, from its tables touched,
 * year_links and year_reports; all projected ones are in `touched` then.
 */
export async function projectTargets(tx: postgres.TransactionSql, regencyCode: string): Promise<void> {
  const [any] = await tx`select from touched where element_key = any(${projectedKeys}) limit 1`
  if (any === undefined) return
  await shareTargets(tx, regencyCode)
  for (const derivation of derivations) await deriveTarget(tx, regencyCode, derivation)
}

/** Rounded to the hundredths that a twentieth of a person takes, so that villages still add up to their regency. */
const deriveTarget = (tx: postgres.TransactionSql, regencyCode: string, { key, base, factor }: Derivation) => tx`
  insert into tallies (regency_code, element_key, grain, area_code, period_start, value, is_projected, import_id)
  select ${regencyCode}, ${key}, 'YEAR', b.area_code, b.period_start,
    round((b.value * ${factor})::numeric, 2)::double precision, true, b.import_id
  from touched c
  join tallies b on b.regency_code = ${regencyCode} and b.element_key = ${base} and b.grain = 'YEAR'
    and b.period_start = c.year and b.value is not null
  where c.element_key = ${key} and not exists (
    select from year_reports y where y.element_key = c.element_key and y.year = c.year)
  on conflict (regency_code, element_key, grain, area_code, period_start) do update set
    value = excluded.value, is_projected = true, import_id = excluded.import_id`

/**
 * Gives villages below an area that has a target population of its own their shares of it: by their populations, in whole
 * people, so that they add up to it. Where a village's population is not known nothing is shared out.
 */
async function shareTargets(tx: postgres.TransactionSql, regencyCode: string): Promise<void> {
  const shares = (await listGivenTargets(tx, regencyCode)).flatMap(shareOut)
  if (shares.length === 0) return
  await tx`
    insert into tallies (regency_code, element_key, grain, area_code, period_start, value, is_projected, import_id)
    select ${regencyCode}, s."elementKey", 'YEAR', l.ancestor_code, s.year, sum(s.share), true, max(s."importId")
    from jsonb_to_recordset(${JSON.stringify(shares)}::jsonb) as s("elementKey" text, year date, given text, village text,
      share integer, "importId" integer)
    join year_links l on l.year = s.year and l.descendant_code = s.village
    where not exists (select from year_links g where g.year = s.year and g.ancestor_code = l.ancestor_code
      and g.descendant_code = s.given)
    group by 2, 4, 5
    on conflict (regency_code, element_key, grain, area_code, period_start) do update set
      value = coalesce(tallies.value, 0) + excluded.value, is_projected = true,
      import_id = greatest(tallies.import_id, excluded.import_id)`
}

/** The elements and years to project anew after `incoming`: every one of years in which a target or a weight changed. */
export const projectedYears = (tx: postgres.TransactionSql) => tx`
  select k.key as element_key, (date_trunc('year', i.period_start) + held * interval '1 year')::date as year
  from incoming i
  cross join unnest(${projectedKeys}::text[]) as k(key)
  cross join lateral generate_series(0, case i.element_key when ${populationKey} then ${heldYears - 1} else 0 end) as held
  where i.grain = 'YEAR' and i.element_key = any(${[...projectedKeys, populationKey]})`

interface GivenTarget {
  readonly elementKey: string
  readonly year: string
  readonly given: string
  readonly total: number
  readonly importId: number
  readonly villages: readonly string[]
  readonly weights: readonly (number | null)[]
}

/** Targets above the village with no report below, and the villages there with their populations. */
const listGivenTargets = (tx: postgres.TransactionSql, regencyCode: string) => tx<GivenTarget[]>`
  select y.element_key as "elementKey", y.year, y.area_code as given, y.reported as total, y.reported_by as "importId",
    json_agg(v.code order by v.code) as villages, json_agg(w.reported order by v.code) as weights
  from year_reports y
  join areas g on g.code = y.area_code and g.level <> 'VILLAGE'
  join year_links l on l.year = y.year and l.ancestor_code = y.area_code
  join areas v on v.code = l.descendant_code and v.level = 'VILLAGE' and not v.is_outside
  left join lateral (
    select p.reported from tallies p
    where p.regency_code = ${regencyCode} and p.element_key = ${populationKey} and p.grain = 'YEAR'
      and p.area_code = v.code and p.reported is not null
      and p.period_start <= y.year and p.period_start > y.year - ${heldYears} * interval '1 year'
    order by p.period_start desc limit 1
  ) w on true
  where y.element_key = any(${projectedKeys}) and not exists (
    select from year_reports b
    join year_links d on d.year = b.year and d.ancestor_code = y.area_code and d.descendant_code = b.area_code
    where b.element_key = y.element_key and b.year = y.year and b.area_code <> y.area_code)
  group by 1, 2, 3, 4, 5`

function shareOut({ elementKey, year, given, total, importId, villages, weights }: GivenTarget) {
  const known = weights.filter((weight) => weight !== null)
  if (known.length < villages.length || !known.some((weight) => weight > 0)) return []
  const shares = apportionTarget(total, known)
  return villages.map((village, place) => ({ elementKey, year, given, village, share: shares[place] ?? 0, importId }))
}
