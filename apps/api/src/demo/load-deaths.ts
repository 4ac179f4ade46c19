import { type ReportedDeaths, simulateMaternalDeaths } from '@pantau/demo-data'
import type postgres from 'postgres'
import type { Clock } from '../clock.ts'
import { loadRegistry } from './load-registry.ts'

const YEARS_BACK = 3 // as far as the page of deaths looks back, beside the current year

/** Registers most of the maternal deaths that the simulated reports count, in all villages; those in already stay. */
export async function loadDeaths(
  sql: postgres.Sql,
  { regencyCode, clock }: { readonly regencyCode: string; readonly clock: Clock },
): Promise<void> {
  const today = clock.today()
  const reported = await sql<ReportedDeaths[]>`
    select t.area_code as "villageCode", to_char(t.period_start, 'YYYY-MM') as month, t.value as count
    from tallies t join areas a on a.code = t.area_code and a.level = 'VILLAGE'
    where t.regency_code = ${regencyCode} and t.element_key = 'death.maternal' and t.grain = 'MONTH' and t.value > 0
      and t.period_start >= make_date(${Number(today.slice(0, 4)) - YEARS_BACK}, 1, 1)
    order by t.period_start, t.area_code`
  await loadRegistry(sql, { regencyCode, clock }, { cadres: [], clients: simulateMaternalDeaths(reported, { today }) })
}
